import { type Context, nameWords } from '../context.js';

/**
 * The same name, or another name of the same lexicon entry: "Iran" and "Tehran" where it stands for the government,
 * "US officials" and "United States".
 */
export function sameName({ candidates, chains }: Context): void {
  const firstWith = new Map<string, number>();
  candidates.forEach((candidate, index) => {
    for (const key of keysOf(candidate)) {
      const earlier = firstWith.get(key);
      if (earlier === undefined) firstWith.set(key, index);
      else if (key.startsWith('entry:') || key.startsWith('country:')) chains.force(earlier, index);
      else chains.join(earlier, index);
    }
  });
}

function keysOf(candidate: Context['candidates'][number]): string[] {
  const isCountry = candidate.country !== null && (candidate.type === 'country' || candidate.metonym);
  if (isCountry) return [`country:${candidate.country}`];
  if (candidate.name === null)
    return candidate.kind === 'description' && candidate.country !== null && !candidate.plural
      ? describedName(candidate)
      : [];
  if (candidate.entry !== null) return [`entry:${candidate.entry}`];
  return [`name:${nameWords(candidate.name).join(' ')}`];
}

/** "the Indonesian Navy" and "Indonesian navy", of which the name finder may have seen only one. */
function describedName({ descriptors }: Context['candidates'][number]): string[] {
  const own = descriptors.at(-1);
  return own && own.modifiers.length > 0 ? [`name:${[...own.modifiers].reverse().join(' ')} ${own.lemma}`] : [];
}
