import type { Corrections } from '../ontology/corrections.js';
import { fold } from '../ontology/fold.js';
import type { Lexicon, LexiconEntry } from '../ontology/lexicon.js';
import { ALONE, type Home, homeOf, KNOWN } from './blocks.js';
import type { Local } from './local.js';

/** The lexicon with corrected entities before all others of their names. */
export function correctedLexicon(lexicon: Lexicon, { entities }: Corrections): Lexicon {
  if (entities.length === 0) return lexicon;
  const byName = new Map<string, LexiconEntry>();
  const byId = new Map<string, LexiconEntry>();
  for (const { id, name, type, kind = null, country = null, names } of entities) {
    const entry: LexiconEntry = { id, name, type, kind, country, surface: 'name', population: null };
    byId.set(id, entry);
    for (const one of names) byName.set(fold(one), entry);
  }
  return {
    ...lexicon,
    lookup: (phrase) => {
      const entry = byName.get(fold(phrase));
      return entry === undefined ? lexicon.lookup(phrase) : [entry];
    },
    entry: (id) => byId.get(id) ?? lexicon.entry(id),
  };
}

/** Where an entity of an article is decided upon (see `homeOf`), once a person's corrections are taken into account. */
export function correctedHome(local: Local, lexicon: Lexicon, { entities, apart }: Corrections): Home {
  const name = fold(local.name);
  if (apart.some((one) => one.article === local.article && fold(one.name) === name)) {
    return { block: `${ALONE}${local.key}`, links: [] };
  }
  const entry = entities.find(({ names }) => names.some((one) => fold(one) === name));
  return entry === undefined ? homeOf(local, lexicon) : { block: `${KNOWN}${entry.id}`, links: [] };
}

/** What tells a claim of an article from its others, also when its ends are renamed. */
export function claimPlace(relation: string, at: readonly number[]): string {
  return `${relation} ${at.join(' ')}`;
}
