/** Version of the tables below; a store of another version is refused. */
export const STORE_VERSION = 2;

/**
 * All tables. Numbers name rows inside the store only. `entities.node`, `claims.edge` and everything from `nodes` on are
 * made of the rest, see `settle`.
 */
export const TABLES = `
-- version, revision, vocabulary, labels
CREATE TABLE facts (key text PRIMARY KEY, value text NOT NULL);

-- sentences: begins and ends in turn, as JSON; engine: what extracted it
CREATE TABLE articles (
  number integer PRIMARY KEY, id text NOT NULL UNIQUE, title text, source text, url text, date text,
  text text NOT NULL, sentences text NOT NULL, engine text NOT NULL
);

-- names: what name mentions say, with how often, as JSON; mentions: five numbers and a kind each, as JSON;
-- block: where resolution decides upon it, null where it can only be of its article, - where only pronouns name it
CREATE TABLE entities (
  article integer NOT NULL, position integer NOT NULL, id text NOT NULL, type text NOT NULL, kind text,
  name text NOT NULL, country text, role text, names text NOT NULL, mention_count integer NOT NULL,
  mentions text NOT NULL, block text, node integer, PRIMARY KEY (article, position)
);
CREATE INDEX entities_block ON entities (block, node) WHERE block IS NOT NULL;
CREATE INDEX entities_node ON entities (node) WHERE node IS NOT NULL;

-- the blocks that an entity of a block may be one with, see resolution/blocks
CREATE TABLE links (link text NOT NULL, block text NOT NULL, article integer NOT NULL);
CREATE INDEX links_link ON links (link, block);
CREATE INDEX links_block ON links (block, link);
CREATE INDEX links_article ON links (article);

-- subject, object and speaker: positions of entities of the article; confidence: a number as text, so that it stays as it is;
-- day: when it happened, else when the article was published
CREATE TABLE claims (
  article integer NOT NULL, position integer NOT NULL, relation text NOT NULL, plover text, sentence integer NOT NULL,
  sentence_begins integer NOT NULL, sentence_ends integer NOT NULL,
  subject integer NOT NULL, subject_begins integer NOT NULL, subject_ends integer NOT NULL,
  object integer NOT NULL, object_begins integer NOT NULL, object_ends integer NOT NULL,
  trigger_begins integer NOT NULL, trigger_ends integer NOT NULL, trigger_text text NOT NULL,
  modality text NOT NULL, negated integer NOT NULL, attribution text, speaker integer, time text, day text, role text,
  confidence text NOT NULL, explanation text NOT NULL, edge integer, PRIMARY KEY (article, position)
);
CREATE INDEX claims_edge ON claims (edge) WHERE edge IS NOT NULL;

-- plain: type and name, by which ids are given out; oldest: date, article and entity of the oldest member
CREATE TABLE nodes (
  number integer PRIMARY KEY, block text NOT NULL, key text UNIQUE, plain text, oldest text, oldest_country text,
  label text, type text, kind text, country text, roles text, aliases text,
  weight integer NOT NULL DEFAULT 0, first text, last text
);
CREATE INDEX nodes_block ON nodes (block);
CREATE INDEX nodes_plain ON nodes (plain);
CREATE INDEX nodes_weight ON nodes (weight DESC, key);

-- names of nodes, folded, and their words
CREATE TABLE names (folded text NOT NULL, node integer NOT NULL, PRIMARY KEY (folded, node)) WITHOUT ROWID;
CREATE INDEX names_node ON names (node);
CREATE TABLE words (word text NOT NULL, node integer NOT NULL, PRIMARY KEY (word, node)) WITHOUT ROWID;
CREATE INDEX words_node ON words (node);

CREATE TABLE edges (
  number integer PRIMARY KEY, source integer NOT NULL, relation text NOT NULL, target integer NOT NULL,
  weight integer NOT NULL DEFAULT 0, actual integer NOT NULL DEFAULT 0, planned integer NOT NULL DEFAULT 0,
  possible integer NOT NULL DEFAULT 0, negated integer NOT NULL DEFAULT 0, confidence text, first text, last text,
  UNIQUE (source, relation, target)
);
CREATE INDEX edges_target ON edges (target);
CREATE INDEX edges_relation ON edges (relation, weight);

-- sentences that some claim rests on, and their index
CREATE TABLE evidence (
  number integer PRIMARY KEY, article integer NOT NULL, begins integer NOT NULL, text text NOT NULL,
  UNIQUE (article, begins)
);
CREATE VIRTUAL TABLE evidence_index USING fts5(
  text, content = 'evidence', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- what the graph lacks yet
CREATE TABLE touched_blocks (block text PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE touched_nodes (node integer PRIMARY KEY);
CREATE TABLE touched_edges (edge integer PRIMARY KEY);
CREATE TABLE touched_articles (article integer PRIMARY KEY);

INSERT INTO facts VALUES ('version', '${STORE_VERSION}'), ('revision', '0');
`;
