import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program to its end with its output shown; ends this one with the same code when it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a script of a package below `node_modules/`, without npm's start-up time. */
export function runScript(script, args, options = {}) {
  run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/** Installs the packages that the lock file names, unless they are there. Needs Node and npm only. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms.
  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

function isInstalled() {
  const wanted = readJson('package-lock.json').packages;
  const { dependencies = {}, devDependencies = {} } = wanted[''];
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) => {
    try {
      return readJson(`node_modules/${name}/package.json`).version === wanted[`node_modules/${name}`].version;
    } catch {
      return false;
    }
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
