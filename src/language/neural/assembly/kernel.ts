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
      for (let k = x; k < end; k += 16, u += 16) {
        const x0 = v128.load(k),
          x1 = v128.load(k + stride);
        let v = v128.load(u);
        p0 = i32x4.add(p0, i32x4.dot_i16x8_s(x0, v));
        q0 = i32x4.add(q0, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u + stride);
        p1 = i32x4.add(p1, i32x4.dot_i16x8_s(x0, v));
        q1 = i32x4.add(q1, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u + 2 * stride);
        p2 = i32x4.add(p2, i32x4.dot_i16x8_s(x0, v));
        q2 = i32x4.add(q2, i32x4.dot_i16x8_s(x1, v));
        v = v128.load(u + 3 * stride);
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
      for (let k = x; k < end; k += 16, u += 16) {
        const x0 = v128.load(k);
        p0 = i32x4.add(p0, i32x4.dot_i16x8_s(x0, v128.load(u)));
        p1 = i32x4.add(p1, i32x4.dot_i16x8_s(x0, v128.load(u + stride)));
        p2 = i32x4.add(p2, i32x4.dot_i16x8_s(x0, v128.load(u + 2 * stride)));
        p3 = i32x4.add(p3, i32x4.dot_i16x8_s(x0, v128.load(u + 3 * stride)));
      }
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum4(p0, p1, p2, p3)), s), b));
    }
  }
}

function tanh4(v: v128): v128 {
  const x = f32x4.max(f32x4.min(v, f32x4.splat(4.97)), f32x4.splat(-4.97));
  const z = f32x4.mul(x, x);
  let p = f32x4.add(z, f32x4.splat(378));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(17325));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(135135));
  let q = f32x4.add(f32x4.mul(f32x4.splat(28), z), f32x4.splat(3150));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(62370));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(135135));
  const r = f32x4.div(f32x4.mul(x, p), q);
  return f32x4.max(f32x4.min(r, f32x4.splat(1)), f32x4.splat(-1));
}

function sigmoid4(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(v, half)), half), half);
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
  const gate = (<usize>hidden) << 2;
  for (let r = 0; r < count; r++) {
    const token = <usize>load<i32>(tokens + ((<usize>r) << 2));
    const row = <usize>load<i32>(index + (token << 2));
    let g = products + (row * 8 + <usize>direction * 4) * gate;
    let p = recurrent + <usize>r * 4 * gate;
    let c = cells + <usize>r * gate;
    let h = state + <usize>r * (gate >> 1);
    let y = out + (token * 2 + <usize>direction) * (gate >> 1);
    const end = g + gate;
    while (g < end) {
      const i = sigmoid4(f32x4.add(v128.load(g), v128.load(p)));
      const f = sigmoid4(f32x4.add(v128.load(g + gate), v128.load(p + gate)));
      const o = sigmoid4(f32x4.add(v128.load(g + 2 * gate), v128.load(p + 2 * gate)));
      const u = tanh4(f32x4.add(v128.load(g + 3 * gate), v128.load(p + 3 * gate)));
      const next = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, u));
      v128.store(c, next);
      const value = f32x4.mul(f32x4.mul(o, tanh4(next)), f32x4.splat(8192));
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(value));
      const narrow = i16x8.narrow_i32x4_s(whole, whole);
      v128.store64_lane(h, narrow, 0);
      v128.store64_lane(y, narrow, 0);
      g += 16;
      p += 16;
      c += 16;
      h += 8;
      y += 8;
    }
  }
}

export function relu(a: usize, b: usize, count: i32, scale: f32, out: usize): void {
  const s = f32x4.splat(scale),
    zero = f32x4.splat(0),
    most = f32x4.splat(32767);
  for (let i = 0; i < count; i += 4) {
    let v = f32x4.add(v128.load(a), v128.load(b));
    v = f32x4.min(f32x4.mul(f32x4.max(v, zero), s), most);
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(v));
    v128.store64_lane(out, i16x8.narrow_i32x4_s(whole, whole), 0);
    a += 16;
    b += 16;
    out += 8;
  }
}

export function dots(dep: usize, heads: usize, count: i32, width: i32, out: usize): void {
  const stride = (<usize>width) << 2;
  for (let i = 0; i < count; i++) {
    let s = f32x4.splat(0);
    const end = dep + stride;
    let h = heads + <usize>i * stride;
    for (let d = dep; d < end; d += 16, h += 16) {
      const v = f32x4.max(v128.load(h), f32x4.splat(0));
      s = f32x4.add(s, f32x4.mul(v128.load(d), v));
    }
    const low = f32x4.add(s, i32x4.shuffle(s, s, 2, 3, 2, 3));
    store<f32>(out + ((<usize>i) << 2), f32x4.extract_lane(low, 0) + f32x4.extract_lane(low, 1));
  }
}
