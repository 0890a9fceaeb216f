const NONE: Readonly<Record<string, string>> = Object.freeze({});
const known = new Map<string, Readonly<Record<string, string>>>([
  ['', NONE],
  ['_', NONE],
]);
/** Bound on the memory of feature sets; English has some two hundred. */
const MOST_KNOWN = 5000;

/** Universal features by name from a FEATS column: `Number=Plur|Person=3` → `{Number: 'Plur', Person: '3'}`. */
export function parseFeats(column: string): Readonly<Record<string, string>> {
  const found = known.get(column);
  if (found) return found;
  const pairs = column.split('|').map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  const feats = Object.freeze(Object.fromEntries(pairs));
  if (known.size < MOST_KNOWN) known.set(column, feats);
  return feats;
}
