import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { formatNamed, formatOf } from '../export/index.js';
import type { StringerGraph } from '../graph/types.js';
import { Failure } from '../ontology/failure.js';
import { loadPage } from '../serve/page-node.js';
import { selfContainedPage } from '../serve/self-contained-node.js';
import type { View } from '../serve/view.js';

/**
 * Writes a graph to a file whole: what was there before stays until the new text is complete.
 *
 * @param file its extension gives the format when `format` is left out; `-` writes to standard output
 * @throws Failure `unknown-format`, `cannot-write`
 */
export async function exportTo(
  graph: StringerGraph,
  file: string,
  format?: string,
): Promise<{ path: string | null; format: string }> {
  const chosen = format === undefined ? formatOf(file === '-' ? '.json' : file) : formatNamed(format);
  return { path: await writeWhole(file, chosen.write(graph)), format: chosen.name };
}

/**
 * Writes the page with its graph and articles as one HTML file, whole.
 *
 * @param options.withEngine whether the page gets the engine too, to read articles itself
 * @throws Failure `page-not-built`, `cannot-write`
 */
export async function exportPage(
  view: View,
  file: string,
  { withEngine = false }: { readonly withEngine?: boolean } = {},
): Promise<{ path: string | null; format: string }> {
  const engine = withEngine ? await view.workshop?.engine() : undefined;
  return { path: await writeWhole(file, selfContainedPage(view, loadPage(), engine)), format: 'html' };
}

/** Path that was written, null for standard output. */
async function writeWhole(file: string, text: string): Promise<string | null> {
  if (file === '-') {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return null;
  }
  const draft = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const mend = 'Check that the folder exists, may be written to and has room.';
    throw new Failure({
      name: 'cannot-write',
      what: `the file cannot be written (${code})`,
      where: file,
      mend,
      blame: 'tool',
      cause,
    });
  }
  return file;
}
