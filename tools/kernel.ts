/**
 * Compiles the neural kernel from AssemblyScript and writes it as base64 into `src/language/neural/kernel.wasm.ts`, unless
 * that file was already made from the same source: `tsx tools/kernel.ts`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../src/language/neural/assembly/kernel.ts', import.meta.url);
const OUTPUT = new URL('../src/language/neural/kernel.wasm.ts', import.meta.url);

/** SHA-256 of the AssemblyScript source, as recorded in the generated file. */
export function sourceHash(): string {
  return createHash('sha256').update(readFileSync(SOURCE)).digest('hex');
}

/** The compiled kernel. Throws when AssemblyScript refuses the source. */
export async function compileKernel(): Promise<Uint8Array> {
  const { main } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      'kernel.ts',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '--outFile',
      'kernel.wasm',
    ],
    {
      readFile: (name) => (name === 'kernel.ts' ? readFileSync(SOURCE, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm' && typeof contents !== 'string') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  return binary;
}

/** The generated TypeScript file. */
export function moduleText(binary: Uint8Array, hash: string): string {
  return [
    '/** Made by tools/kernel.ts from assembly/kernel.ts; do not edit. */',
    `export const KERNEL_SOURCE_SHA256 = '${hash}';`,
    'export const KERNEL_BASE64 =',
    `  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}

async function update(): Promise<void> {
  const hash = sourceHash();
  if (existsSync(OUTPUT) && readFileSync(OUTPUT, 'utf8').includes(hash)) return;
  writeFileSync(OUTPUT, moduleText(await compileKernel(), hash));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await update();
