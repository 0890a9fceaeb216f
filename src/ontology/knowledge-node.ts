import { type Knowledge, type KnowledgeFiles, LEXICON_FILES, parseKnowledge } from './knowledge.js';
import { readLexicon, readOntology } from './package-node.js';
import { withUserLexicon } from './user-lexicon.js';
import { readUserLexicon } from './user-lexicon-node.js';

export interface KnowledgeOptions {
  /** Path of the reader's own vocabulary, in place of the package's. */
  readonly ontology?: string | undefined;
  /** Path of the reader's own lexicon, beside the package's. */
  readonly lexicon?: string | undefined;
}

/** Vocabulary and lexicon. @throws Failure as `readKnowledge` and `parseKnowledge` */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  return parseKnowledge(readKnowledge(options), options.ontology);
}

/**
 * Reads the files that knowledge is made of.
 * @throws Failure `no-ontology`, `no-lexicon`, `not-json`, `not-yaml`, `bad-lexicon`
 */
export function readKnowledge({ ontology, lexicon }: KnowledgeOptions = {}): KnowledgeFiles {
  const files = {
    ontology: readOntology(ontology),
    lexicon: readLexicon(LEXICON_FILES),
  };
  return lexicon === undefined ? files : withUserLexicon(files, readUserLexicon(lexicon), lexicon);
}
