/**
 * Sentences and the claims that must come out of them, for an article published on Friday, 14 June 2024. A claim reads
 * `subject | relation | object`, then what is not plain: `planned`, `possible`, `not`, `says SPEAKER`, `on FROM/TO`
 * (`..` for an open end). A line with `!` names a claim that must not be made as an actual, affirmed one.
 */
export type Row = readonly [sentence: string, ...claims: string[]];

export const ACTIVE: readonly Row[] = [
  ['Norwegian police arrested two tourists in Bergen.', 'Norwegian police | coerces | two tourists'],
  ['Kenya condemned the coup in Niger.', 'Kenya | accuses | Niger'],
  ['The rebels attacked an army convoy near the border.', 'rebels | attacks | army convoy'],
  ['Chile expelled three Peruvian diplomats.', 'Chile | sanctions | diplomats'],
  ['Portugal praised Spain for its help.', 'Portugal | supports | Spain'],
  ['Hungary vetoed the proposal of the European Commission.', 'Hungary | rejects | European Commission'],
  ['Canada sent medical supplies to Haiti.', 'Canada | aids | Haiti'],
  ['The navy seized a Greek tanker.', 'navy | coerces | Greek tanker'],
  ['Thousands of farmers protested against the government in Warsaw.', 'farmers | protests | government'],
  ['Ethiopian troops withdrew from the town of Mekelle.', 'Ethiopian troops | withdraws_from | Mekelle'],
  ['The United Nations urged Sudan to protect civilians.', 'United Nations | urges | Sudan'],
  ['Vietnam accused China of harassing its fishermen.', 'Vietnam | accuses | China'],
  ['Turkey warned Greece of serious consequences.', 'Turkey | threatens | Greece'],
  ['Brazil contradicted the claims of the Argentine president.', 'Brazil | contradicts | Argentine president'],
  ['Finland supports Ukraine.', 'Finland | supports | Ukraine'],
];

export const PASSIVE: readonly Row[] = [
  ['The bridge was bombed by government forces.', 'government forces | attacks | bridge'],
  ['Two journalists were detained by Belarusian police.', 'Belarusian police | coerces | journalists'],
  ['The minister was criticised by the opposition.', 'opposition | accuses | minister'],
  ['The hostages were released by the kidnappers.', 'kidnappers | concedes_to | hostages'],
  ['Lebanon was invaded by Israel in 1982.', 'Israel | attacks | Lebanon | on 1982-01-01/1982-12-31'],
  ['Dozens of villagers were killed in Turkish air strikes.', 'Turkish | attacks | villagers'],
  ['The refugees were helped by the Red Cross.', 'Red Cross | aids | refugees'],
  ['The ambassador was summoned by Denmark.', 'Denmark | accuses | ambassador'],
  ['Sanctions were imposed on Myanmar by the European Union.', 'European Union | sanctions | Myanmar'],
  ['The village has been besieged by militants.', 'militants | coerces | village'],
];

export const NOMINAL: readonly Row[] = [
  ['The Russian attack on Odesa left the port in ruins.', 'Russian | attacks | Odesa'],
  ["Egypt's criticism of Ethiopia was loud.", 'Egypt | accuses | Ethiopia'],
  ['Talks between Serbia and Kosovo resumed in Brussels.', 'Serbia | meets | Kosovo'],
  ["Rwanda's support for the rebels worries its neighbours.", 'Rwanda | supports | rebels'],
  ['The arrest of the mayor by soldiers caused outrage.', 'soldiers | coerces | mayor'],
  ["Poland's aid to Ukraine grew.", 'Poland | aids | Ukraine'],
  ['The attack by Somali pirates on the freighter failed.', 'pirates | attacks | freighter'],
  ['A visit by Pope Francis to Iraq moved many.', 'Pope Francis | meets | Iraq'],
  ["Morocco's withdrawal from the union came late.", 'Morocco | withdraws_from | union'],
  ['Indian threats against Pakistan continued.', 'Indian | threatens | Pakistan'],
];

