import { batch, signal } from '@preact/signals';
import type { PageDocument } from '../../src/library/page-build.js';
import { MOST_TOGETHER } from '../../src/serve/view.js';
import { explorer } from '../canvas/graph-canvas.js';
import { put } from './answers.js';
import { type Model, modelOf } from './model.js';
import { embeddedSource, type Source } from './source.js';
import { hovered, model, notice, openArticle, opened, pathEnds, resetFilters, select, source } from './store.js';
import { plural } from './words.js';
import { PageEngine } from './workshop.js';

/** Where adding an article stands. */
export type Adding =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'failed'; readonly why: string };

export const addShown = signal(false);
export const adding = signal<Adding>({ kind: 'waiting' });
/** What the page showed before the first article was added. */
export const stored = signal<{ readonly model: Model; readonly source: Source } | null>(null);

let engine: PageEngine | null = null;

/** Reads a document in this page and shows the graph with it. */
export async function addArticle(document: PageDocument): Promise<void> {
  const parts = stored.value?.source.workshop ?? source.value?.workshop;
  if (!parts || adding.value.kind === 'busy') return;
  const base = stored.value?.model ?? opened();
  const together = base.articles.size <= MOST_TOGETHER;
  try {
    if (!engine) {
      adding.value = { kind: 'busy', what: 'Loading the language model…' };
      engine = await PageEngine.start(parts, together);
    }
    adding.value = { kind: 'busy', what: 'Reading the article…' };
    const before = opened().articles.size;
    const { shown, added, faults } = await engine.add(document, together ? base.title : 'Added articles');
    if (added.length === 0) throw new Error(faults.join('\n') || 'There is no article in it.');
    const asking = engine;
    stored.value ??= { model: opened(), source: source.value! };
    show(modelOf(shown), { ...embeddedSource(shown), ask: (question) => asking.ask(question) });
    adding.value = { kind: 'waiting' };
    addShown.value = false;
    if (added.length === 1) openArticle.value = { id: added[0]!, at: null };
    const known = together && shown.articles.length === before;
    const unread = faults.length > 0 ? `; ${plural(faults.length, 'document')} could not be read` : '';
    notice.value = `${known ? 'This text was there already' : `${plural(added.length, 'article')} added`}${unread}`;
  } catch (error) {
    adding.value = { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Shows again what the page was opened with; what was added is forgotten. */
export function backToStored(): void {
  if (!stored.value) return;
  const { model: before, source: from } = stored.value;
  stored.value = null;
  engine?.close();
  engine = null;
  show(before, from);
}

function show(next: Model, from: Source): void {
  // The drawing belongs to the graph that goes; the page makes another for the next.
  explorer.current?.kill();
  explorer.current = null;
  batch(() => {
    void put(null);
    select(null);
    pathEnds.value = null;
    hovered.value = null;
    resetFilters();
    source.value = from;
    model.value = next;
  });
}
