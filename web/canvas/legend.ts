import { xmlText } from '../../src/export/xml.js';
import type { Filtered } from '../../src/graph/filters/index.js';
import { communityName, groupingOf } from '../state/grouping.js';
import type { Model } from '../state/model.js';
import { colourBy } from '../state/store.js';
import { capital } from '../state/words.js';
import { edgeColour } from './appearance.js';
import { type Paper, themed } from './colour.js';
import { FONT } from './labels.js';

/** What a colour of the picture stands for. */
interface Entry {
  readonly label: string;
  readonly colour: string;
  /** A dot for entities, a line for relations. */
  readonly sign: 'dot' | 'line';
}

const MARGIN = 24;
const LINE = 22;
const SIZE = 12;
/** Room for the sign before a label, and between two entries. */
const SIGN = 20;
const GAP = 20;

/** The legend of a picture, of what is drawn alone, in as many lines as its width needs. */
export function legendOf(
  model: Model,
  shown: Filtered,
  paper: Paper,
  width: number,
  measure: (text: string, font: string) => number,
): { readonly lines: readonly string[]; readonly height: number } {
  let [x, y] = [MARGIN, LINE / 2];
  const lines: string[] = [];
  for (const entries of [entityEntries(model, shown, paper), relationEntries(model, shown, paper)]) {
    for (const { label, colour, sign } of entries) {
      const taken = SIGN + measure(label, `${SIZE}px ${FONT}`);
      if (x > MARGIN && x + taken > width - MARGIN) [x, y] = [MARGIN, y + LINE];
      const drawn =
        sign === 'dot'
          ? `<circle cx="${x + 6}" cy="${y}" r="5" fill="${colour}"/>`
          : `<rect x="${x}" y="${y - 1.5}" width="12" height="3" fill="${colour}"/>`;
      lines.push(
        `${drawn}<text x="${x + SIGN}" y="${y}" font-size="${SIZE}" fill="${paper.text}" dominant-baseline="central">${xmlText(label)}</text>`,
      );
      x = Math.round(x + taken + GAP);
    }
    [x, y] = [MARGIN, x > MARGIN ? y + LINE : y];
  }
  return { lines, height: y + MARGIN - LINE / 2 };
}

function entityEntries(model: Model, { nodes }: Filtered, { dark }: Paper): Entry[] {
  const { graph, vocabulary } = model;
  if (colourBy.value === 'type') {
    const types = new Set([...nodes].map((node) => graph.getNodeAttribute(node, 'type')));
    return vocabulary.types
      .filter(({ name }) => types.has(name))
      .map(({ plural, colour }) => ({ label: capital(plural), colour: themed(colour, dark), sign: 'dot' }));
  }
  const { coloured, colour, of } = groupingOf(model);
  const communities = new Set([...nodes].map(of));
  const named = coloured.map((one) => ({ name: one.name, label: communityName(model, one), colour: one.colour }));
  return [...named, { name: '', label: 'Smaller communities', colour: colour('') }]
    .filter(({ name }) => communities.has(name))
    .map(({ label, colour: own }) => ({ label, colour: themed(own, dark), sign: 'dot' }));
}

function relationEntries(model: Model, { edges }: Filtered, paper: Paper): Entry[] {
  const quads = new Set([...edges.keys()].map((edge) => model.graph.getEdgeAttribute(edge, 'quad')));
  const all = [...model.vocabulary.quads, { name: null, label: 'States, not events' }];
  return all
    .filter(({ name }) => quads.has(name))
    .map(({ name, label }) => ({ label, colour: edgeColour(model, name, paper), sign: 'line' }));
}
