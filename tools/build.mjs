/**
 * Compiles the sources and the page to `dist/`, beside them the model. With `--if-needed` only what is older than its
 * sources.
 *
 *     npm run build
 */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, runScript } from './installed.mjs';

const STAMP = join(ROOT, 'dist/.built');

/** Builds, unless nothing changed since the last build. */
export function buildIfNeeded() {
  const sources = ['src', 'web', 'package.json', 'package-lock.json', 'tsconfig.json'];
  if (existsSync(STAMP) && newest(sources) <= statSync(STAMP).mtimeMs) return;
  console.error('Building …');
  build();
}

function build() {
  const begun = new Date();
  runScript('tsx/dist/cli.mjs', ['tools/kernel.ts']);
  runScript('typescript/bin/tsc', ['-p', 'tsconfig.json']);
  runScript('tsx/dist/cli.mjs', ['tools/model.ts']);
  runScript('vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn']);
  removeOlder(join(ROOT, 'dist'), begun.getTime());
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
}

/** Takes away what an earlier build left and this one did not write. */
function removeOlder(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOlder(path, time);
    else if (statSync(path).mtimeMs < time) rmSync(path);
  }
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const stats = statSync(full);
    latest = Math.max(latest, stats.mtimeMs);
    if (stats.isDirectory()) latest = Math.max(latest, newest(readdirSync(full).map((name) => join(path, name))));
  }
  return latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-needed')) buildIfNeeded();
  else build();
}
