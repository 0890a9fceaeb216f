import { identityOf } from './atoms.js';

/** Words that are written with a full stop, by what follows them. In lower case, without the full stop. */
const CLASSES: readonly (readonly [number, string])[] = [
  // Titles: a name follows.
  [
    1,
    'mr mrs ms dr prof gen lt col sgt maj capt cmdr adm brig cpl pvt rep sen gov pres rev hon fr msgr st messrs mme mlle amb supt insp det atty',
  ],
  // Months and weekdays: a number follows.
  [2, 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'],
  // References: a number follows.
  [3, 'no nos vol vols p pp ch fig figs sec art para ver op cap ext tel'],
  // Bodies and firms: may end a sentence.
  [4, 'jr sr inc corp co ltd llc plc bros dept univ assn assoc natl intl govt div mfg'],
  // Places: may end a sentence.
  [
    5,
    'ave blvd rd ft mt pt hwy calif mass conn penn fla ariz ala ark colo del ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
  ],
  // Others that seldom end a sentence.
  [
    6,
    'vs v etc al eg ie cf approx est min max hr hrs mins sq oz lb lbs km ca c incl misc esp viz ph ed eds trans repr',
  ],
];

/** The class of titles. */
export const TITLE = 1;
/** The class of `No.`, `Art.` and the like. */
export const REFERENCE = 3;

const BY_IDENTITY: ReadonlyMap<number, number> = new Map(
  CLASSES.flatMap(([type, words]) => words.split(' ').map((word): [number, number] => [identityOf(word), type])),
);

/** Class of an abbreviation by the identity of its atom, 0 for other words. */
export function abbreviationClass(identity: number): number {
  return BY_IDENTITY.get(identity) ?? 0;
}
