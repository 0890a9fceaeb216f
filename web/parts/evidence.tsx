import { statusOf } from '../../src/graph/claims.js';
import type { ClaimRecord } from '../../src/graph/types.js';
import { themed } from '../canvas/colour.js';
import { citation } from '../state/citation.js';
import { articleName } from '../state/model.js';
import { notice, openArticle, opened } from '../state/store.js';
import { dark } from '../state/theme.js';
import { STATUS_WORDS } from '../state/words.js';
import { Icon } from './icon.js';
import { SafeLink } from './safe-link.js';
import { type Mark, segments } from './segments.js';

type Part = 'time' | 'attribution' | 'subject' | 'object' | 'trigger';

/** A claim with its sentence, in which subject, trigger and object are marked. */
export function Evidence({ edge, claim }: { edge: string; claim: ClaimRecord }) {
  const model = opened();
  const article = model.articles.get(claim.article);
  const status = statusOf(claim);
  const copy = () => {
    void navigator.clipboard?.writeText(citation(claim, article)).then(() => {
      notice.value = 'Citation copied';
    });
  };
  return (
    <li class="evidence">
      <blockquote>
        <MarkedSentence edge={edge} claim={claim} />
      </blockquote>
      <p class="facts">
        <span class={`status status-${status}`}>{STATUS_WORDS[status]}</span>
        {claim.role && <span>as {claim.role}</span>}
        {claim.attribution && <span>according to {claim.attribution.text}</span>}
        {claim.confidence < 0.995 && <span title="Confidence">{Math.round(claim.confidence * 100)} % sure</span>}
      </p>
      <p class="origin">
        <button
          type="button"
          class="text-link"
          onClick={() => {
            openArticle.value = { id: claim.article, at: claim.sentence.start };
          }}
        >
          {articleName(model, claim.article)}
        </button>
        <span class="where">
          {article?.title && article.source && <span>{article.source}</span>}
          {claim.date && <time dateTime={claim.date}>{claim.date}</time>}
          {article?.url && <SafeLink url={article.url} />}
        </span>
        <button
          type="button"
          class="icon-button quiet"
          aria-label="Copy a citation of this sentence"
          title="Copy a citation"
          onClick={copy}
        >
          <Icon name="quote" />
        </button>
      </p>
    </li>
  );
}

function MarkedSentence({ edge, claim }: { edge: string; claim: ClaimRecord }) {
  const { graph, type, quad } = opened();
  const marks: Mark<Part>[] = [
    ...(claim.attribution
      ? [{ start: claim.attribution.start, end: claim.attribution.end, kind: 'attribution' as const }]
      : []),
    ...(claim.time ? [{ start: claim.time.start, end: claim.time.end, kind: 'time' as const }] : []),
    { ...claim.subject, kind: 'subject' },
    { ...claim.object, kind: 'object' },
    { start: claim.trigger.start, end: claim.trigger.end, kind: 'trigger' },
  ];
  const colours: Partial<Record<Part, string | undefined>> = {
    subject: type(graph.getSourceAttribute(edge, 'type'))?.colour,
    object: type(graph.getTargetAttribute(edge, 'type'))?.colour,
    trigger: quad(graph.getEdgeAttribute(edge, 'quad'))?.colour,
  };
  return (
    <>
      {segments(claim.text, marks, claim.sentence.start).map(({ start, text, mark }) => {
        if (!mark) return text;
        const colour = colours[mark.kind];
        const style = colour ? { '--mark': themed(colour, dark.value) } : {};
        return (
          <mark key={start} class={`mark-${mark.kind}`} style={style} title={mark.kind}>
            {text}
          </mark>
        );
      })}
    </>
  );
}
