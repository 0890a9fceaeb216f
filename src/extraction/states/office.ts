import { base, dependents, prepositionOf } from '../tree.js';
import type { PhraseMention } from '../types.js';
import { entityOf, mentionOf, type Scene, type StateClaim, stateClaims } from './scene.js';

const OF = new Set(['for', 'at', 'from', 'in', 'with']);
const AGENTS = new Set(
  'attorney lawyer representative commander director chief envoy negotiator prosecutor'.split(' '),
);
const OWNERS = new Set(['country', 'group', 'place']);
const BODIES = new Set(['group']);

/**
 * Whoever holds an office represents the country or the body that the office belongs to, and leads it when the office
 * is its highest one.
 *
 * ```
 * Israeli Defence Minister Yoav Gallant          Gen. Votel, commander of U.S. Central Command
 * ^^^^^^^ ^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^               ^^^^^  ^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^
 * object  trigger          subject                   subject trigger     object
 * ```
 */
export function office(scene: Scene): StateClaim[] {
  const { tree, knowledge, reference } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    const holder = mentionOf(scene, noun);
    if (!holder || (noun >= holder.core.first && noun < holder.core.last && holder.kind === 'name')) return [];
    const known = knowledge.lexicon.office(token.form);
    const entity = reference.entity(holder.entity);
    if (!known || (entity.type !== 'official' && entity.type !== 'person') || token.feats.Number === 'Plur') return [];
    const bodies = ownersOf(scene, noun, holder).filter((mention) => mayRepresent(scene, holder, noun, mention));
    const first = titleStart(scene, noun, bodies);
    const role = tree.sentence.tokens
      .slice(first, noun + 1)
      .map(({ form }) => form)
      .join(' ');
    if (isPast(scene, holder, noun) || FOUNDERS.has(known.head) || /(?:^| )major$/.test(role)) return [];
    const full = complementOf(scene, noun, role);
    const common = {
      trigger: { first, last: noun + 1 },
      role: full,
      negated: false,
      construction: 'office',
      way: 'office' as const,
    };
    const isAtLarge = tree.tokens[noun + 1]?.form === 'at' && tree.tokens[noun + 2]?.form === 'large';
    const leads =
      !isAtLarge &&
      !isOneOfSeveral(scene, noun) &&
      (knowledge.lexicon.office(role)?.leads === true || (known.leads && first === noun));
    return [
      ...stateClaims(scene, { ...common, relation: 'represents', subjects: [holder], objects: bodies }),
      ...(leads ? stateClaims(scene, { ...common, relation: 'leads', subjects: [holder], objects: bodies }) : []),
    ];
  });
}

/** Who founded a body need not hold an office in it. */
const FOUNDERS = new Set(['founder', 'cofounder']);
const PAST = new Set(['former', 'ex', 'late', 'then', 'deposed', 'ousted', 'one-time', 'onetime', 'erstwhile', 'ex-']);
const OPPOSED =
  /\b(opposition|rebel|separatist|militia|student|union|tribal|gang|protest|guerrilla|insurgent|resistance)\b/i;

/** Who no longer holds the office represents nobody by it. */
function isPast({ tree }: Scene, holder: PhraseMention, noun: number): boolean {
  const words = tree.tokens.slice(Math.min(holder.first, noun), noun + 1);
  return words.some(({ form }) => PAST.has(form.toLowerCase()) || /^ex-./i.test(form));
}

/** "a commander in the navy", "an artillery crew chief": not the one at its head. */
function isOneOfSeveral({ tree }: Scene, noun: number): boolean {
  return dependents(tree, noun, 'det').some((child) => /^an?$/i.test(tree.tokens[child]!.form));
}

/** "In Turkey Minister Ellis met": where the sentence begins, and not whose minister it is. */
function isWhere({ tree }: Scene, owner: PhraseMention): boolean {
  return !owner.adjective && tree.tokens[owner.first - 1]?.form === 'In';
}

/** An opposition leader leads a party and not the country that the title names, the Prince of Poets no state. */
function mayRepresent(scene: Scene, holder: PhraseMention, noun: number, body: PhraseMention): boolean {
  const words = scene.tree.tokens.slice(Math.min(holder.first, noun), noun + 1).map(({ form }) => form);
  const { kind } = entityOf(scene, body);
  if (kind === 'people' && scene.knowledge.lexicon.office(scene.tree.tokens[noun]!.form)?.kind === 'government')
    return false;
  return entityOf(scene, body).type !== 'country' || !OPPOSED.test(words.join(' '));
}

