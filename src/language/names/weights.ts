/**
 * How much each kind of evidence counts, in logits beside the network's own. Tuned on the development side of the
 * name corpora by the exact-span F1 of `npm run evaluate -- names`.
 */
export const WEIGHTS = {
  /** A country's name that names nothing else in the lexicon. */
  country: 3,
  /** A country's name that also names a person, a city or a region (`Georgia`, `Jordan`). */
  ambiguousCountry: 1,
  /** A name of the lexicon's groups, of one word and of several. */
  knownGroup: 3,
  knownGroupOfWords: 4,
  /** A name of the lexicon's regions, waters and sites, and of its cities by size. */
  knownPlace: 1.5,
  knownCity: 1,
  knownLargeCity: 2,
  /** A word that is no name though it is capitalised: `Kenyan`, `pro-Kremlin`, `QC` behind a name. */
  noName: 5,
  /** A capitalised word behind `Mr` or a rank. */
  afterTitle: 2,
  /** A first name in front of a capitalised word. */
  firstName: 1,
  /** `… Party`, `… River`: the head word of a name tells its type. */
  headWord: 2,
  /** A country's name in front of `'s army`. */
  stateOwner: 11,
  /** The words of a dateline. */
  dateline: 4,
  /** The name of a ship. */
  vessel: 8,
  /** Share of what the other mentions of the same name say. */
  repeated: 0.8,
  /** The surname of a person named in full. */
  surname: 2,
  /** An acronym introduced in brackets, and its long form. */
  acronym: 1,
} as const;

/** Cities of more inhabitants are large. */
export const LARGE_CITY = 500_000;
