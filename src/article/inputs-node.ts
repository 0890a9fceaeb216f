import { readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Failure } from '../ontology/failure.js';
import type { Article } from '../ontology/types.js';
import { DOCUMENTS } from './documents/index.js';
import { FORMATS, formatByExtension } from './formats/index.js';
import { type Fault, type ReadOptions, readArticles } from './read.js';

/** A file to read, or standard input. */
export interface Input {
  /** As the reader named it; `standard input` for `-`. */
  readonly where: string;
  /** Null for standard input. */
  readonly path: string | null;
}

export interface Inputs {
  readonly found: readonly Input[];
  readonly faults: readonly Fault[];
  /** Files of folders that belong to web pages but hold no text. */
  readonly skipped: readonly string[];
}

/** What lies beside saved pages and is never an article. */
const COMPANIONS = new Set(
  '.css .js .mjs .map .png .jpg .jpeg .gif .svg .webp .avif .ico .woff .woff2 .ttf .otf .mp3 .mp4 .webm .db .db-wal .db-shm'.split(
    ' ',
  ),
);

/** Kinds that often hold articles but cannot be read. */
const UNSUPPORTED = new Map([
  ['.doc', 'old Word'],
  ['.odt', 'OpenDocument'],
  ['.rtf', 'RTF'],
  ['.epub', 'EPUB'],
  ['.csv', 'CSV'],
  ['.zip', 'ZIP'],
]);

/** Everything that a file can be, those first that say of themselves what they are. */
const READABLE = [...DOCUMENTS, ...FORMATS];

/** Bytes that a gzip-compressed file may have when unpacked. */
const MOST_UNPACKED = 500_000_000;

/**
 * Finds the files that arguments of the command line name: files, folders (with those below them, hidden ones left
 * out), globs, and `-` for standard input. Each file comes once; those of one argument are in the order of their names.
 */
export async function findInputs(args: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Input>();
  const faults: Fault[] = [];
  const skipped: string[] = [];
  for (const arg of args) {
    if (arg === '-') {
      found.set('-', { where: 'standard input', path: null });
      continue;
    }
    const kind = await kindOf(arg);
    if (kind === 'file') found.set(arg, { where: arg, path: arg });
    else if (kind === null && !isDynamicPattern(arg)) faults.push({ where: arg, error: missing(arg) });
    else {
      const folder = kind === 'folder';
      const paths = (await (folder ? filesBelow(arg) : glob(arg, { absolute: isAbsolute(arg) }))).sort(byCodeUnit);
      if (paths.length === 0) faults.push({ where: arg, error: nothingThere(arg, folder) });
      for (const path of paths) {
        if (COMPANIONS.has(extname(path).toLowerCase())) skipped.push(path);
        else found.set(path, { where: path, path });
      }
    }
  }
  return { found: [...found.values()], faults, skipped };
}

/** Reads the articles of one input: see {@link readArticles}. */
export async function* readInput(input: Input, options: ReadOptions): AsyncIterable<Article | Fault> {
  let extension = extensionOf(input);
  let bytes: Uint8Array;
  try {
    const kind = UNSUPPORTED.get(extension);
    if (kind) throw unsupported(kind, input.where);
    bytes = input.path === null ? await readAll(process.stdin) : await readFile(input.path);
    if (isPacked(bytes) && !formatByExtension(extension, READABLE)) {
      bytes = await unpacked(bytes, input.where);
      extension = extname(extension === '.gz' ? basename(input.path ?? '', extension) : '').toLowerCase();
    }
  } catch (error) {
    yield { where: input.where, error: error instanceof Failure ? error : unreadable(input.where, error) };
    return;
  }
  const source = input.path === null ? null : basename(input.path);
  const known = formatByExtension(extension, READABLE) ? extension : undefined;
  yield* readArticles(bytes, input.where, { ...options, extension: known, formats: READABLE, source });
}

/** The ending of a file's name, a double one (`.warc.gz`) where it is that of a kind. */
function extensionOf({ path }: Input): string {
  if (path === null) return '';
  const double = /\.\w+\.\w+$/.exec(path.toLowerCase())?.[0] ?? '';
  return formatByExtension(double, READABLE) ? double : extname(path).toLowerCase();
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function unpacked(bytes: Uint8Array, where: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (cause) {
    const tooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    const what = tooLong ? `it unpacks to more than ${MOST_UNPACKED} bytes` : 'the gzip data is damaged';
    throw new Failure({ name: tooLong ? 'too-long' : 'damaged', what, where, mend: 'Unpack it with gunzip.', cause });
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const files = await glob('**/*', { cwd: folder, expandDirectories: false });
  return files.map((file) => `${folder.replace(/[/\\]+$/, '')}/${file}`);
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(where: string): Failure {
  return new Failure({ name: 'missing', what: 'there is no such file or folder', where, mend: 'Check the name.' });
}

function nothingThere(where: string, folder: boolean): Failure {
  const what = folder ? 'the folder holds no file' : 'no file matches';
  return new Failure({ name: 'missing', what, where, mend: 'Check the name; hidden files are left out.' });
}

function unsupported(kind: string, where: string): Failure {
  return new Failure({
    name: 'unsupported',
    what: `${kind} files are not read`,
    where,
    mend: 'Save it as plain text (.txt), HTML (.html), Word (.docx), PDF or JSON Lines (.jsonl).',
  });
}

function unreadable(where: string, cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new Failure({
    name: 'unreadable',
    what: `the file cannot be read (${code})`,
    where,
    mend: 'Check its permissions.',
    cause,
  });
}
