/** Names that stand as variables anywhere in a piece of syntax tree, also those that an inner scope binds. */
export function namesIn(tree: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(tree)) for (const item of tree) namesIn(item, found);
  else if (typeof tree === 'object' && tree !== null) {
    const { kind, name, variable } = tree as { kind?: unknown; name?: unknown; variable?: unknown };
    if (kind === 'variable' && typeof name === 'string') found.add(name);
    if (typeof variable === 'string') found.add(variable);
    for (const value of Object.values(tree)) namesIn(value, found);
  }
  return found;
}
