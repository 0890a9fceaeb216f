import type { Actor } from './actors.js';
import { type Event, eventsOf } from './events.js';
import type { Format } from './format.js';
import { cleanText } from './text.js';

/**
 * Root codes of CAMEO (1.1b3) that the classes of PLOVER replace, each with the 0 of "not specified below". Where PLOVER
 * joins several roots, it is the one whose Goldstein score the ontology carries (REQUEST is 10 DEMAND, ACCUSE 11
 * DISAPPROVE, ASSAULT 18 ASSAULT); CONCEDE and RETREAT are both of 08 YIELD.
 */
const CAMEO: Readonly<Record<string, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  RETREAT: '080',
  REQUEST: '100',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '180',
};

/**
 * Events as PETRARCH2 writes them, separated by tabs: date (`YYYYMMDD`), source, target, CAMEO code, issues, ids of
 * sentences, url, publisher. Actors are country and sector (`ISRGOV`), `---` where neither is known. The lines have no
 * place for what is planned, possible or denied, nor for events without a date: these are left out.
 */
export const petrarch: Format = {
  name: 'petrarch',
  extension: '.petrarch.tsv',
  description: 'CAMEO events as PETRARCH writes them, tab-separated',
  write: (graph) =>
    eventsOf(graph)
      .filter(({ claim, plover }) => {
        const dated = claim.date !== null && /^\d{4}-\d{2}-\d{2}$/.test(claim.date);
        return dated && claim.modality === 'actual' && !claim.negated && Object.hasOwn(CAMEO, plover);
      })
      .map((event) => `${line(event).map(field).join('\t')}\n`)
      .join(''),
};

function line({ claim, plover, source, target, article }: Event): string[] {
  return [
    claim.date!.replaceAll('-', ''),
    code(source),
    code(target),
    CAMEO[plover]!,
    '',
    `${claim.article}_${claim.sentence.start}`,
    article?.url ?? '',
    article?.source ?? '',
  ];
}

function code({ country, sector }: Actor): string {
  return `${country ?? ''}${sector ?? ''}` || '---';
}

/** One field: what would end it is a blank. */
function field(text: string): string {
  return cleanText(text).replace(/[\t\n\r\u2028\u2029]+/g, ' ');
}
