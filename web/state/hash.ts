import { effect } from '@preact/signals';
import { asked, put } from './answers.js';
import { type PageState, readHash, writeHash } from './link.js';
import { wholeAsked } from './shown.js';
import {
  colourBy,
  drawer,
  egoDepth,
  filterState,
  labels,
  look,
  openArticle,
  opened,
  pathEnds,
  playing,
  selection,
  sizeBy,
  view,
} from './store.js';

const EMPTY: PageState = readHash('');

/** Takes the state from the address, then keeps both alike, the back button included. */
export function followHash(): void {
  let written = window.location.hash.replace(/^#/, '');
  apply(readHash(written));
  window.addEventListener('hashchange', () => {
    const hash = window.location.hash.replace(/^#/, '');
    if (hash === written) return;
    written = hash;
    apply(readHash(hash));
  });
  effect(() => {
    const state: PageState = {
      selection: selection.value,
      article: openArticle.value?.id ?? null,
      path: pathEnds.value,
      asked: asked.value,
      ego: egoDepth.value,
      view: view.value,
      colour: colourBy.value,
      size: sizeBy.value,
      labels: labels.value,
      whole: wholeAsked.value,
      filters: filterState.value,
      look: look.value,
    };
    const next = writeHash(state);
    if (next === written) return;
    const looksElsewhere = writeHash({ ...state, look: null }) === writeHash({ ...readHash(written), look: null });
    written = next;
    const address = next ? `#${next}` : window.location.pathname + window.location.search;
    // The back button undoes what was asked for, not each step of time or each turn of the wheel.
    if (playing.peek() || looksElsewhere) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  });
}

function apply(state: PageState): void {
  if (writeHash({ ...EMPTY, asked: state.asked }) !== writeHash({ ...EMPTY, asked: asked.value }))
    void put(state.asked);
  const { graph, articles } = opened();
  const there = (id: string | null) => (id !== null && graph.hasNode(id) ? id : null);
  const { selection: chosen } = state;
  const exists = chosen && (chosen.kind === 'entity' ? graph.hasNode(chosen.id) : graph.hasEdge(chosen.id));
  selection.value = exists ? chosen : null;
  openArticle.value = state.article && articles.has(state.article) ? { id: state.article, at: null } : null;
  pathEnds.value = state.path && { from: there(state.path.from), to: there(state.path.to) };
  egoDepth.value = state.ego;
  view.value = state.view;
  colourBy.value = state.colour;
  sizeBy.value = state.size;
  labels.value = state.labels;
  wholeAsked.value = state.whole;
  filterState.value = state.filters;
  look.value = state.look;
  drawer.value = selection.value || openArticle.value || pathEnds.value ? 'details' : 'none';
}
