/**
 * FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv) over the UTF-16 code units of a text, low byte first.
 * @returns 16 hexadecimal digits
 */
export function hash64(text: string): string {
  // Four 16-bit limbs, lowest first: products stay exact in doubles.
  let a = 0x2325;
  let b = 0x8422;
  let c = 0x9ce4;
  let d = 0xcbf2;
  const mix = (byte: number): void => {
    a ^= byte;
    // The prime is 2^40 + 0x1b3.
    const p0 = a * 0x1b3;
    const p1 = b * 0x1b3;
    const p2 = c * 0x1b3 + (a << 8);
    const p3 = d * 0x1b3 + (b << 8);
    a = p0 & 0xffff;
    const s1 = p1 + (p0 >>> 16);
    b = s1 & 0xffff;
    const s2 = p2 + (s1 >>> 16);
    c = s2 & 0xffff;
    d = (p3 + (s2 >>> 16)) & 0xffff;
  };
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    mix(unit & 0xff);
    mix(unit >>> 8);
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
