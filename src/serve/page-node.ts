import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../ontology/failure.js';

/** A file of the page, held in memory: what is not in the map cannot be asked for. */
export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where the build puts the page: beside the compiled code, or from the sources in the build folder. */
const FOLDERS = ['../web/', '../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/**
 * The built page, by URL path (`/index.html`, `/assets/…`).
 * @throws Failure `page-not-built` when it is not there.
 */
export function loadPage(folders: readonly string[] = FOLDERS): Map<string, PageFile> {
  for (const folder of folders) {
    const files = readFolder(folder);
    if (files.has('/index.html')) return files;
  }
  throw new Failure({
    name: 'page-not-built',
    what: 'the page is not built',
    mend: 'Run `npm run build`.',
    blame: 'tool',
  });
}

function readFolder(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return files;
  }
  for (const name of names.sort()) {
    const type = TYPES[extname(name)];
    if (type) files.set(`/${name.split(sep).join('/')}`, { type, body: readFileSync(join(folder, name)) });
  }
  return files;
}
