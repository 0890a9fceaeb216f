import type { Kernel } from './kernel.js';
import { KERNEL_BASE64 } from './kernel.wasm.js';

const PAGE = 65536;

type Exports = Pick<Kernel, 'linear' | 'cell' | 'squash' | 'squashPairs' | 'rectify' | 'add' | 'dots'>;

/** The kernel in WebAssembly SIMD, or null where the engine has none. */
export function wasmKernel(): Kernel | null {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = Uint8Array.from(atob(KERNEL_BASE64), (c) => c.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return new WasmKernel(memory, instance.exports as unknown as Exports);
}

class WasmKernel implements Kernel {
  readonly kind = 'wasm';
  readonly linear: Kernel['linear'];
  readonly cell: Kernel['cell'];
  readonly squash: Kernel['squash'];
  readonly squashPairs: Kernel['squashPairs'];
  readonly rectify: Kernel['rectify'];
  readonly add: Kernel['add'];
  readonly dots: Kernel['dots'];
  private readonly memory: WebAssembly.Memory;

  constructor(memory: WebAssembly.Memory, exports: Exports) {
    this.memory = memory;
    this.linear = exports.linear;
    this.cell = exports.cell;
    this.squash = exports.squash;
    this.squashPairs = exports.squashPairs;
    this.rectify = exports.rectify;
    this.add = exports.add;
    this.dots = exports.dots;
  }

  get buffer(): ArrayBuffer {
    return this.memory.buffer as ArrayBuffer;
  }

  reserve(bytes: number): void {
    const missing = bytes - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
  }
}
