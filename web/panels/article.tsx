import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView } from '../../src/serve/view.js';
import { themed } from '../canvas/colour.js';
import { Icon } from '../parts/icon.js';
import { SafeLink } from '../parts/safe-link.js';
import { type Mark, segments } from '../parts/segments.js';
import { articleName } from '../state/model.js';
import { type OpenArticle, openArticle, opened, selection, source } from '../state/store.js';
import { dark } from '../state/theme.js';

/** The whole text of an article: mentions lead to their entities, sentences that claim something to their relations. */
export function ArticlePanel({ open }: { open: OpenArticle }) {
  const [article, setArticle] = useState<ArticleView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setArticle(null);
    setFailure(null);
    source.value
      ?.article(open.id)
      .then((found) => {
        if (!current) return;
        if (found) setArticle(found);
        else setFailure('This file holds the graph without the text of its articles.');
      })
      .catch((error: unknown) => {
        if (current) setFailure(error instanceof Error ? error.message : String(error));
      });
    return () => {
      current = false;
    };
  }, [open.id]);
  const record = opened().articles.get(open.id);
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              openArticle.value = null;
            }}
          >
            <Icon name="back" />
            Back
          </button>
        </p>
        <h2>{articleName(opened(), open.id)}</h2>
        <p class="count-line">
          {[record?.source, record?.date].filter(Boolean).join(', ')}
          {record?.url && <SafeLink url={record.url} />}
        </p>
      </header>
      {failure && <p class="hint">{failure}</p>}
      {!failure && !article && <p class="hint">Fetching the text…</p>}
      {article && <ArticleText article={article} at={open.at} />}
    </article>
  );
}

type PieceKind = 'sentence' | 'mention';
interface Piece extends Mark<PieceKind> {
  /** The entity that is mentioned, or the relations that the sentence claims. */
  readonly ids: readonly string[];
}

function ArticleText({ article, at }: { article: ArticleView; at: number | null }) {
  const start = useRef<HTMLAnchorElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.scrollIntoView({ block: 'center' }), [article, at]);
  const chosen = selection.value?.id;
  useEffect(() => showChosen(whole.current!), [chosen]);
  const { graph, type } = opened();
  const pieces: Piece[] = [
    ...claimedSentences(article.id),
    ...article.mentions.map(({ start: from, end, entity }) => ({
      start: from,
      end,
      kind: 'mention' as const,
      ids: [entity],
    })),
  ];
  const shownTitle = article.title !== null && article.text.startsWith(article.title) ? article.title.length : 0;
  const body = article.text.slice(shownTitle).replace(/^\s+/, '');
  const offset = article.text.length - body.length;
  const parts = segments(body, pieces, offset);
  const wanted = at === null ? null : parts.find(({ mark, start: from }) => mark && from >= at)?.start;
  return (
    <div class="article-text" ref={whole}>
      {parts.map(({ start: from, text, mark }) => {
        if (!mark) return text;
        const anchor = from === wanted ? start : null;
        if (mark.kind === 'sentence') {
          return (
            <TextLink
              class={mark.ids.includes(chosen ?? '') ? 'claimed current' : 'claimed'}
              key={from}
              anchor={anchor}
              go={() => {
                selection.value = { kind: 'edge', id: mark.ids[0]! };
              }}
            >
              {text}
            </TextLink>
          );
        }
        const [id] = mark.ids;
        if (!id || !graph.hasNode(id)) return text;
        const node = graph.getNodeAttributes(id);
        return (
          <TextLink
            class={id === chosen ? 'mention current' : 'mention'}
            key={from}
            anchor={anchor}
            title={node.label}
            colour={themed(type(node.type)?.colour ?? '#808080', dark.value)}
            go={() => {
              selection.value = { kind: 'entity', id };
            }}
          >
            {text}
          </TextLink>
        );
      })}
    </div>
  );
}

interface TextLinkProps {
  readonly class: string;
  readonly anchor: RefObject<HTMLAnchorElement | null> | null;
  readonly go: () => void;
  readonly title?: string;
  readonly colour?: string;
  readonly children: string;
}

/** A control that runs on with the text around it, which a button would not. */
function TextLink({ class: name, anchor, go, title, colour, children }: TextLinkProps) {
  const follow = (event: Event) => {
    event.preventDefault();
    go();
  };
  return (
    <a
      href={window.location.hash || '#'}
      class={name}
      ref={anchor}
      onClick={follow}
      {...(title ? { title } : {})}
      {...(colour ? { style: { '--mark': colour } } : {})}
    >
      {children}
    </a>
  );
}

/** Brings what is selected into sight, unless some of it is there already. */
function showChosen(whole: HTMLElement): void {
  const marks = [...whole.querySelectorAll('.current')];
  const panel = whole.closest('.side')?.getBoundingClientRect();
  const seen = (mark: Element) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return panel !== undefined && bottom > panel.top && top < panel.bottom;
  };
  if (!marks.some(seen)) marks[0]?.scrollIntoView({ block: 'center' });
}

/** Sentences that carry a claim, each with the relations that it supports. */
function claimedSentences(article: string): Piece[] {
  const found = new Map<number, Piece>();
  opened().graph.forEachEdge((key, edge) => {
    for (const claim of edge.claims) {
      if (claim.article !== article) continue;
      const ids = found.get(claim.sentence.start)?.ids ?? [];
      found.set(claim.sentence.start, { ...claim.sentence, kind: 'sentence', ids: [...ids, key] });
    }
  });
  return [...found.values()];
}
