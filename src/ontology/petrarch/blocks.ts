import { Failure } from '../failure.js';

/** A code with the days between which it holds. */
export interface DatedCode {
  readonly code: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** Names that share codes. */
export interface Block {
  /** As they are written: `BASHAR_AL-ASSAD_`. */
  readonly names: readonly string[];
  readonly codes: readonly DatedCode[];
  readonly line: number;
}

/**
 * The blocks of a dictionary of actors or agents, in TABARI's format as PETRARCH reads it:
 * ```
 * BASHAR_AL-ASSAD_   ; president
 * +BASHAR_ASSAD_
 *     [SYRGOV >20000717]
 *     [SYRELI <20000717]
 * POLICE_OFFICER_ {POLICE_OFFICERS} [~COP]
 * FARM_!WORKER!_ [~LAB]
 * !WORKER! = WORKER, LABORER
 * ```
 * Sets are put in the place of their names.
 *
 * @throws Failure `bad-dictionary` that names the line
 */
export function blocksOf(text: string, where: string): Block[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.split(/[;#]/, 1)[0]!);
  const sets = setsOf(lines);
  const blocks: { names: string[]; codes: DatedCode[]; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || /^\s*!\w+!\s*=/.test(line) || line.startsWith('<')) continue;
    const place = `${where}, line ${index + 1}`;
    const { outside, inside: codes } = bracketed(line, '[', ']', place);
    const names = outside.trim();
    if (names !== '' && !names.startsWith('+')) blocks.push({ names: [], codes: [], line: index + 1 });
    const block = blocks.at(-1);
    if (block === undefined) throw wrong('a code or a synonym stands before the first name', place);
    block.names.push(...namesIn(names.replace(/^\+/, ''), sets, place));
    block.codes.push(...codes.map((code) => codeOf(code.trim(), place)));
  }
  return blocks;
}

/** A line without its brackets, and what stands in each of them. */
function bracketed(line: string, open: string, close: string, where: string): { outside: string; inside: string[] } {
  const inside: string[] = [];
  let outside = '';
  let at = 0;
  for (let start = line.indexOf(open); start >= 0; start = line.indexOf(open, at)) {
    const end = line.indexOf(close, start);
    if (end < 0) throw wrong(`a ${open} is not closed`, where);
    outside += `${line.slice(at, start)} `;
    inside.push(line.slice(start + 1, end));
    at = end + 1;
  }
  return { outside: outside + line.slice(at), inside };
}

function setsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, readonly string[]>();
  for (const line of lines) {
    const match = /^\s*!(\w+)!\s*=(.+)$/.exec(line);
    if (match)
      sets.set(
        match[1]!,
        match[2]!
          .split(match[2]!.includes(',') ? ',' : /\s+/)
          .map((word) => word.trim())
          .filter(Boolean),
      );
  }
  return sets;
}

/** The name, its plural in braces, and both once for every word of a set in them. */
function namesIn(text: string, sets: ReadonlyMap<string, readonly string[]>, where: string): string[] {
  const { outside, inside } = bracketed(text, '{', '}', where);
  const all = [outside.trim(), ...inside.flatMap((plurals) => plurals.split(/[\s,]+/))];
  return all.filter(Boolean).flatMap((name) => expanded(name, sets, where));
}

function expanded(name: string, sets: ReadonlyMap<string, readonly string[]>, where: string): string[] {
  const found = /!(\w+)!/.exec(name);
  if (!found) return [name];
  const words = sets.get(found[1]!);
  if (!words) throw wrong(`there is no set !${found[1]}!`, where);
  if (name.match(/!\w+!/g)!.length > MOST_SETS) throw wrong(`a name holds more than ${MOST_SETS} sets`, where);
  return words.flatMap((word) =>
    expanded(
      name.replace(found[0], () => word.replace(/!/g, '')),
      sets,
      where,
    ),
  );
}

const MOST_SETS = 3;

/** `SYRGOV >000717`, `SYRGOV <20000717`, `SYRGOV 000717-101231`. */
function codeOf(text: string, where: string): DatedCode {
  const [code = '', ...rest] = text.split(/\s+/);
  const days = /^([<>]?)(\d{8}|\d{6})?(?:-(\d{8}|\d{6}))?$/.exec(rest.join(''));
  if (!days || !/^(?:~?[A-Z0-9]{2,15}|---)$/.test(code)) throw wrong(`'${text.slice(0, 40)}' is no code`, where);
  const [, sign, first, second] = days;
  const [from, to] = [dayOf(first), dayOf(second)];
  if (sign === '<') return { code, since: null, until: from };
  return { code, since: from, until: to };
}

/** Years of two digits from 50 up are of the twentieth century. */
function dayOf(digits: string | undefined): string | null {
  if (digits === undefined) return null;
  const year =
    digits.length === 8 ? digits.slice(0, 4) : `${Number(digits.slice(0, 2)) < 50 ? 20 : 19}${digits.slice(0, 2)}`;
  return `${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

function wrong(what: string, where: string): Failure {
  const mend = 'The format is that of PETRARCH: NAME_ [CODE], +SYNONYM_, and codes with dates on lines of their own.';
  return new Failure({ name: 'bad-dictionary', what, where, mend });
}