export const LIGHT_VERBS: readonly Row[] = [
  ['The militia launched an attack on a police station.', 'militia | attacks | police station'],
  ['Saudi Arabia held talks with Iran.', 'Saudi Arabia | meets | Iran'],
  ['Australia expressed concern about China.', 'Australia | accuses | China'],
  ['Washington imposed sanctions on Nicaragua.', 'Washington | sanctions | Nicaragua'],
  [
    'Washington lifted sanctions on Nicaragua.',
    'Washington | concedes_to | Nicaragua',
    '! Washington | sanctions | Nicaragua',
  ],
  ['Colombia signed an agreement with the rebels.', 'Colombia | agrees_with | rebels'],
  ['The army carried out air strikes against the insurgents.', 'army | attacks | insurgents'],
  ['Jordan voiced its support for the Palestinians.', 'Jordan | supports | Palestinians'],
  ['Tunisia called off talks with Libya.', 'Tunisia | rejects | Libya', '! Tunisia | meets | Libya'],
  ['Germany suspended aid to Mali.', 'Germany | sanctions | Mali', '! Germany | aids | Mali'],
  ['The opposition filed a lawsuit against the prime minister.', 'opposition | accuses | prime minister'],
  ['The base came under attack from rebels.', 'rebels | attacks | base'],
  ['Prosecutors opened an investigation into the bank.', 'Prosecutors | accuses | bank'],
  [
    'France established diplomatic relations with Niger in 1960.',
    'France | supports | Niger | on 1960-01-01/1960-12-31',
  ],
  ['Armenia and Azerbaijan signed a peace treaty.', 'Armenia | agrees_with | Azerbaijan'],
  ['Cuba reached a deal with Russia.', 'Cuba | agrees_with | Russia'],
  ['Qatar provided shelter to the refugees.', 'Qatar | aids | refugees'],
];

export const CONTROL: readonly Row[] = [
  ['Japan agreed to send aid to Fiji.', 'Japan | agrees_with | Fiji | planned'],
  ['The general vowed to attack the capital.', 'general | threatens | capital | planned'],
  ['Iran threatened to strike Israel.', 'Iran | threatens | Israel | planned', '! Iran | attacks | Israel'],
  ['Peru refused to meet Bolivia.', 'Peru | rejects | Bolivia', '! Peru | meets | Bolivia'],
  [
    'The commander ordered troops to shell the village.',
    'commander | urges | troops',
    'troops | attacks | village | planned',
  ],
  ['Ireland asked Israel to open the crossing.', 'Ireland | urges | Israel'],
  ['Sweden decided to help Moldova.', 'Sweden | agrees_with | Moldova'],
  ['The Netherlands is ready to support Georgia.', 'Netherlands | agrees_with | Georgia'],
  ['Algeria called on Mali to release the prisoners.', 'Algeria | urges | Mali', '! Mali | concedes_to | prisoners'],
  ['The rebels are said to have attacked the airport.', 'rebels | attacks | airport'],
  ['Soldiers continued to shell the town.', 'Soldiers | attacks | town'],
  ['The union demanded that the company reinstate the workers.', 'union | urges | company'],
  ['Cyprus offered to mediate between Egypt and Sudan.', 'Cyprus | agrees_with | Egypt|Sudan'],
  ['Bulgaria promised to assist Romania.', 'Bulgaria | agrees_with | Romania'],
  ['The court ordered the minister to resign.', 'court | urges | minister'],
];

export const COORDINATION: readonly Row[] = [
  ['Italy and Malta condemned Libya.', 'Italy | accuses | Libya', 'Malta | accuses | Libya'],
  ['Russia attacked Kharkiv and Odesa.', 'Russia | attacks | Kharkiv', 'Russia | attacks | Odesa'],
  [
    'The gunmen stormed the school and kidnapped two teachers.',
    'gunmen | attacks | school',
    'gunmen | coerces | teachers',
  ],
  ['Police surrounded and arrested the protesters.', 'Police | coerces | protesters'],
  ['Austria praised Hungary but criticised Slovakia.', 'Austria | supports | Hungary', 'Austria | accuses | Slovakia'],
  ['Presidents Biden and Macron met in Paris.', 'Biden | meets | Macron'],
  ['India and Pakistan agreed on a truce.', 'India | agrees_with | Pakistan'],
  [
    'Estonia, Latvia and Lithuania support Ukraine.',
    'Estonia | supports | Ukraine',
    'Latvia | supports | Ukraine',
    'Lithuania | supports | Ukraine',
  ],
];

