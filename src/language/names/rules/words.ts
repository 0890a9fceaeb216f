const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles that stand in front of a person's name and are no part of it. Ranks of nobility are part of it. */
export const TITLES = set(
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor President Premier Chancellor Minister ' +
    'Secretary Gen Gen. General Lt Lt. Lieutenant Maj Maj. Major Col Col. Colonel Capt Capt. Captain Sgt Sgt. Sergeant ' +
    'Spc Spc. Cpl Cpl. Corporal Brig Brig. Brigadier Adm Adm. Admiral Commodore Cmdr Cmdr. Commander Sen Sen. Senator ' +
    'Rep Rep. Congressman Congresswoman Gov Gov. Governor Judge Justice ' +
    'Archbishop Cardinal Bishop Rev Rev. Imam Ayatollah Ambassador',
);

/** Ranks that are part of a name and may stand in front of a first name. */
export const RANKS = set('Sir Dame Lord Lady King Queen Prince Princess Pope Sultan Emir Sheikh Sheik Saint St. Crown');

/** Head words of the names of groups. */
export const GROUP_HEADS = set(
  'party ministry department agency army navy marines corps brigade brigades battalion regiment division forces force ' +
    'command fleet police guard guards council committee commission congress parliament senate assembly court tribunal ' +
    'university college institute institution academy foundation association organization organisation federation ' +
    'confederation union league alliance coalition front movement society fund bank company corporation corp corp. inc ' +
    'inc. ltd ltd. llc plc group airlines airways motors industries holdings partners records press times post herald ' +
    'tribune gazette journal news network radio television broadcasting government administration authority bureau ' +
    'service board club team fc church trust centre center federation',
);

/** Head words of the names of places. */
export const PLACE_HEADS = set(
  'river lake sea ocean gulf bay strait straits channel canal mountain mountains mount hills valley desert island ' +
    'islands peninsula coast province district county region state republic governorate prefecture city town village ' +
    'street road avenue boulevard highway square bridge airport airfield station port harbor harbour park forest ' +
    'stadium palace tower mosque cathedral castle museum theatre theater hotel border strip heights base camp prison dam ' +
    'barrage crossing territory territories plateau',
);
