/** Items by key, in the order of first sight of each key. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Parts of `items` that `linked` joins, directly or through others; quadratic, for the few of one block. */
export function components<T>(items: readonly T[], linked: (a: T, b: T) => boolean): T[][] {
  const left = new Set(items);
  const parts: T[][] = [];
  for (const start of items) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const item of part) {
      for (const other of left) {
        if (!linked(item, other)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Whether every two are linked. */
export function isClique<T>(items: readonly T[], linked: (a: T, b: T) => boolean): boolean {
  return items.every((a, i) => items.slice(i + 1).every((b) => linked(a, b)));
}