export const RELATIVE: readonly Row[] = [
  ['The militia, which attacked the hospital, later withdrew.', 'militia | attacks | hospital'],
  [
    'Officers arrested a man who had threatened the president.',
    'Officers | coerces | man',
    'man | threatens | president',
  ],
  ['The journalist whom Iran detained is French.', 'Iran | coerces | journalist'],
  [
    'Hezbollah, which fought Israel in 2006, denied the report.',
    'Hezbollah | attacks | Israel | on 2006-01-01/2006-12-31',
  ],
  ['The town that rebels captured lies in the north.', 'rebels | coerces | town'],
];

export const PARTICIPLES: readonly Row[] = [
  ['Gunmen stormed a hotel in Bamako, killing four guards.', 'Gunmen | attacks | guards'],
  ['Troops backed by Russia entered the city.', 'Russia | supports | Troops'],
  ['Rebels armed by Rwanda hold the airport.', 'Rwanda | aids | Rebels'],
  ['The officials detained by Turkey are Kurds.', 'Turkey | coerces | officials'],
  ['Accusing Cuba of repression, Panama recalled its ambassador.', 'Panama | accuses | Cuba'],
  ['The soldiers shelling the village come from Chad.', 'soldiers | attacks | village'],
];

export const SPEECH: readonly Row[] = [
  ['The army said rebels had shelled the port.', 'rebels | attacks | port | says army'],
  ['Israel bombed the airport, state television reported.', 'Israel | attacks | airport | says state television'],
  ['According to the ministry, rebels attacked the port.', 'rebels | attacks | port | says ministry'],
  [
    'Rebels killed five soldiers, according to the defence ministry.',
    'Rebels | attacks | soldiers | says defence ministry',
  ],
  ['Moscow denied attacking the hospital.', 'Moscow | attacks | hospital | not', '! Moscow | attacks | hospital'],
  ['Syria accused Israel of bombing the airport.', 'Syria | accuses | Israel'],
  ['The minister said Germany must help Poland.', 'minister | urges | Germany'],
  [
    'The president told parliament that Kenya had arrested the suspects.',
    'Kenya | coerces | suspects | says president',
  ],
  ['Witnesses said soldiers opened fire on the crowd.', 'soldiers | attacks | crowd | says Witnesses'],
  ['The ministry announced that Oman had mediated between Iran and Yemen.', 'Oman | meets | Iran | says ministry'],
];

export const MODALITY: readonly Row[] = [
  ['Israel may attack Iran.', 'Israel | attacks | Iran | possible', '! Israel | attacks | Iran'],
  ['China could impose sanctions on Taiwan.', 'China | sanctions | Taiwan | possible', '! China | sanctions | Taiwan'],
  [
    'If Russia invades Moldova, Romania will help Moldova.',
    'Russia | attacks | Moldova | possible',
    '! Russia | attacks | Moldova',
  ],
  ['The police did not arrest the suspect.', 'police | coerces | suspect | not', '! police | coerces | suspect'],
  ['Uganda never attacked Rwanda.', 'Uganda | attacks | Rwanda | not', '! Uganda | attacks | Rwanda'],
  ['The two leaders failed to meet the pope.', '! leaders | meets | pope'],
  ['Greece will not help Turkey.', 'Greece | rejects | Turkey', '! Greece | aids | Turkey'],
  [
    'The president will meet the chancellor in Berlin.',
    'president | meets | chancellor | planned',
    '! president | meets | chancellor',
  ],
  ['Iran plans to attack Israel.', '! Iran | attacks | Israel'],
  ['Egypt is expected to release the activists.', '! Egypt | concedes_to | activists'],
  ['No soldier attacked the village.', '! soldier | attacks | village'],
  [
    'Rebels might have kidnapped the engineers.',
    'Rebels | coerces | engineers | possible',
    '! Rebels | coerces | engineers',
  ],
  ['The army has not bombed the city.', 'army | attacks | city | not', '! army | attacks | city'],
  ['Kuwait would support Iraq.', '! Kuwait | supports | Iraq'],
  ['The rebels left without attacking the base.', '! rebels | attacks | base'],
  ['Zambia cancelled a meeting with Malawi.', 'Zambia | rejects | Malawi', '! Zambia | meets | Malawi'],
];

