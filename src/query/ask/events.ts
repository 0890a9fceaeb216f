import { findEvents } from '../../extraction/events/index.js';
import type { EventClaim } from '../../extraction/events/types.js';
import { refer } from '../../extraction/index.js';
import { headOf, treeOf } from '../../extraction/tree.js';
import type { ArticleEntity, PhraseMention, Reference } from '../../extraction/types.js';
import type { StringerGraph } from '../../graph/types.js';
import { type AnnotatedDocument, isEntityType } from '../../ontology/types.js';
import { findEntity } from '../find-entity.js';
import type { Part } from './opening.js';
import { verbRelation } from './phrases.js';
import { isEnd, lowerOf, slotOf, standingOf, wayOf } from './statement.js';
import { type Asking, Misunderstood, type Slot, type Triple, type Way } from './types.js';
import { INTENTS, SAID_AHEAD } from './words.js';

/** What the events of a statement are, and which of its parts say so. */
export interface EventReading {
  readonly triples: readonly Triple[];
  /** Parts of the statement that the triples account for. */
  readonly used: ReadonlySet<Part>;
}

/** Claims of a question may be less sure than those of an article: what it means is shown before it is answered. */
const MINIMUM = 0.2;

interface Placed {
  readonly text: string;
  /** Where each part stands in the text. */
  readonly spans: readonly { readonly part: Part; readonly start: number; readonly end: number }[];
}

/**
 * The events of a statement, read as those of an article are: by the same parser, constructions and triggers, with
 * what is asked for as one of the parties.
 * ```
 * Israel did vow to attack (?)   →   (Israel)-[threatens]->(?)
 * ```
 * @throws Misunderstood when a party of such an event is not in the graph
 */
export function eventsOf(asking: Asking, statement: readonly Part[]): EventReading | undefined {
  const placed = place(statement, asking.graph);
  const document = asking.annotate(placed.text);
  const ends = endMentions(document, placed);
  const reference = withEnds(refer(document, asking.knowledge), ends, asking.graph);
  const claims = findEvents(document, reference, asking.knowledge, { date: null, minimum: MINIMUM });
  const open = statement.some(({ kind }) => kind === 'unknown');
  const isAsked = ({ subject, object }: EventClaim) =>
    open ? [subject, object].some(({ entity }) => partOf(ends, entity)?.kind === 'unknown') : true;
  const chosen = oneRelation(claims.filter(isAsked));
  if (chosen.length === 0) return undefined;
  const slot = (mention: PhraseMention) => {
    const part = partOf(ends, mention.entity);
    return part ? slotOf(asking, part) : phraseSlot(asking, document, mention);
  };
  const triples = chosen.map((claim): Triple => {
    const ways = waysOf(asking, claim, statement);
    const symmetric = asking.knowledge.ontology.relation(claim.relation)?.symmetric ?? false;
    return {
      subject: slot(claim.subject),
      object: slot(claim.object),
      ways,
      symmetric,
      office: null,
      negated: claim.negated,
    };
  });
  const used = new Set([...usedParts(document, placed, chosen), ...readWords(asking, statement, chosen)]);
  return { triples, used };
}

