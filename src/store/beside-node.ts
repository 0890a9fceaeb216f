import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../ontology/failure.js';

/**
 * A small file that lies beside a graph and belongs to it; null where there is none.
 *
 * @throws Failure `not-readable`
 */
export function readBeside(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    const mend = 'Check that it may be read, or take it away to do without.';
    throw new Failure({ name: 'not-readable', what: 'the file cannot be read', where: path, mend, cause });
  }
}

/**
 * Writes such a file, whole or not at all; null takes it away.
 *
 * @throws Failure `not-written`
 */
export function writeBeside(path: string, text: string | null): void {
  try {
    if (text === null) {
      rmSync(path, { force: true });
      return;
    }
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  } catch (cause) {
    const mend = 'Check that the folder may be written to.';
    throw new Failure({
      name: 'not-written',
      what: 'the file cannot be written',
      where: path,
      mend,
      blame: 'tool',
      cause,
    });
  }
}
