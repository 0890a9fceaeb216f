import { NodeValue } from '../../cypher/index.js';
import { openingOf } from '../opening.js';
import { listed } from '../text.js';
import type { QuestionForm } from '../types.js';

const THERE =
  /^(?:which|what|how many) .+ (?:are|is) (?:there|known|mentioned|named|in the (?:graph|news|articles?|archive))$/;
const SHOWN = 20;

/**
 * All entities of a sort.
 * ```
 * Which groups are there?     How many countries are mentioned?
 * ^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^
 * ```
 */
export const thereAre: QuestionForm = {
  name: 'there-are',
  read(asking) {
    const { outline } = asking.question;
    if (!THERE.test(outline)) return undefined;
    const slot = openingOf(asking)?.slot;
    if (!slot || slot.types === null) return undefined;
    const { types, kinds, country, role, words } = slot;
    const conditions = [
      'x.type IN $types',
      ...(kinds === null ? [] : ['x.kind IN $kinds']),
      ...(country === null ? [] : ['x.country = $country']),
      ...(role === null ? [] : ['any(role IN x.roles WHERE toLower(role) CONTAINS $role)']),
    ];
    return {
      understood: `(? ${words})`,
      asked: {
        query: `MATCH (x) WHERE ${conditions.join(' AND ')} RETURN x ORDER BY x.weight DESC, x.id`,
        parameters: { types, kinds, country, role },
      },
      conclude(rows) {
        const nodes = rows.flat().filter((value) => value instanceof NodeValue);
        const names = nodes.map(({ key }) => asking.graph.getNodeAttribute(key, 'label'));
        if (names.length === 0) return { kind: 'silent', text: 'The graph has none.', answers: [] };
        const shown = listed([...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['others'] : [])]);
        if (outline.startsWith('how many'))
          return {
            kind: 'answered',
            text: `${names.length}: ${shown}.`,
            answers: [{ value: String(names.length), entity: null, evidence: [] }],
          };
        const answers = nodes.map(({ key }, i) => ({ value: names[i]!, entity: key, evidence: [] }));
        return { kind: 'answered', text: `${shown}.`, answers };
      },
    };
  },
};
