import type { Knowledge } from '../ontology/knowledge.js';
import type { AnnotatedDocument, Token } from '../ontology/types.js';
import { resolveMentions } from './coreference/index.js';
import { factsOf } from './entities/profile.js';
import { findMentions } from './mentions/index.js';
import type { ArticleEntity, PhraseMention, Reference } from './types.js';

/** Who and what an article speaks of: its mentions, joined into entities. */
export function refer(document: AnnotatedDocument, knowledge: Knowledge): Reference {
  const candidates = findMentions(document, knowledge);
  const { chains, members } = resolveMentions(document, candidates, knowledge);
  const text = ({ sentence, first, last }: (typeof candidates)[number]) => {
    const { tokens } = document.sentences[sentence]!;
    const written = document.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    const isTitle = /^\p{Lu}/u.test(tokens[first + 1]?.form ?? '');
    return !isTitle && isCommonWord(tokens[first]!, knowledge)
      ? written.charAt(0).toLowerCase() + written.slice(1)
      : written;
  };
  const entities = new Map<string, ArticleEntity>();
  const idOf = new Map<number, string>();
  const places = document.sentences.map(() => new Map<number, PhraseMention>());
  for (const profile of chains.all()) {
    const facts = factsOf(profile, candidates, knowledge, text);
    const standsFor = profile.members.some((index) => members.has(index));
    if (!facts && !standsFor) continue;
    const id = `e${entities.size + 1}`;
    idOf.set(chains.find(profile.members[0]!), id);
    const mentions = profile.members.map((index): PhraseMention => {
      const { sentence, first, last, head, core, kind, adjective } = candidates[index]!;
      return { sentence, first, last, head, core, kind, adjective, entity: id };
    });
    profile.members.forEach((index, at) => {
      const { sentence, head, otherHeads } = candidates[index]!;
      for (const token of [head, ...otherHeads])
        if (!places[sentence]!.has(token)) places[sentence]!.set(token, mentions[at]!);
    });
    const shown = facts ?? {
      type: 'group' as const,
      kind: 'people',
      name: text(candidates[profile.members[0]!]!),
      country: null,
      role: null,
    };
    entities.set(id, { id, ...shown, mentions });
  }
  for (const entity of entities.values()) {
    const owner = ownerOf(entity, places, document);
    if (owner !== undefined) entities.set(entity.id, { ...entity, name: ownedName(entity.name, entities.get(owner)) });
  }
  const standIns = new Map<string, string[]>();
  for (const [index, indices] of members) {
    const id = idOf.get(chains.find(index));
    const ids = indices.flatMap((member) => idOf.get(chains.find(member)) ?? []).filter((member) => member !== id);
    if (id !== undefined && ids.length > 0) standIns.set(id, [...new Set(ids)]);
  }
  return {
    entities: [...entities.values()],
    mentionAt: (sentence, token) => places[sentence]?.get(token),
    entity: (id) => entities.get(id)!,
    members: (id) => standIns.get(id) ?? [],
  };
}

/** "Volunteers" that begin a sentence, but not "Afghan teams" or "UN troops". */
function isCommonWord({ form, upos, xpos }: Token, { lexicon }: Knowledge): boolean {
  const isName = upos === 'PROPN' || xpos.startsWith('NNP') || lexicon.lookup(form).length > 0;
  return /^\p{Lu}\p{Ll}*$/u.test(form) && !isName;
}

const POSSESSIVE = /^(its|their|his|her|our|my|your)\s+/i;

/** The entity whose possessive pronoun the name begins with: of "Its fighters". */
function ownerOf(
  { id, name, mentions }: ArticleEntity,
  places: readonly ReadonlyMap<number, PhraseMention>[],
  document: AnnotatedDocument,
): string | undefined {
  if (!POSSESSIVE.test(name)) return undefined;
  const pronoun = POSSESSIVE.exec(name)![1]!.toLowerCase();
  for (const { sentence, first, kind } of mentions) {
    if (kind !== 'description' || document.sentences[sentence]!.tokens[first]!.form.toLowerCase() !== pronoun) continue;
    const owner = places[sentence]!.get(first);
    return owner === undefined || owner.entity === id ? '' : owner.entity;
  }
  return '';
}

/** "fighters of Hamas" for "Its fighters"; "fighters" where the owner has no name. */
function ownedName(name: string, owner: ArticleEntity | undefined): string {
  const rest = name.replace(POSSESSIVE, '');
  return owner === undefined || POSSESSIVE.test(owner.name) || /^\p{Ll}/u.test(owner.name)
    ? rest
    : `${rest} of ${owner.name}`;
}
