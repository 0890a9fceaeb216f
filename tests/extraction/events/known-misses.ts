/** Sentences of the table that the parse or the rules do not get right yet. */
export const KNOWN_MISSES: ReadonlySet<string> = new Set([
  'The navy seized a Greek tanker.',
  'The attack by Somali pirates on the freighter failed.',
  'The arrest of the mayor by soldiers caused outrage.',
  'Spain vowed never to negotiate with the hijackers.',
  'The bridge was bombed by government forces.',
  'The premier defended his minister.',
  'Officers arrested a man who had threatened the president.',
  'The town that rebels captured lies in the north.',
  'Chile-Peru talks resumed in Quito.',
  "Denmark's premier met with the Icelandic foreign minister.",
  'Fiji warned that Tonga would seize the trawler.',
  'Police warned residents that gunmen had attacked the market.',
  'Protesters chanted slogans against the premier.',
  'The court ordered the minister to resign.',
]);
