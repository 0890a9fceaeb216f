/** What CAMEO's role codes say: the kind of a group of that role, and the office to show for a person. */
export const ROLES: ReadonlyMap<string, { readonly kind: string; readonly title: string }> = new Map(
  Object.entries({
    GOV: { kind: 'government', title: 'Member of the government' },
    MIL: { kind: 'military', title: 'Military' },
    COP: { kind: 'police', title: 'Police' },
    JUD: { kind: 'court', title: 'Judge' },
    SPY: { kind: 'agency', title: 'Intelligence officer' },
    LEG: { kind: 'parliament', title: 'Member of parliament' },
    OPP: { kind: 'party', title: 'Opposition politician' },
    PTY: { kind: 'party', title: 'Party politician' },
    REB: { kind: 'armed group', title: 'Rebel' },
    SEP: { kind: 'armed group', title: 'Separatist' },
    INS: { kind: 'armed group', title: 'Insurgent' },
    RAD: { kind: 'armed group', title: 'Radical' },
    UAF: { kind: 'armed group', title: 'Armed man' },
    CRM: { kind: 'armed group', title: 'Criminal' },
    IGO: { kind: 'organisation', title: 'Official of an international organisation' },
    IMG: { kind: 'armed group', title: 'Militant' },
    NGO: { kind: 'organisation', title: 'Activist' },
    NGM: { kind: 'organisation', title: 'Activist' },
    MNC: { kind: 'company', title: 'Manager' },
    BUS: { kind: 'company', title: 'Businessperson' },
    MED: { kind: 'media', title: 'Journalist' },
    ELI: { kind: 'organisation', title: 'Former official' },
    EDU: { kind: 'organisation', title: 'Scholar' },
    CVL: { kind: 'people', title: 'Civilian' },
    REF: { kind: 'people', title: 'Refugee' },
    LAB: { kind: 'organisation', title: 'Unionist' },
    HLH: { kind: 'organisation', title: 'Health worker' },
    AGR: { kind: 'organisation', title: 'Farmer' },
    ENV: { kind: 'organisation', title: 'Environmentalist' },
    HRI: { kind: 'organisation', title: 'Human rights activist' },
    SET: { kind: 'people', title: 'Settler' },
    MOD: { kind: 'organisation', title: 'Moderate' },
  }),
);

/** Country codes of CAMEO that are none, or others, in ISO 3166. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    KSV: 'XKX',
    TMP: 'TLS',
    ROM: 'ROU',
    ZAR: 'COD',
    TAW: 'TWN',
    PAL: 'PSE',
    GZS: 'PSE',
    WSB: 'PSE',
    GER: 'DEU',
  }),
);

/** The parts of a code such as `SYRGOVMIL`: triples. */
export function triples(code: string): string[] {
  return code.replace(/^~/, '').match(/[A-Z0-9]{3}/g) ?? [];
}
