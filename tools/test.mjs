/**
 * Installs what is missing, Chromium included, builds, checks and tests. Arguments go to vitest.
 *
 *     npm test
 *     npm test -- tests/article
 */
import { buildIfNeeded } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, runScript } from './installed.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (!chromium) {
  console.error('The tests of the page need Chromium or Chrome. Install one, or set CHROMIUM_PATH to it.');
  process.exit(2);
}
buildIfNeeded();
runScript('@biomejs/biome/bin/biome', ['check', '.']);
runScript('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], { env: { ...process.env, CHROMIUM_PATH: chromium } });
