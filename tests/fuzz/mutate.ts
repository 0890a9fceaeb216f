/** What parsers stumble over: markup, paths, prototypes, numbers at their limits, characters that are none. */
const TOKENS = [
  '__proto__',
  'constructor',
  'prototype',
  '{"__proto__":{"polluted":1}}',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>&c;',
  '<![CDATA[',
  ']]>',
  '<script>alert(1)</script>',
  '<!--',
  '&#x110000;',
  '&amp;amp;',
  '"',
  "'",
  '`',
  '\\',
  '\u0024{7*7}',
  "'; DROP TABLE articles;--",
  '=cmd()',
  '\r\n\r\n',
  '--cut--',
  '9007199254740993',
  '1e999',
  '-0',
  'NaN',
  '((((((((',
  '))))',
  '[[[[[[[[',
  '{{{{{{{{',
  '<a><a><a><a>',
  '> > > > ',
  '| | | |',
  '****',
  '"""',
  'MATCH (n) RETURN n',
  '-[*]->',
  '.'.repeat(50),
  ' '.repeat(300),
  'a'.repeat(300),
  'é'.repeat(90),
  '\t'.repeat(90),
  '0'.repeat(400),
  '"'.repeat(90),
  '<!---->'.repeat(60),
  ' '.repeat(5000),
  '_'.repeat(5000),
];

const MOST = 200_000;

type Random = () => number;

/** A valid input with one to six changes: bytes flipped, cut out, doubled, taken from another input, or hostile words put in. */
export function mutate(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes: Uint8Array = pick(seeds, random);
  for (let changes = 1 + below(6, random); changes > 0; changes -= 1) bytes = change(bytes, seeds, random);
  return bytes.subarray(0, MOST);
}

function change(bytes: Uint8Array, seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const at = below(bytes.length + 1, random);
  const end = Math.min(bytes.length, at + 1 + below(40, random));
  switch (below(7, random)) {
    case 0:
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << below(8, random)) : byte));
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return joined(
        bytes.subarray(0, at),
        ...Array<Uint8Array>(1 + below(60, random)).fill(bytes.subarray(at, end)),
        bytes.subarray(at),
      );
    case 4: {
      const other = pick(seeds, random);
      const from = below(other.length + 1, random);
      return joined(bytes.subarray(0, at), other.subarray(from, from + below(400, random)), bytes.subarray(end));
    }
    case 5:
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length: below(12, random) }, () => below(256, random)),
        bytes.subarray(at),
      );
    default: {
      const token = new TextEncoder().encode(pick(TOKENS, random).repeat(1 + below(3, random) ** 4));
      return joined(bytes.subarray(0, at), token, bytes.subarray(at));
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[below(list.length, random)]!;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