export const FRAMES: readonly Row[] = [
  ['The senate killed the bill of the Democrats.', 'senate | rejects | Democrats', '! senate | attacks | Democrats'],
  [
    'The rebels rejected a ceasefire with the government.',
    'rebels | rejects | government',
    '! rebels | concedes_to | government',
  ],
  ['Miners went on strike against the company.', 'Miners | protests | company', '! Miners | attacks | company'],
  ['The minister fired the director.', '! minister | attacks | director'],
  ['Militants fired rockets at Israel.', 'Militants | attacks | Israel'],
  ['Ecuador granted asylum to the dissident.', 'Ecuador | aids | dissident'],
  ['The president pardoned the rebels.', 'president | concedes_to | rebels'],
  ['Thailand deployed troops along the border with Myanmar.', 'Thailand | mobilizes_against | border|Myanmar'],
  ['Spain sent doctors to Morocco.', 'Spain | aids | Morocco'],
  ['The United States withdrew its troops from Afghanistan.', 'United States | withdraws_from | Afghanistan'],
  ['Belgium withdrew its ambassador from Rwanda.', 'Belgium | sanctions | Rwanda'],
  ['The guards took three workers hostage.', 'guards | coerces | workers'],
  ['The authorities imposed a curfew in Lagos.', 'authorities | coerces | Lagos'],
  ['The king accepted the demands of the protesters.', 'king | concedes_to | protesters'],
  ['Kosovo signed a peace deal with Serbia.', 'Kosovo | agrees_with | Serbia'],
  ['The rebels surrendered to the army.', 'rebels | concedes_to | army'],
  ['Angola shares intelligence with Namibia.', 'Angola | cooperates_with | Namibia'],
  ['South Korea and Japan held joint military exercises.', 'South Korea | cooperates_with | Japan'],
  [
    'The workers called off a strike against the railway.',
    'workers | concedes_to | railway',
    '! workers | protests | railway',
  ],
  ['Tanzania gave Burundi an ultimatum.', 'Tanzania | threatens | Burundi'],
  ['Iceland recognised Palestine.', 'Iceland | supports | Palestine'],
  ['Colombia extradited a drug lord to the United States.', 'Colombia | cooperates_with | United States'],
  ['A court in Manila sentenced the senator to six years in prison.', 'court | accuses|coerces | senator'],
  ['Lawmakers impeached the president.', 'Lawmakers | accuses | president'],
  ['Poland bolstered its ties with Lithuania.', 'Poland | supports | Lithuania'],
];

export const TARGETS: readonly Row[] = [
  ["The speaker rejected the chancellor's plan.", 'speaker | rejects | chancellor'],
  ['Ghana condemned a decision of the Nigerian government.', 'Ghana | accuses | Nigerian government'],
  ['Israel bombed weapons depots of Hezbollah.', 'Israel | attacks | Hezbollah'],
  ['Senegal criticised an attack by jihadists.', 'Senegal | accuses | jihadists'],
  ['Norway and other Ukrainian partners are urging patience.', 'Norway | urges | Ukrain'],
  ['Hundreds of refugees fled the city.', 'refugees | withdraws_from | city'],
  ['The governor attacked one of the ministers.', 'governor | attacks | ministers'],
  ['Togo dismissed a request from Benin.', 'Togo | rejects | Benin'],
  ['Protesters burned the flag of Sweden.', 'Protesters | protests | Sweden'],
  ['The coalition struck an oil refinery in Syria.', 'coalition | attacks | oil refinery|Syria'],
];

