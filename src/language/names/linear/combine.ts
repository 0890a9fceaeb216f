import type { NameScores } from '../types.js';

/** The network's scores with those of a second model added, tag by tag; tags that only one of them has stay as they are. */
export function combined(network: NameScores, other: NameScores): NameScores {
  const values = network.values.slice();
  const from = network.tags.map((tag) => other.tags.indexOf(tag));
  const width = from.length;
  const otherWidth = other.tags.length;
  for (let cell = 0, row = 0; cell < values.length; cell += width, row += otherWidth) {
    for (let tag = 0; tag < width; tag++) {
      const at = from[tag]!;
      if (at >= 0) values[cell + tag] = values[cell + tag]! + other.values[row + at]!;
    }
  }
  return { tags: network.tags, values };
}
