import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';
import { type Cell, csvRow } from './delimited.js';
import type { Format } from './format.js';

const HEADER = [
  'date',
  'subject',
  'subject_type',
  'relation',
  'object',
  'object_type',
  'plover',
  'quad',
  'score',
  'modality',
  'negated',
  'attribution',
  'confidence',
  'trigger',
  'sentence',
  'article',
  'title',
  'source',
  'url',
];

/**
 * One row a claim (RFC 4180, UTF-8, CRLF). Cells that a spreadsheet would take for a formula are written behind an
 * apostrophe, since articles are not to be trusted.
 */
export const csv: Format = {
  name: 'csv',
  extension: '.csv',
  description: 'CSV, one row a claim',
  write: toCsv,
};

function toCsv(graph: StringerGraph): string {
  const articles = new Map((graph.getAttribute('articles') ?? []).map((article) => [article.id, article]));
  const rows: Cell[][] = [];
  for (const edge of graph.edges().sort(byCodeUnit)) {
    const attributes = graph.getEdgeAttributes(edge);
    const subject = graph.getSourceAttributes(edge);
    const object = graph.getTargetAttributes(edge);
    for (const claim of attributes.claims) {
      const article = articles.get(claim.article);
      rows.push([
        claim.date,
        subject.label,
        subject.type,
        attributes.relation,
        object.label,
        object.type,
        attributes.plover,
        attributes.quad,
        attributes.score,
        claim.modality,
        claim.negated,
        claim.attribution?.text ?? null,
        claim.confidence,
        claim.trigger.text,
        claim.text,
        claim.article,
        article?.title ?? null,
        article?.source ?? null,
        article?.url ?? null,
      ]);
    }
  }
  return [HEADER, ...rows].map((row) => csvRow(row, true)).join('');
}
