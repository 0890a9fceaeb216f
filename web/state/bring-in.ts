import { batch, computed, signal } from '@preact/signals';
import type { PageDocument } from '../../src/library/page-build.js';
import { MOST_TOGETHER, vocabularyWith } from '../../src/serve/view.js';
import { explorer } from '../canvas/graph-canvas.js';
import { put } from './answers.js';
import { type GraphFile, isGraphFile, readGraphFiles } from './graph-files.js';
import { type Model, modelOf, modelOfGraph } from './model.js';
import { wholeAsked } from './shown.js';
import { embeddedSource, type Source } from './source.js';
import { hovered, look, model, notice, openArticle, opened, pathEnds, resetFilters, select, source } from './store.js';
import { plural } from './words.js';
import { PageEngine } from './workshop.js';

/** Where bringing something in stands. */
export type Bringing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'failed'; readonly why: string };

export const bringInShown = signal(false);
export const bringing = signal<Bringing>({ kind: 'waiting' });
/** What the page showed before anything was brought in. */
export const stored = signal<{ readonly model: Model; readonly source: Source } | null>(null);
/** Whether this page can read articles. */
export const readsArticles = computed(() => (stored.value?.source ?? source.value)?.workshop !== undefined);

let engine: PageEngine | null = null;

/** Opens the graphs and reads the articles among files, all in this page. */
export async function bringIn(files: readonly GraphFile[], date?: string): Promise<void> {
  if (bringing.value.kind === 'busy' || files.length === 0) return;
  const graphs = files.filter(({ name }) => isGraphFile(name));
  if (graphs[0] && files.length > graphs.length) {
    fail(`Open ${graphs[0].name} by itself: it is a graph, the others are articles.`);
  } else if (graphs[0]) openGraph(graphs[0].name, graphs);
  else await addArticles(files.map((file) => documentOf(file, date)));
}

function fail(why: string): void {
  bringing.value = { kind: 'failed', why };
}

function documentOf({ name, bytes }: GraphFile, date: string | undefined): PageDocument {
  const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  return { bytes, where: name, extension, source: name, date };
}

function openGraph(title: string, files: readonly GraphFile[]): void {
  try {
    const graph = readGraphFiles(files);
    const vocabulary = vocabularyWith(opened().vocabulary, graph);
    stored.value ??= { model: opened(), source: source.value! };
    const json = { title, vocabulary, graph: graph.export() };
    show(modelOfGraph(title, vocabulary, graph), embeddedSource({ ...json, articles: [] }));
    done(`${title} opened`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Reads documents, one after the other, and shows the graph with them. */
export async function addArticles(documents: readonly PageDocument[]): Promise<void> {
  const parts = (stored.value?.source ?? source.value)?.workshop;
  if (!parts) {
    fail(
      'This page has no engine, so that it cannot read articles. Open it with “stringer view”, or export it with --with-engine.',
    );
    return;
  }
  const base = stored.value?.model ?? opened();
  const together = base.articles.size <= MOST_TOGETHER;
  const before = opened().articles.size;
  const added: string[] = [];
  const faults: string[] = [];
  try {
    bringing.value = { kind: 'busy', what: 'Loading the language model…' };
    engine ??= await PageEngine.start(parts, together);
    for (const [index, document] of documents.entries()) {
      const place = documents.length > 1 ? ` ${index + 1} of ${documents.length}` : '';
      bringing.value = { kind: 'busy', what: `Reading article${place}…` };
      const found = await engine.add(document);
      added.push(...found.articles);
      faults.push(...found.faults);
    }
    if (added.length === 0) throw new Error(faults.join('\n') || 'There is no article in it.');
    const shown = await engine.view(together ? base.title : 'Added articles');
    const asking = engine;
    stored.value ??= { model: opened(), source: source.value! };
    show(modelOf(shown), { ...embeddedSource(shown), ask: (question) => asking.ask(question) });
    if (added.length === 1) openArticle.value = { id: added[0]!, at: null };
    const known = together && shown.articles.length === before;
    const unread = faults.length > 0 ? `; ${plural(faults.length, 'document')} could not be read` : '';
    done(`${known ? 'This text was there already' : `${plural(added.length, 'article')} added`}${unread}`);
    if (faults.length > 0) {
      bringing.value = { kind: 'failed', why: faults.join('\n') };
      bringInShown.value = true;
    }
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function done(what: string): void {
  bringing.value = { kind: 'waiting' };
  bringInShown.value = false;
  notice.value = what;
}

/** Shows again what the page was opened with; what was brought in is forgotten. */
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
    wholeAsked.value = false;
    look.value = null;
    resetFilters();
    source.value = from;
    model.value = next;
  });
}
