import { describe, expect, it } from 'vitest';
import { notEnglish } from '../../src/article/language.js';
import { readAll } from './read.js';

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'German',
    'Der Außenminister reiste am Montag nach Kairo, um mit seinem ägyptischen Amtskollegen über eine Waffenruhe zu sprechen. Beide Seiten betonten, dass die Verhandlungen in den kommenden Wochen fortgesetzt werden sollen. Das Parlament stimmte dem Vorschlag am Abend mit großer Mehrheit zu.',
  ],
  [
    'French',
    'Le ministre des Affaires étrangères s’est rendu lundi au Caire pour discuter d’une trêve avec son homologue égyptien. Les deux parties ont souligné que les négociations devaient se poursuivre dans les semaines à venir. Le parlement a approuvé la proposition dans la soirée.',
  ],
  [
    'Spanish',
    'El ministro de Asuntos Exteriores viajó el lunes a El Cairo para hablar de una tregua con su homólogo egipcio. Ambas partes subrayaron que las negociaciones continuarán en las próximas semanas. El parlamento aprobó la propuesta por la noche con una amplia mayoría.',
  ],
  [
    'Italian',
    'Il ministro degli Esteri si è recato lunedì al Cairo per discutere di una tregua con il suo omologo egiziano. Entrambe le parti hanno sottolineato che i negoziati proseguiranno nelle prossime settimane. Il parlamento ha approvato la proposta in serata.',
  ],
  [
    'Portuguese',
    'O ministro das Relações Exteriores viajou na segunda-feira ao Cairo para discutir uma trégua com o seu homólogo egípcio. Ambas as partes sublinharam que as negociações vão continuar nas próximas semanas. O parlamento aprovou a proposta à noite.',
  ],
  [
    'Dutch',
    'De minister van Buitenlandse Zaken reisde maandag naar Caïro om met zijn Egyptische ambtgenoot over een wapenstilstand te spreken. Beide partijen benadrukten dat de onderhandelingen de komende weken worden voortgezet. Het parlement keurde het voorstel goed.',
  ],
  [
    'Swedish',
    'Utrikesministern reste på måndagen till Kairo för att tala med sin egyptiske kollega om vapenvila. Båda sidor betonade att förhandlingarna ska fortsätta under de kommande veckorna. Parlamentet godkände förslaget på kvällen med stor majoritet.',
  ],
  [
    'Polish',
    'Minister spraw zagranicznych udał się w poniedziałek do Kairu, aby rozmawiać o rozejmie ze swoim egipskim odpowiednikiem. Obie strony podkreśliły, że negocjacje będą kontynuowane w najbliższych tygodniach. Parlament przyjął wniosek wieczorem dużą większością.',
  ],
  [
    'Turkish',
    'Dışişleri bakanı pazartesi günü Mısırlı mevkidaşıyla ateşkesi görüşmek üzere Kahire’ye gitti. İki taraf da görüşmelerin önümüzdeki haftalarda süreceğini vurguladı. Meclis öneriyi akşam saatlerinde büyük çoğunlukla kabul etti ve oturum kapandı.',
  ],
  [
    'Russian',
    'Министр иностранных дел прибыл в понедельник в Каир, чтобы обсудить перемирие со своим египетским коллегой. Обе стороны подчеркнули, что переговоры продолжатся в ближайшие недели. Вечером парламент одобрил это предложение подавляющим большинством голосов.',
  ],
  [
    'Arabic',
    'توجه وزير الخارجية يوم الاثنين إلى القاهرة لبحث الهدنة مع نظيره المصري، وأكد الجانبان أن المفاوضات ستستمر في الأسابيع المقبلة. وافق البرلمان على الاقتراح في المساء بأغلبية كبيرة، وقال المتحدث باسم الحكومة إن الاجتماع المقبل سيعقد في الشهر القادم بحضور جميع الأطراف.',
  ],
  [
    'Indonesian',
    'Menteri luar negeri pada hari Senin bertolak ke Kairo untuk membahas gencatan senjata dengan mitranya dari Mesir. Kedua pihak menegaskan bahwa perundingan akan dilanjutkan dalam beberapa pekan mendatang. Parlemen menyetujui usulan itu pada malam hari.',
  ],
];

const ENGLISH = [
  'Police arrested eleven men in Lagos. Officers seized rifles, grenades, maps. Nobody claimed responsibility. Residents fled towards Ibadan as fires burned. Hospital staff counted nineteen wounded, several critically. President Tinubu cancelled a trip to Abuja.',
  'Ayatollah Ali Khamenei, Mahmoud Ahmadinejad, Mohammad Khatami, Hassan Rouhani, Ebrahim Raisi and Masoud Pezeshkian attended prayers in Tehran. Bashar al-Assad, Hassan Nasrallah and Ismail Haniyeh sent messages of condolence on Sunday, state television reported.',
  'MINISTER RESIGNS AS CABINET SPLITS. Five other members said they would follow. "Nous ne céderons pas," the prime minister told reporters in Paris, before leaving for Brussels. "Je suis désolé." Opposition leaders demanded early elections and called a rally for Saturday.',
];

describe('a text', () => {
  it.each(FOREIGN)('in %s is refused by that name', (language, text) => {
    expect(notEnglish(text)).toBe(`the text looks like ${language}, and only English is understood`);
  });

  it.each(ENGLISH)('in English is read, foreign names and quotes in it too: %s', (text) => {
    expect(notEnglish(text)).toBeNull();
  });

  it('that is too short to tell is read', () => {
    expect(notEnglish('Der Minister reiste nach Kairo.')).toBeNull();
  });

  it('in another language stops none of those beside it', async () => {
    const lines = [FOREIGN[0]?.[1], ENGLISH[0]].map((text) => JSON.stringify({ text })).join('\n');
    expect(await readAll(lines)).toEqual(['not-english', expect.objectContaining({ text: ENGLISH[0] })]);
  });
});
