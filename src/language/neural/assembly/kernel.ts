// The arithmetic of the network in WebAssembly SIMD. `kernel-plain.ts` says what each function does and gives the same
// bits: the order of float operations here and there must stay the same. Pointers are byte offsets, 16-byte aligned.

function sum4(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
  return i32x4.add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7));
}

export function linear(
  a: usize,
  rows: i32,
  inputs: i32,
  w: usize,
  outputs: i32,
  scale: usize,
  bias: usize,
  out: usize,
): void {
  const stride = (<usize>inputs) << 1;
  const outStride = (<usize>outputs) << 2;
  for (let n = 0; n < outputs; n += 4) {
    const w0 = w + <usize>n * stride;
    const s = v128.load(scale + ((<usize>n) << 2));
    const b = v128.load(bias + ((<usize>n) << 2));
    let o = out + ((<usize>n) << 2);
    let x = a;
    let m = 0;
    for (; m + 1 < rows; m += 2) {
      let p0 = i32x4.splat(0),
        p1 = p0,
        p2 = p0,
        p3 = p0,
        q0 = p0,
        q1 = p0,
        q2 = p0,
        q3 = p0;
      let u = w0;
      const end = x + stride;
      for (let k = x; k < end; k += 16, u += 64) {
        const x0 = v128.load(k),
          x1 = v128.load(k + stride);
        let v = v128.load(u);
        p0 = i32x4.add(p0, i32x4.dot_i16x8_s(x0, v));
        q0 = i32x4.add(q0, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u, 16);
        p1 = i32x4.add(p1, i32x4.dot_i16x8_s(x0, v));
        q1 = i32x4.add(q1, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u, 32);
        p2 = i32x4.add(p2, i32x4.dot_i16x8_s(x0, v));
        q2 = i32x4.add(q2, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u, 48);
        p3 = i32x4.add(p3, i32x4.dot_i16x8_s(x0, v));
        q3 = i32x4.add(q3, i32x4.dot_i16x8_s(x1, v));
      }
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum4(p0, p1, p2, p3)), s), b));
      v128.store(o + outStride, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum4(q0, q1, q2, q3)), s), b));
      x += 2 * stride;
      o += 2 * outStride;
    }
    if (m < rows) {
      let p0 = i32x4.splat(0),
        p1 = p0,
        p2 = p0,
        p3 = p0;
      let u = w0;
      const end = x + stride;
      for (let k = x; k < end; k += 16, u += 64) {
        const x0 = v128.load(k);
        p0 = i32x4.add(p0, i32x4.dot_i16x8_s(x0, v128.load(u)));
        p1 = i32x4.add(p1, i32x4.dot_i16x8_s(x0, v128.load(u, 16)));
        p2 = i32x4.add(p2, i32x4.dot_i16x8_s(x0, v128.load(u, 32)));
        p3 = i32x4.add(p3, i32x4.dot_i16x8_s(x0, v128.load(u, 48)));
      }
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum4(p0, p1, p2, p3)), s), b));
    }
  }
}

// No number here is NaN and no sign of a zero matters, so that the minimum and maximum of one instruction serve.
function tanh4(v: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(v, f32x4.splat(4.97)), f32x4.splat(-4.97));
  const z = f32x4.mul(x, x);
  let p = f32x4.add(z, f32x4.splat(378));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(17325));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(135135));
  let q = f32x4.add(f32x4.mul(f32x4.splat(28), z), f32x4.splat(3150));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(62370));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(135135));
  const r = f32x4.div(f32x4.mul(x, p), q);
  return f32x4.pmax(f32x4.pmin(r, f32x4.splat(1)), f32x4.splat(-1));
}

function sigmoid4(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(v, half)), half), half);
}

/** Stores four floats below 2^22 as int16: 1.5 x 2^23 added, the low bits of the sum are the nearest integer. */
function storeShorts(out: usize, v: v128): void {
  const magic = f32x4.splat(12582912);
  const whole = i32x4.sub(f32x4.add(v, magic), magic);
  v128.store64_lane(out, i16x8.narrow_i32x4_s(whole, whole), 0);
}

