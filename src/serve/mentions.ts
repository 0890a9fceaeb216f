import type { Archive, Extraction } from '../ontology/types.js';
import type { MentionView } from './view.js';

/**
 * All mentions of the entities that an article's claims are about, pronouns included, in reading order; the claims say
 * which entity of the graph each entity of the article became.
 */
export function mentionsIn(extraction: Extraction, article: string, archive: Archive): MentionView[] {
  const resolved = new Map<string, string>();
  for (const claim of archive.claims) {
    if (claim.article !== article) continue;
    for (const { start, end, entity } of [claim.subject, claim.object]) resolved.set(`${start} ${end}`, entity);
  }
  const mentions: MentionView[] = [];
  for (const entity of extraction.entities) {
    const spans = entity.mentions.map(({ start, end }) => ({ start, end }));
    const known = spans.map(({ start, end }) => resolved.get(`${start} ${end}`)).find((id) => id !== undefined);
    if (known !== undefined) mentions.push(...spans.map((span) => ({ ...span, entity: known })));
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}
