import type { EntityType } from '../../ontology/types.js';
import type { Candidate } from '../mentions/candidate.js';

export type Gender = 'male' | 'female';

/** What is known of the one that a chain of mentions refers to. */
export interface Profile {
  /** Candidate indices in the order of the text. */
  members: number[];
  entries: Set<string>;
  types: Set<EntityType>;
  countries: Set<string>;
  genders: Set<Gender>;
  /** The same candidates by sentence. */
  bySentence: Map<number, number[]>;
}

/**
 * Mentions joined into chains, with the constraints that keep two chains apart (the agreement checks of Lee et al.
 * 2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules").
 */
export class Chains {
  readonly #parent: number[];
  readonly #profiles: Map<number, Profile> = new Map();

  constructor(
    readonly candidates: readonly Candidate[],
    genders: readonly (Gender | null)[],
  ) {
    this.#parent = candidates.map((_, index) => index);
    candidates.forEach((candidate, index) => {
      const gender = genders[index];
      this.#profiles.set(index, {
        members: [index],
        entries: new Set(candidate.entry === null ? [] : [candidate.entry]),
        types: new Set(candidate.type === null ? [] : [candidate.type]),
        countries: new Set(candidate.country === null ? [] : [candidate.country]),
        genders: new Set(gender ? [gender] : []),
        bySentence: new Map([[candidate.sentence, [index]]]),
      });
    });
  }

  /** The candidate that stands for a chain. */
  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = index; at !== root; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  same(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  profile(index: number): Profile {
    return this.#profiles.get(this.find(index))!;
  }

  /** All chains by their first mention. */
  all(): Profile[] {
    return [...this.#profiles.values()].sort((a, b) => a.members[0]! - b.members[0]!);
  }

  /** Joins two chains when nothing speaks against it. */
  join(a: number, b: number): boolean {
    return this.same(a, b) || (this.compatible(a, b) && this.force(a, b));
  }

  /** Joins two chains whatever their profiles say: for what the syntax asserts. */
  force(a: number, b: number): boolean {
    const [root, other] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (root === other) return true;
    const into = this.#profiles.get(root)!;
    const from = this.#profiles.get(other)!;
    const isBehind = into.members.at(-1)! < from.members[0]!;
    for (const member of from.members) into.members.push(member);
    if (!isBehind) into.members.sort((x, y) => x - y);
    for (const [sentence, members] of from.bySentence) {
      const there = into.bySentence.get(sentence);
      if (there) there.push(...members);
      else into.bySentence.set(sentence, members);
    }
    for (const key of ['entries', 'types', 'countries', 'genders'] as const)
      for (const value of from[key]) (into[key] as Set<string>).add(value);
    this.#parent[other] = root;
    this.#profiles.delete(other);
    return true;
  }

  /** Number of mentions of a chain before a candidate, and the last of them; -1 when there is none. */
  before(chain: number, index: number): { count: number; last: number } {
    const { members } = this.profile(chain);
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (members[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return { count: low, last: low === 0 ? -1 : members[low - 1]! };
  }

  /** Whether two chains may be one: no two names, types, sexes, countries or numbers that exclude each other. */
  compatible(a: number, b: number): boolean {
    const one = this.profile(a);
    const two = this.profile(b);
    return (
      !clash(one.entries, two.entries) &&
      !clash(one.genders, two.genders) &&
      !clash(one.countries, two.countries) &&
      typesAgree(one.types, two.types) &&
      !this.#nested(one, two)
    );
  }

  /** A phrase and a phrase inside it are two ("its leader" is not "it"). */
  #nested(one: Profile, two: Profile): boolean {
    const [small, large] = one.bySentence.size <= two.bySentence.size ? [one, two] : [two, one];
    for (const [sentence, members] of small.bySentence) {
      const others = large.bySentence.get(sentence);
      if (others?.some((b) => members.some((a) => nested(this.candidates[a]!, this.candidates[b]!)))) return true;
    }
    return false;
  }
}

function nested(a: Candidate, b: Candidate): boolean {
  if (a.sentence !== b.sentence) return false;
  return (a.first <= b.first && b.last <= a.last) || (b.first <= a.first && a.last <= b.last);
}

function clash(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((value) => b.has(value));
}

const PERSONS = new Set<EntityType>(['person', 'official']);

function typesAgree(a: ReadonlySet<EntityType>, b: ReadonlySet<EntityType>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  const broad = new Set([...a].map((type) => (PERSONS.has(type) ? 'person' : type)));
  return [...b].some((type) => broad.has(PERSONS.has(type) ? 'person' : type));
}
