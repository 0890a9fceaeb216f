import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refer } from '../../src/extraction/index.js';
import { findStates } from '../../src/extraction/states/index.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import type { AnnotatedDocument } from '../../src/ontology/types.js';
import { annotate, readDocuments } from '../evaluation/parses.js';

export const knowledge = loadKnowledge();

const conllu = readFileSync(join(import.meta.dirname, 'sentences.conllu'), 'utf8');
const parses = readDocuments(conllu);
const texts = new Map(
  [...conllu.matchAll(/^# newdoc id = (.*)\n# newdoc text = (.*)$/gm)].map((match) => [match[1]!, match[2]!]),
);

/** Names of all hand-checked parses of `sentences.conllu`. */
export const names = [...texts.keys()];

/** The hand-checked parse of that name. */
export function parsed(name: string): AnnotatedDocument {
  return annotate(texts.get(name)!, parses.get(name)!);
}

/** Entities as `type Name [country, role]: mention | mention`, each part only where there is one. */
export function entitiesOf(name: string): string[] {
  const document = parsed(name);
  const reference = refer(document, knowledge);
  return reference.entities.map((entity) => {
    const facts = [entity.country, entity.role].filter((fact) => fact !== null).join(', ');
    const mentions = entity.mentions.map(({ sentence, first, last }) => {
      const { tokens } = document.sentences[sentence]!;
      return document.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    });
    return `${entity.type} ${entity.name}${facts === '' ? '' : ` [${facts}]`}: ${mentions.join(' | ')}`;
  });
}

/** States as `subject | relation | object`, with the role, the modality when not actual, and `not`. */
export function statesOf(name: string): string[] {
  const document = parsed(name);
  const reference = refer(document, knowledge);
  return findStates(document, reference, knowledge).map(
    ({ relation, subject, object, role, negated, modality = 'actual' }) => {
      const [from, to] = [subject, object].map((end) => reference.entity(end.entity).name);
      return [
        from,
        relation,
        to,
        ...(role === null ? [] : [role]),
        ...(modality === 'actual' ? [] : [modality]),
        ...(negated ? ['not'] : []),
      ].join(' | ');
    },
  );
}
