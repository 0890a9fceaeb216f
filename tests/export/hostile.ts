import fc from 'fast-check';
import { buildGraph } from '../../src/graph/build.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

/** The graph that the writers are tried on. */
export const graph = buildGraph(ferryArchive(), ontology);

/**
 * A graph whose texts hold what nobody checked. For each text there is a node `group/0`, `group/1`, … that has it as its
 * name and alias, and an edge `e0`, `e1`, … from it to `country/TUR` with it as its sentence and trigger; it is the
 * title of an article too.
 */
export function withNoise(texts: readonly string[]): StringerGraph {
  const copy = graph.copy() as StringerGraph;
  const model = graph.getEdgeAttributes('country/TUR|accuses|country/ISR');
  texts.forEach((text, index) => {
    const node = graph.getNodeAttributes('country/TUR');
    copy.addNode(`group/${index}`, { ...node, label: text, aliases: [text], type: 'group' });
    const claims = model.claims.slice(0, 1).map((claim) => ({
      ...claim,
      id: `noise${index}`,
      text,
      trigger: { ...claim.trigger, text },
      sentence: { start: 100_000 + index, end: 100_001 + index },
    }));
    copy.addDirectedEdgeWithKey(`e${index}`, `group/${index}`, 'country/TUR', {
      ...model,
      ...{ claims, weight: 1, counts: { actual: 1, planned: 0, possible: 0, negated: 0 } },
    });
  });
  copy.updateAttribute('articles', (articles = []) => [
    ...articles,
    ...texts.map((title, index) => ({ id: `x${index}`, title, source: title, url: null, date: null })),
  ]);
  return copy;
}

/** Texts that have broken a writer somewhere: quotes, markup, escapes, formulas, references, line ends, characters. */
export const AWKWARD: readonly string[] = [
  'say "no" \\ to <b>it</b> & all\nof\tit',
  '"><script>alert(1)</script>',
  "'; MATCH (n) DETACH DELETE n; //",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it is to try.
  '${process.exit(1)} `x` $(id) {{x}}',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1+1",
  ']]> &amp; &#0; <!-- --> <?x?>',
  'a;b|c,d',
  '\\N \\G \\" \\\\',
  'end',
  '  blank around  ',
  'line\r\nend\rend\nend',
  '\u0000\u0001\u001b[31m\u007f\u0085',
  '\ud800 alone \udc00',
  '\ufffe\uffff\ufeff',
  'العربية 中文 😀 e\u0301',
  '\u202etxt.exe\u202c',
  '__proto__',
];

/** Lists of texts, whose examples are those above. */
export const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 30 });

/** Says of a few lists of any texts, that of the awkward ones among them, that a writer's reader has them back. */
export async function expectOfAll(check: (texts: readonly string[]) => void | Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(texts, async (list) => check(list)),
    { numRuns: 5, examples: [[[...AWKWARD]]] },
  );
}

/** What is left of a text in formats that cannot hold every character. */
export function cleaned(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      const control = code < 32 && ![9, 10, 13].includes(code);
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? '\ufffd' : character;
    })
    .join('');
}