function place(statement: readonly Part[], graph: StringerGraph): Placed {
  let text = '';
  let unknowns = 0;
  const spans = statement.map((part) => {
    if (text !== '' && !/^['’]s?$/.test(lowerOf(part))) text += ' ';
    const start = text.length;
    if (part.kind === 'unknown') text += ['somebody', 'someone'][unknowns++] ?? 'anyone';
    else text += part.kind === 'entity' ? nameOf(part, graph) : part.form;
    return { part, start, end: text.length };
  });
  const capital = `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  return { text: capital, spans };
}

/** A name as it is written in news, where somebody typed it in small letters. */
function nameOf({ form, match }: Extract<Part, { kind: 'entity' }>, graph: StringerGraph): string {
  if (match.kind !== 'found' || form !== form.toLowerCase()) return form;
  return graph.getNodeAttribute(match.key, 'label');
}

interface EndMention {
  readonly part: Part;
  readonly id: string;
  readonly mention: PhraseMention;
}

function endMentions({ sentences }: AnnotatedDocument, { spans }: Placed): EndMention[] {
  const ends: EndMention[] = [];
  for (const { part, start, end } of spans.filter((span) => isEnd(span.part))) {
    sentences.forEach((sentence, index) => {
      const inside = (at: number) => sentence.tokens[at]!.start < end && sentence.tokens[at]!.end > start;
      const tokens = sentence.tokens.map((_, at) => at).filter(inside);
      if (tokens.length === 0) return;
      const [first, last] = [tokens[0]!, tokens.at(-1)! + 1];
      const head = headOf(treeOf(sentence), first, last);
      const id = `end${ends.length}`;
      const core = { first, last };
      ends.push({
        part,
        id,
        mention: { sentence: index, first, last, head, core, kind: 'name', adjective: false, entity: id },
      });
    });
  }
  return ends;
}

/** The reference of the statement with the question's own names and unknowns over it. */
function withEnds(reference: Reference, ends: readonly EndMention[], graph: StringerGraph): Reference {
  const own = new Map(ends.map(({ id, part, mention }) => [id, entityOf(id, part, mention, graph)]));
  return {
    entities: [...reference.entities, ...own.values()],
    entity: (id) => own.get(id) ?? reference.entity(id),
    members: (id) => (own.has(id) ? [] : reference.members(id)),
    mentionAt(sentence, token) {
      const end = ends.find(({ mention }) => mention.sentence === sentence && covers(mention, token));
      if (end) return end.mention.head === token ? end.mention : undefined;
      return reference.mentionAt(sentence, token);
    },
  };
}

function covers({ first, last }: PhraseMention, token: number): boolean {
  return token >= first && token < last;
}

function entityOf(id: string, part: Part, mention: PhraseMention, graph: StringerGraph): ArticleEntity {
  const known = part.kind === 'entity' && part.match.kind === 'found' ? part.match.key : undefined;
  const type = known === undefined ? 'group' : graph.getNodeAttribute(known, 'type');
  return {
    id,
    type: isEntityType(type) ? type : 'group',
    kind: null,
    name: id,
    country: null,
    role: null,
    mentions: [mention],
  };
}

function partOf(ends: readonly EndMention[], id: string): Part | undefined {
  return ends.find((end) => end.id === id)?.part;
}

/** The claims of the first event only: what else a question says restricts it. */
function oneRelation(claims: readonly EventClaim[]): EventClaim[] {
  const [first] = claims;
  return claims.filter(
    ({ relation, trigger }) => relation === first!.relation && trigger.first === first!.trigger.first,
  );
}

/** A party that the question describes and does not name: "the refugees". */
function phraseSlot({ graph }: Asking, document: AnnotatedDocument, mention: PhraseMention): Slot {
  const { tokens } = document.sentences[mention.sentence]!;
  const text = document.text.slice(tokens[mention.first]!.start, tokens[mention.last - 1]!.end);
  const match = findEntity(graph, text);
  if (match.kind === 'found') return { kind: 'entity', key: match.key };
  const names =
    match.kind === 'none' ? match.suggestions : match.keys.map((key) => graph.getNodeAttribute(key, 'label'));
  const why = match.kind === 'none' ? 'is nobody and nothing in this graph' : 'may be several in this graph';
  throw new Misunderstood(text, why, names.slice(0, 5), `stringer find '${text.replaceAll("'", '')}'`);
}

/** The relation of the claim, and for what is still to come the threat or promise of it, or the act itself. */
function waysOf(asking: Asking, { relation, modality, negated }: EventClaim, statement: readonly Part[]): Way[] {
  const way = wayOf(relation, { modality, negated });
  const verbs = verbsOf(statement);
  const isPlan = modality === 'planned' || isIntended(verbs);
  if (!isPlan || negated) return [way];
  const { triggers, ontology } = asking.knowledge;
  const named = standingOf(statement).modality === 'planned' || verbs.length > 1;
  const act = named ? verbRelation(triggers, ontology, verbs.slice(-1)) : undefined;
  const said = triggers.compose('future', act ?? relation);
  const ways: Way[] = [
    way,
    ...(act === undefined ? [] : [{ relation: act, statuses: ['planned'] } as const]),
    ...(said !== undefined && SAID_AHEAD.has(said)
      ? [{ relation: said, statuses: ['actual', 'planned'] } as const]
      : []),
  ];
  return [...new Map(ways.reverse().map((one) => [one.relation, one])).values()].reverse();
}

/** "wants to attack", "vowed to help". */
function isIntended(verbs: readonly string[]): boolean {
  return verbs.length > 1 && INTENTS.has(verbs[0]!);
}

function verbsOf(statement: readonly Part[]): string[] {
  return statement.flatMap((part, i) => {
    if (part.kind !== 'word') return [];
    const isPlan = INTENTS.has(part.lemma) && lowerOf(statement[i + 1]) === 'to';
    return part.upos === 'VERB' || isPlan ? [part.lemma] : [];
  });
}

/** Words that the trigger lexicon already read ("impose sanctions"), and verbs that only say that it is planned. */
function readWords({ knowledge }: Asking, statement: readonly Part[], [claim]: readonly EventClaim[]): Part[] {
  const verbs = verbsOf(statement);
  const entries = verbs.flatMap((verb) => knowledge.triggers.entries('verb', verb));
  const own = entries.filter(({ relation, operator }) => relation === claim!.relation || operator !== null);
  return statement.filter((part) => {
    if (part.kind !== 'word') return false;
    if (isIntended(verbs) && (INTENTS.has(part.lemma) || part.lemma === verbs.at(-1))) return true;
    return own.some(({ conditions }) =>
      [...conditions.values()].some((words) => typeof words !== 'string' && words.has(part.lemma)),
    );
  });
}

function usedParts(document: AnnotatedDocument, { spans }: Placed, claims: readonly EventClaim[]): Set<Part> {
  const used = new Set<Part>();
  for (const { sentence, subject, object, trigger } of claims) {
    const { tokens } = document.sentences[sentence]!;
    for (const { first, last } of [subject, object, trigger]) {
      const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
      for (const span of spans) if (span.start < end && span.end > start) used.add(span.part);
    }
  }
  return used;
}
