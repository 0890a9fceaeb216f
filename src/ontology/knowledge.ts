import { type Lexicon, parseLexicon } from './lexicon.js';
import { type Nouns, parseNouns } from './nouns.js';
import { type Ontology, parseOntology } from './ontology.js';
import { parseTriggers, type TriggerLexicon } from './triggers.js';

/** What extraction and resolution know about the world before they read. */
export interface Knowledge {
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  /** Which common nouns can stand for an entity. */
  readonly nouns: Nouns;
  /** Which words make which relation. */
  readonly triggers: TriggerLexicon;
}

/** The vocabulary and the files of the lexicon as parsed JSON, the files by their names without `.json`. */
export interface KnowledgeFiles {
  readonly ontology: unknown;
  readonly lexicon: Readonly<Record<string, unknown>>;
}

/** The files of the lexicon that names are looked up in. */
export const NAME_FILES = [
  'countries',
  'bodies',
  'groups',
  'places',
  'cities',
  'offices',
  'person-nouns',
  'first-names',
  'common-names',
];

/** All files of the lexicon that `parseKnowledge` needs. */
export const LEXICON_FILES = [...NAME_FILES, 'nouns', 'triggers', 'triggers-backoff'];

/**
 * Makes the knowledge of its files.
 * @param where what to call the vocabulary in an error
 * @throws Failure `bad-ontology`, `bad-lexicon`
 */
export function parseKnowledge({ ontology, lexicon }: KnowledgeFiles, where = 'ontology.json'): Knowledge {
  return {
    ontology: parseOntology(ontology, where),
    lexicon: parseLexicon(lexicon),
    nouns: parseNouns(lexicon.nouns),
    triggers: parseTriggers(lexicon.triggers, lexicon['triggers-backoff']),
  };
}
