import type { Token } from '../../ontology/types.js';
import type { PronounInfo } from './candidate.js';

type Row = readonly [person: 1 | 2 | 3, number: 'singular' | 'plural', gender: PronounInfo['gender'], forms: string];

const PRONOUNS: readonly Row[] = [
  [1, 'singular', null, 'i me my mine myself'],
  [1, 'plural', null, 'we us our ours ourselves'],
  [2, 'singular', null, 'you your yours yourself'],
  [2, 'plural', null, 'yourselves'],
  [3, 'singular', 'male', 'he him his himself'],
  [3, 'singular', 'female', 'she her hers herself'],
  [3, 'singular', 'neuter', 'it its itself'],
  [3, 'plural', null, 'they them their theirs themselves themself'],
];
const POSSESSIVE = new Set('my mine our ours your yours his her hers its their theirs'.split(' '));

const BY_FORM = new Map<string, PronounInfo>(
  PRONOUNS.flatMap(([person, number, gender, forms]) =>
    forms.split(' ').map((form): [string, PronounInfo] => [
      form,
      {
        lemma: forms.split(' ')[0]!,
        person,
        number,
        gender,
        possessive: POSSESSIVE.has(form),
        reflexive: /sel(f|ves)$/.test(form),
      },
    ]),
  ),
);

/** What a personal or possessive pronoun says of the one it stands for; undefined for every other word. */
export function pronounOf(token: Token): PronounInfo | undefined {
  if (!token.xpos.startsWith('PRP') && token.upos !== 'PRON') return undefined;
  const info = BY_FORM.get(token.form.toLowerCase());
  if (!info) return undefined;
  const possessive = token.xpos === 'PRP$' || (info.possessive && token.deprel === 'nmod:poss');
  return possessive === info.possessive ? info : { ...info, possessive };
}
