const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * MurmurHash3 x86 128 (Appleby, public domain) of `bytes` with seed 0, as 32 hexadecimal digits (the four 32-bit words in
 * order). Not for secrets: it finds damaged and mixed-up model files in a few hundredths of a second.
 */
export function murmur128(bytes: Uint8Array): string {
  const state: State = [0, 0, 0, 0];
  const whole = bytes.length & ~15;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [a, b, c, d] = state;
  for (let i = 0; i < whole; i += 16) {
    a ^= scramble(view.getInt32(i, true), C1, 15, C2);
    a = Math.imul((rotate(a, 19) + b) | 0, 5) + 0x561ccd1b;
    b ^= scramble(view.getInt32(i + 4, true), C2, 16, C3);
    b = Math.imul((rotate(b, 17) + c) | 0, 5) + 0x0bcaa747;
    c ^= scramble(view.getInt32(i + 8, true), C3, 17, C4);
    c = Math.imul((rotate(c, 15) + d) | 0, 5) + 0x96cd1c35;
    d ^= scramble(view.getInt32(i + 12, true), C4, 18, C1);
    d = Math.imul((rotate(d, 13) + a) | 0, 5) + 0x32ac3b17;
    a |= 0;
    b |= 0;
    c |= 0;
    d |= 0;
  }
  const tail = new Uint8Array(16);
  tail.set(bytes.subarray(whole));
  const rest = new DataView(tail.buffer);
  const left = bytes.length - whole;
  if (left > 12) d ^= scramble(rest.getInt32(12, true), C4, 18, C1);
  if (left > 8) c ^= scramble(rest.getInt32(8, true), C3, 17, C4);
  if (left > 4) b ^= scramble(rest.getInt32(4, true), C2, 16, C3);
  if (left > 0) a ^= scramble(rest.getInt32(0, true), C1, 15, C2);
  return finish([a ^ bytes.length, b ^ bytes.length, c ^ bytes.length, d ^ bytes.length]);
}

type State = [number, number, number, number];

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function scramble(value: number, first: number, by: number, second: number): number {
  return Math.imul(rotate(Math.imul(value, first), by), second);
}

function avalanche(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function finish(state: State): string {
  const spread = ([a, b, c, d]: State): State => {
    const sum = (a + b + c + d) | 0;
    return [sum, (b + sum) | 0, (c + sum) | 0, (d + sum) | 0];
  };
  const [a, b, c, d] = spread(state);
  return spread([avalanche(a), avalanche(b), avalanche(c), avalanche(d)])
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
