import type { NameScores } from '../types.js';

/** The network's scores with those of a second model added, tag by tag; tags that only one of them has stay as they are. */
export function combined(network: NameScores, other: NameScores): NameScores {
  const values = network.values.slice();
  const width = network.tags.length;
  const from = network.tags.map((tag) => other.tags.indexOf(tag));
  const length = values.length / width;
  for (let token = 0; token < length; token++) {
    for (let tag = 0; tag < width; tag++) {
      const at = from[tag]!;
      if (at >= 0) values[token * width + tag]! += other.values[token * other.tags.length + at]!;
    }
  }
  return { tags: network.tags, values };
}
