/** Puts the shipped model beside the compiled engine: `tsx tools/model.ts`, after tsc. */
import { cpSync } from 'node:fs';

cpSync(new URL('../src/language/model/', import.meta.url), new URL('../dist/language/model/', import.meta.url), {
  recursive: true,
});