export const TIMES: readonly Row[] = [
  ['On Monday, soldiers attacked the village.', 'soldiers | attacks | village | on 2024-06-10/2024-06-10'],
  ['Police arrested the mayor on 3 May 2024.', 'Police | coerces | mayor | on 2024-05-03/2024-05-03'],
  ['Israel has bombed Gaza over the past six months.', 'Israel | attacks | Gaza | on 2023-12-14/2024-06-14'],
  ['Since 2014, Russia has supported the separatists.', 'Russia | supports | separatists | on 2014-01-01/..'],
  ['Last October, Hamas attacked Israel.', 'Hamas | attacks | Israel | on 2023-10-01/2023-10-31'],
  ['Yesterday the president met the chancellor.', 'president | meets | chancellor | on 2024-06-13/2024-06-13'],
  ['In March 2022 Poland helped the refugees.', 'Poland | aids | refugees | on 2022-03-01/2022-03-31'],
  ['Chad expelled the envoy last week.', 'Chad | sanctions | envoy'],
  [
    'During the past two years, Ethiopia has attacked the rebels.',
    'Ethiopia | attacks | rebels | on 2022-06-14/2024-06-14',
  ],
  ['The rebels shelled the port on Sunday.', 'rebels | attacks | port | on 2024-06-09/2024-06-09'],
];

export const PRONOUNS: readonly Row[] = [
  ['The president arrived in Lima. He met the Peruvian foreign minister.', 'He|president | meets | foreign minister'],
  ['Kazakhstan said it would help Mongolia.', 'Kazakhstan | aids | Mongolia | planned'],
  ['The rebels took the town. They killed the mayor.', 'They|rebels | attacks | mayor'],
  ['Bolivia detained the pilots and later released them.', 'Bolivia | concedes_to | them|pilots'],
  ['The premier defended his minister.', 'premier | supports | minister'],
];

export const QUIET: readonly Row[] = [
  ['The weather in Oslo was mild.', '! Oslo | attacks | weather'],
  ['Shares of the company rose by two percent.', '! .* | .* | .*'],
  ['The museum in Cairo opened in 2021.', '! .* | attacks|meets|accuses|aids | .*'],
  ['The committee consists of nine members.', '! .* | attacks|meets|accuses|aids|supports | .*'],
  ['Her novel describes a summer in Portugal.', '! .* | attacks|meets|accuses|aids|supports | .*'],
  ['The minister was born in Tashkent.', '! .* | attacks|meets|accuses|aids|supports | .*'],
  ['Scientists from Chile measured the glacier.', '! .* | attacks|meets|accuses|aids|supports | .*'],
  ['The river flows through Austria and Hungary.', '! .* | attacks|meets|accuses|aids|supports | .*'],
];

export const DATELINES: readonly Row[] = [
  [
    'NAIROBI, Kenya (Reuters) - Police arrested two lawmakers.',
    'Police | coerces | lawmakers',
    '! NAIROBI|Kenya | coerces | lawmakers',
  ],
  [
    'LIMA -- Peru expelled the Bolivian ambassador.',
    'Peru | sanctions | Bolivian ambassador',
    '! LIMA | sanctions | Bolivian ambassador',
  ],
];

export const MUTUAL: readonly Row[] = [
  [
    'Serbia and Albania agreed that the smugglers must be punished.',
    'Serbia | agrees_with | Albania',
    '! Serbia | threatens | smugglers',
  ],
  ['Serbia agreed with Albania that the smugglers must be punished.', 'Serbia | agrees_with | Albania'],
  ['The two presidents agreed that Sudan should be helped.', '! presidents | agrees_with | Sudan'],
  ['Chile and Peru met in Quito.', 'Chile | meets | Peru'],
  ['Serbian and Albanian ministers met in Skopje.', 'Serbian | meets | Albanian'],
  ['Rebels and soldiers clashed in Goma.', 'Rebels | attacks | soldiers', '! Rebels | attacks | Goma'],
  ['Clashes between police and protesters erupted in Lima.', 'police | attacks | protesters'],
  ['Fighting between rebels and soldiers resumed in Goma.', 'rebels | attacks | soldiers'],
  ['Police and miners exchanged fire near the shaft.', 'Police | attacks | miners'],
  ['Ghana and Togo broke off relations.', 'Ghana | sanctions | Togo'],
  ['Panama and Honduras discussed migration.', 'Panama | meets | Honduras'],
  ['An agreement between Uruguay and Paraguay was signed in Asuncion.', 'Uruguay | agrees_with | Paraguay'],
  ['The rebels and the government signed a ceasefire.', 'rebels | agrees_with | government'],
  ['Chile-Peru talks resumed in Quito.', 'Chile | meets | Peru'],
  ["Denmark's premier met with the Icelandic foreign minister.", 'premier | meets | Icelandic foreign minister'],
];

