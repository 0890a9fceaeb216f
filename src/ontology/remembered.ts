/**
 * A function of a string that keeps its answers, at most so many before it forgets them all, so that memory stays bounded
 * however much text passes. The same answer may be given out many times: it must not be changed.
 */
export function remembered<Answer>(answer: (key: string) => Answer, most = 20_000): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined || known.has(key)) return there as Answer;
    if (known.size >= most) known.clear();
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}
