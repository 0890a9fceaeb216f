import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer } from '../fixtures/cli.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-parse-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The words of CoNLL-U as columns. */
const words = (conllu: string) =>
  conllu
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));

describe('parse', () => {
  it('prints a text as CoNLL-U', () => {
    const { code, out } = stringer(['parse', '-'], { input: 'Mali attacked Niger. Niger did not answer.\n' });
    expect(code).toBe(0);
    expect(out.match(/^# text = .*$/gm)).toEqual(['# text = Mali attacked Niger.', '# text = Niger did not answer.']);
    expect(words(out).map(([, form]) => form)).toEqual([
      'Mali',
      'attacked',
      'Niger',
      '.',
      'Niger',
      'did',
      'not',
      'answer',
      '.',
    ]);
    const [mali, attacked] = words(out);
    expect(attacked).toMatchObject({ 2: 'attack', 3: 'VERB', 6: '0', 7: 'root' });
    expect(mali).toMatchObject({ 6: '2', 7: 'nsubj', 9: 'NE=B-country' });
  });

  it("keeps a CoNLL-U file's own sentences and words, and predicts the rest", async () => {
    const file = join(folder, 'own.conllu');
    const row = (id: number, form: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n`;
    await writeFile(file, `# sent_id = odd\n${row(1, 'Mali')}${row(2, 'at-tacked')}${row(3, 'Niger')}\n`);
    const { code, out } = stringer(['parse', '--conllu', file]);
    expect(code).toBe(0);
    expect(out).toContain('# sent_id = odd\n');
    expect(words(out).map(([, form]) => form)).toEqual(['Mali', 'at-tacked', 'Niger']);
    for (const [, , , upos, , , head, deprel] of words(out)) {
      expect(upos).toMatch(/^[A-Z]+$/);
      expect(Number(head)).toBeGreaterThanOrEqual(0);
      expect(deprel).not.toBe('_');
    }
  });

  it('names the line of a file that is no CoNLL-U', async () => {
    const file = join(folder, 'broken.conllu');
    await writeFile(file, '1\tonly two\n');
    const { code, err } = stringer(['parse', '--conllu', file]);
    expect(code).toBe(2);
    expect(err).toMatch(/line 1/);
  });

  it('names a file that is not there, and parses the others', () => {
    const { code, out, err } = stringer(['parse', join(folder, 'none.txt'), '-'], { input: 'Mali attacked Niger.' });
    expect(code).toBe(2);
    expect(err).toContain('none.txt: there is no such file or folder.');
    expect(words(out)).toHaveLength(4);
  });
});