export const WARNINGS: readonly Row[] = [
  [
    'Fiji warned that Tonga would seize the trawler.',
    'Tonga | coerces | trawler | possible | says Fiji',
    '! Fiji | threatens | .*',
  ],
  ['Fiji warned Tonga that it would seize the trawler.', 'Fiji | threatens | Tonga | planned'],
  ['Experts warned that the drought would hurt farmers.', '! Experts | threatens | farmers'],
  ['The ministry warned that floods could strike the delta.', '! ministry | threatens | .*'],
  ['Police warned residents that gunmen had attacked the market.', '! Police | threatens | residents'],
];

export const UNDONE: readonly Row[] = [
  ['Instead of helping Haiti, Jamaica deported refugees.', 'Jamaica | coerces | refugees', '! Jamaica | aids | Haiti'],
  ['Mali met the rebels rather than attacking them.', 'Mali | meets | rebels', '! Mali | attacks | .*'],
  ['The army entered the village without arresting the chief.', '! army | coerces | chief'],
  ['Neither Oman nor Qatar condemned Yemen.', 'Oman | accuses | Yemen | not', 'Qatar | accuses | Yemen | not'],
  ['Bolivia has yet to recognise Kosovo.', 'Bolivia | supports | Kosovo | not', '! Bolivia | supports | Kosovo'],
  [
    'Spain vowed never to negotiate with the hijackers.',
    'Spain | rejects | hijackers',
    '! Spain | agrees_with | hijackers',
  ],
  ['Gambia is accused of bombing Togo.', 'Gambia | attacks | Togo | possible', '! Gambia | attacks | Togo | says'],
  ['The rebels are believed to have kidnapped the nurse.', 'rebels | coerces | nurse | possible'],
  ['The nurse was allegedly kidnapped by rebels.', 'rebels | coerces | nurse | possible'],
  ['Kenya failed to arrest the general.', '! Kenya | coerces | general'],
  ['Latvia stopped sending aid to Belarus.', 'Latvia | sanctions | Belarus', '! Latvia | aids | Belarus'],
  ['Estonia is considering expelling the Russian envoy.', 'Estonia | sanctions | Russian envoy | planned'],
];

export const CHAINS: readonly Row[] = [
  ['Malawi was forced to withdraw from the lake.', 'Malawi | withdraws_from | lake'],
  ['The governor ordered police to disperse the miners.', 'governor | urges | police', '! governor | coerces | miners'],
  ['Latvia resumed sending aid to Belarus.', 'Latvia | aids | Belarus'],
  ['The rebels have the support of Eritrea.', 'Eritrea | supports | rebels'],
  ['Sanctions against Burundi were lifted by the African Union.', 'African Union | concedes_to | Burundi'],
  ["Egypt's refusal to help Sudan angered Chad.", 'Egypt | rejects | Sudan', '! Egypt | aids | Sudan'],
  ['Rwanda, backed by Uganda, attacked Burundi.', 'Uganda | supports | Rwanda', 'Rwanda | attacks | Burundi'],
  ["Georgia's president was urged by Sweden to release the editor.", 'Sweden | urges | president'],
];

export const FAMILIES: readonly Row[] = [
  ['Rebels ceded the town to the army.', 'Rebels | concedes_to | army'],
  ['Doctors from Cuba treated refugees in Haiti.', 'Doctors | aids | refugees'],
  ['Finland forgave the debt of Zambia.', 'Finland | aids | Zambia'],
  ['Workers paid tribute to the murdered journalist.', 'Workers | supports | journalist'],
  ['Protesters chanted slogans against the premier.', 'Protesters | protests | premier'],
  ['Nepal repealed its boycott of Bhutan.', 'Nepal | concedes_to | Bhutan'],
  ['A columnist belittled the mayor.', 'columnist | accuses | mayor'],
  ['Gunmen butchered four villagers.', 'Gunmen | attacks | villagers'],
];