/** The countries and bodies whose office it is: nationality, owner, compound, or complement. */
function ownersOf(scene: Scene, noun: number, holder: PhraseMention): PhraseMention[] {
  const { tree } = scene;
  const found: PhraseMention[] = [];
  const add = (token: number, isNamed: boolean, types: ReadonlySet<string>) => {
    const mention = mentionOf(scene, token);
    if (!mention || mention.entity === holder.entity || (isNamed && mention.kind !== 'name')) return;
    if (mention.last <= noun && isWhere(scene, mention)) return;
    const { type } = entityOf(scene, mention);
    if (types.has(type) && (type !== 'place' || mention.kind === 'name')) found.push(mention);
  };
  for (const child of tree.children[noun]!) {
    const { deprel } = tree.tokens[child]!;
    const preposition = prepositionOf(tree, child);
    if (['amod', 'compound', 'nmod:desc', 'nmod:unmarked'].includes(deprel)) add(child, true, OWNERS);
    else if (deprel === 'nmod:poss') add(child, false, OWNERS);
    else if (base(deprel) === 'nmod' && !isPartOfOffice(scene, noun, child)) {
      if (preposition === undefined || preposition === 'of') add(child, false, OWNERS);
      else if (OF.has(preposition) && (preposition !== 'for' || actsFor(scene, noun)))
        add(child, false, speaksFor(scene, noun) ? OWNERS : BODIES);
    }
  }
  for (let index = holder.first; index < noun; index += 1) {
    const mention = mentionOf(scene, index);
    if (mention?.adjective || (mention?.kind === 'name' && entityOf(scene, mention).type === 'country'))
      add(index, true, OWNERS);
  }
  const name = holder.kind === 'name' ? holder.head : noun;
  for (const child of name === noun ? [] : dependents(tree, name, 'nmod'))
    if (prepositionOf(tree, child) === 'of' && child > name) add(child, true, OWNERS);
  if (found.length === 0) for (const owner of apposedBody(scene, noun)) add(owner, true, OWNERS);
  if (found.length === 0) found.push(...countryBeside(scene, holder));
  return found.filter((mention, index) => found.findIndex(({ entity }) => entity === mention.entity) === index);
}

/** "State" of "Secretary of State" is no body that the secretary represents. */
function isPartOfOffice({ tree, knowledge }: Scene, noun: number, complement: number): boolean {
  const words = tree.tokens.slice(noun, complement + 1).map(({ form }) => form);
  return words.length <= 5 && / (of|for) /.test(knowledge.lexicon.office(words.join(' '))?.title ?? '');
}

/** A spokesman for Spain speaks for Spain; a minister for Asia or an ambassador to Spain does not represent it. */
function speaksFor({ tree, knowledge }: Scene, noun: number): boolean {
  return knowledge.lexicon.office(tree.tokens[noun]!.form)?.kind === 'spokesperson';
}

/** An attorney for a firm acts for it; an advisor for resettlement acts for nobody by that. */
function actsFor(scene: Scene, noun: number): boolean {
  return speaksFor(scene, noun) || AGENTS.has(scene.tree.tokens[noun]!.lemma.toLowerCase());
}

/** "to Syria to support President Assad", "in Turkey with President Erdogan": the country is named just before. */
function countryBeside(scene: Scene, holder: PhraseMention): PhraseMention[] {
  const { tree, knowledge } = scene;
  const title = tree.tokens
    .slice(holder.first, holder.core.first)
    .map(({ form }) => form)
    .join(' ');
  const known = knowledge.lexicon.office(title);
  if (holder.kind !== 'name' || !known?.leads || known.scope !== 'state') return [];
  for (let index = holder.first - 1; index >= Math.max(0, holder.first - 5); index -= 1) {
    if (tree.tokens[index]!.upos === 'PUNCT') return [];
    const mention = mentionOf(scene, index);
    if (mention?.kind === 'name' && !mention.adjective && entityOf(scene, mention).type === 'country') {
      const preposition = prepositionOf(tree, index);
      return preposition === 'to' || preposition === 'in' ? [mention] : [];
    }
  }
  return [];
}

/** "Gen. Volesky, commander, Combined Joint Forces": the body follows the office behind a comma. */
function apposedBody({ tree, reference, sentence }: Scene, noun: number): number[] {
  if (tree.tokens[noun + 1]?.form !== ',') return [];
  for (let index = noun + 2; index < Math.min(tree.tokens.length, noun + 12); index += 1) {
    const mention = reference.mentionAt(sentence, index);
    if (mention?.first === noun + 2 && mention.kind === 'name') return [index];
  }
  return [];
}

/** The office begins behind its owner: "Defence Minister" of "Israeli Defence Minister". */
function titleStart({ tree, sentence, reference }: Scene, noun: number, bodies: readonly PhraseMention[]): number {
  const end = Math.max(0, ...bodies.filter(({ last }) => last <= noun).map(({ last }) => last));
  let first = noun;
  while (first > end) {
    const { upos, deprel } = tree.tokens[first - 1]!;
    if (
      !['NOUN', 'PROPN', 'ADJ', 'CCONJ'].includes(upos) ||
      !['amod', 'compound', 'conj', 'cc', 'nmod:desc', 'flat'].includes(deprel)
    )
      break;
    if (reference.mentionAt(sentence, first - 1)?.adjective) break;
    first -= 1;
  }
  return tree.tokens[first]!.upos === 'CCONJ' ? first + 1 : first;
}

/** "Minister for Strategic Affairs": the role with its complement, when that is no body of its own. */
function complementOf(scene: Scene, noun: number, role: string): string {
  const { tree } = scene;
  const complement = dependents(tree, noun, 'nmod').find(
    (child) => child > noun && /^(of|for)$/.test(prepositionOf(tree, child) ?? ''),
  );
  if (complement === undefined) return role;
  const isOffice = isPartOfOffice(scene, noun, complement);
  if (!isOffice && mentionOf(scene, complement)) return role;
  const words = tree.tokens.slice(noun + 1, complement + 1);
  if (
    words.length > 5 ||
    (!isOffice && words.some((_, at) => scene.reference.mentionAt(scene.sentence, noun + 1 + at)))
  )
    return role;
  return `${role} ${words.map(({ form }) => form).join(' ')}`;
}
