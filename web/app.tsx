import { useEffect } from 'preact/hooks';
import { GraphCanvas } from './canvas/graph-canvas.js';
import { AnswerPanel } from './panels/answer.js';
import { ArticlePanel } from './panels/article.js';
import { BringIn } from './panels/bring-in.js';
import { Chips } from './panels/chips.js';
import { EdgePanel } from './panels/edge.js';
import { EntityPanel } from './panels/entity.js';
import { FilterPanel } from './panels/filters.js';
import { Help } from './panels/help.js';
import { OverviewPanel } from './panels/overview.js';
import { PathPanel } from './panels/path.js';
import { ScopeNote } from './panels/scope.js';
import { TableView } from './panels/table.js';
import { Timeline } from './panels/timeline.js';
import { TopBar } from './panels/top-bar.js';
import { Icon } from './parts/icon.js';
import { asked } from './state/answers.js';
import { listenToKeys } from './state/keys.js';
import type { Model } from './state/model.js';
import { wholeAsked } from './state/shown.js';
import { drawer, notice, openArticle, opened, pathEnds, selection, view } from './state/store.js';

export function App() {
  useEffect(listenToKeys, []);
  useEffect(() => {
    if (!notice.value) return undefined;
    const timer = window.setTimeout(() => {
      notice.value = '';
    }, 3000);
    return () => window.clearTimeout(timer);
  }, [notice.value]);
  return (
    // Another graph is another page: nothing of the one before stays.
    <div class="page" data-drawer={drawer.value} key={numberOf(opened())}>
      <TopBar />
      <aside class="side side-filters" aria-label="Legend and filters">
        <CloseDrawer />
        <FilterPanel />
      </aside>
      <main class="middle">
        <ScopeNote />
        <div class="views" data-view={view.value}>
          <Chips />
          {/* All of a graph is another drawing than its core. */}
          <GraphCanvas key={String(wholeAsked.value)} />
          {view.value === 'table' && <TableView />}
        </div>
        <Timeline />
      </main>
      <aside class="side side-details" aria-label="Details">
        <CloseDrawer />
        <Details />
      </aside>
      <output class="notice" data-empty={notice.value === ''}>
        {notice.value}
      </output>
      <Help />
      <BringIn />
    </div>
  );
}

const numbers = new WeakMap<Model, number>();
let models = 0;

function numberOf(model: Model): number {
  const number = numbers.get(model) ?? ++models;
  numbers.set(model, number);
  return number;
}

function CloseDrawer() {
  return (
    <button
      type="button"
      class="icon-button close-drawer narrow-only"
      aria-label="Close this panel"
      onClick={() => {
        drawer.value = 'none';
      }}
    >
      <Icon name="close" />
    </button>
  );
}

/** What the reader asked for last, from the nearest to the most general. */
function Details() {
  if (openArticle.value) return <ArticlePanel open={openArticle.value} />;
  if (selection.value?.kind === 'edge') return <EdgePanel id={selection.value.id} />;
  if (selection.value?.kind === 'entity') return <EntityPanel id={selection.value.id} />;
  if (asked.value) return <AnswerPanel asked={asked.value} />;
  if (pathEnds.value) return <PathPanel ends={pathEnds.value} />;
  return <OverviewPanel />;
}
