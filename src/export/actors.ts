import type { StringerGraph } from '../graph/types.js';

/** An entity as event data codes an actor. */
export interface Actor {
  readonly name: string;
  /** ISO 3166-1 alpha-3, as CAMEO and PLOVER use it for countries. */
  readonly country: string | null;
  /** Sector of PLOVER 2.0 and CAMEO: `GOV`, `MIL`, …; null where neither has one. */
  readonly sector: string | null;
}

/**
 * Sectors by kind of entity, as the codebooks of CAMEO (1.1b3, chapter 3) and PLOVER (2.0, "Sectors") have them. An
 * organisation may be of any.
 */
const SECTORS: Readonly<Record<string, string>> = {
  government: 'GOV',
  parliament: 'LEG',
  court: 'JUD',
  military: 'MIL',
  police: 'COP',
  agency: 'GOV',
  'armed group': 'REB',
  party: 'PTY',
  alliance: 'IGO',
  company: 'BUS',
  media: 'MED',
  people: 'CVL',
};

/**
 * The codes of a node. An official has the sector and country of the group that he or she represents or leads, else is
 * of the government; a country acts as a whole and has no sector.
 */
export function actorOf(graph: StringerGraph, key: string): Actor {
  const { label, type, kind, country } = graph.getNodeAttributes(key);
  if (type !== 'official') return { name: label, country, sector: sectorOf(kind) };
  const body = bodyOf(graph, key);
  const sector = body === null ? null : sectorOf(graph.getNodeAttribute(body, 'kind'));
  return {
    name: label,
    country: country ?? (body === null ? null : graph.getNodeAttribute(body, 'country')),
    sector: sector ?? 'GOV',
  };
}

/** The group that most claims say somebody represents or leads. */
function bodyOf(graph: StringerGraph, key: string): string | null {
  const offices = graph
    .outEdges(key)
    .filter((edge) => {
      const { relation, status } = graph.getEdgeAttributes(edge);
      return ['represents', 'leads'].includes(relation) && status === 'actual';
    })
    .filter((edge) => graph.getTargetAttribute(edge, 'type') === 'group')
    .sort((a, b) => graph.getEdgeAttribute(b, 'weight') - graph.getEdgeAttribute(a, 'weight') || (a < b ? -1 : 1));
  return offices[0] === undefined ? null : graph.target(offices[0]);
}

function sectorOf(kind: string | null): string | null {
  return kind !== null && Object.hasOwn(SECTORS, kind) ? SECTORS[kind]! : null;
}