export function cell(
  recurrent: usize,
  products: usize,
  index: usize,
  tokens: usize,
  count: i32,
  hidden: i32,
  direction: i32,
  cells: usize,
  state: usize,
  out: usize,
): void {
  const stride = (<usize>hidden) << 4;
  for (let r = 0; r < count; r++) {
    const token = <usize>load<i32>(tokens + ((<usize>r) << 2));
    const row = <usize>load<i32>(index + (token << 2));
    let g = products + (row * 2 + <usize>direction) * stride;
    let p = recurrent + <usize>r * stride;
    let c = cells + <usize>r * (stride >> 2);
    let h = state + <usize>r * (stride >> 3);
    let y = out + (token * 2 + <usize>direction) * (stride >> 3);
    const end = g + stride;
    while (g < end) {
      const i = sigmoid4(f32x4.add(v128.load(g), v128.load(p)));
      const f = sigmoid4(f32x4.add(v128.load(g, 16), v128.load(p, 16)));
      const o = sigmoid4(f32x4.add(v128.load(g, 32), v128.load(p, 32)));
      const u = tanh4(f32x4.add(v128.load(g, 48), v128.load(p, 48)));
      const next = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, u));
      v128.store(c, next);
      const value = f32x4.mul(f32x4.mul(o, tanh4(next)), f32x4.splat(8192));
      storeShorts(h, value);
      storeShorts(y, value);
      g += 64;
      p += 64;
      c += 16;
      h += 8;
      y += 8;
    }
  }
}

export function squash(a: usize, count: i32, scale: f32, out: usize): void {
  const s = f32x4.splat(scale),
    zero = f32x4.splat(0),
    most = f32x4.splat(32767);
  const end = a + ((<usize>count) << 2);
  for (; a < end; a += 16, out += 8) {
    storeShorts(out, f32x4.pmin(f32x4.mul(f32x4.pmax(v128.load(a), zero), s), most));
  }
}

export function squashPairs(a: usize, b: usize, index: usize, rows: i32, width: i32, scale: f32, out: usize): void {
  const s = f32x4.splat(scale),
    zero = f32x4.splat(0),
    most = f32x4.splat(32767);
  const stride = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let h = b + <usize>load<i32>(index + ((<usize>r) << 2)) * stride;
    const end = a + stride;
    for (; a < end; a += 16, h += 16, out += 8) {
      const v = f32x4.add(v128.load(a), v128.load(h));
      storeShorts(out, f32x4.pmin(f32x4.mul(f32x4.pmax(v, zero), s), most));
    }
  }
}

export function rectify(a: usize, count: i32, out: usize): void {
  const zero = f32x4.splat(0);
  const end = a + ((<usize>count) << 2);
  for (; a < end; a += 16, out += 16) v128.store(out, f32x4.pmax(v128.load(a), zero));
}

export function add(values: usize, other: usize, count: i32): void {
  const end = values + ((<usize>count) << 1);
  for (; values < end; values += 16, other += 16) v128.store(values, i16x8.add(v128.load(values), v128.load(other)));
}

function total(s: v128): f32 {
  const low = f32x4.add(s, i32x4.shuffle(s, s, 2, 3, 2, 3));
  return f32x4.extract_lane(low, 0) + f32x4.extract_lane(low, 1);
}

export function dots(dependents: usize, rows: i32, heads: usize, count: i32, width: i32, out: usize): void {
  const stride = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    const end = dependents + stride;
    let i = 0;
    let first = heads;
    for (; i + 3 < count; i += 4, first += 4 * stride, out += 16) {
      let s0 = f32x4.splat(0),
        s1 = s0,
        s2 = s0,
        s3 = s0;
      let h = first;
      for (let d = dependents; d < end; d += 16, h += 16) {
        const v = v128.load(d);
        s0 = f32x4.add(s0, f32x4.mul(v, v128.load(h)));
        s1 = f32x4.add(s1, f32x4.mul(v, v128.load(h + stride)));
        s2 = f32x4.add(s2, f32x4.mul(v, v128.load(h + 2 * stride)));
        s3 = f32x4.add(s3, f32x4.mul(v, v128.load(h + 3 * stride)));
      }
      store<f32>(out, total(s0));
      store<f32>(out, total(s1), 4);
      store<f32>(out, total(s2), 8);
      store<f32>(out, total(s3), 12);
    }
    for (; i < count; i++, first += stride, out += 4) {
      let s = f32x4.splat(0);
      let h = first;
      for (let d = dependents; d < end; d += 16, h += 16) s = f32x4.add(s, f32x4.mul(v128.load(d), v128.load(h)));
      store<f32>(out, total(s));
    }
    dependents = end;
  }
}
