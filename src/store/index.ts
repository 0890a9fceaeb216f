/**
 * Articles, what was extracted from them, and the graph made of it, in one SQLite file.
 *
 * Adding an article stores its extraction in one transaction and notes what it touches; {@link Store.settle} then
 * brings the graph up to date in another, from what is touched alone:
 *
 * 1. *Who is who.* Every entity of an article is decided upon in a block (`resolution/blocks`): what the lexicon knows,
 *    one last word of people, one name of bodies, and so on. A decision reads one block and the parts of the blocks that
 *    link to it. So the blocks of the article, and those that they link to, are decided upon again, and no others; the
 *    outcome is the one that deciding upon all would have. Who can only be of one article has a node only where a claim
 *    is about it.
 * 2. *What they are.* Nodes whose members changed are described again, and ids given out again among those of one name.
 * 3. *What is claimed.* The claims of articles whose entities moved to other nodes get their edges again. Claims refer to
 *    entities by number, so that a node that gets another key, name or type changes nothing here.
 * 4. *Totals.* Weights and dates of touched edges and nodes are counted again, and the search index follows.
 *
 * What readers see is a function of the set of articles; numbers of rows are not, and nothing that leaves the store shows
 * them. Reading asks tables for what it needs ({@link Reading}); only positions are never stored, because one article can
 * move every node: who needs them lays the graph out.
 *
 * Texts are read as bytes and decoded here: the driver would end the program for one that is no UTF-8, in a damaged file.
 */
export { searchFullText } from './full-text-node.js';
export { Reading } from './reading.js';
export { type ArticleRows, articleRows } from './rows.js';
export { Store, type StoredArticle } from './store.js';
