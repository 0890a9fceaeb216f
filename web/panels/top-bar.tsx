import { Icon } from '../parts/icon.js';
import { drawer, drawingFailure, helpShown, opened, theme, view } from '../state/store.js';
import { dark } from '../state/theme.js';
import { BringInButtons } from './bring-in.js';
import { SaveMenu } from './save.js';
import { SearchBox } from './search.js';

export function TopBar() {
  const isTable = view.value === 'table';
  return (
    <header class="top-bar">
      <h1>
        stringer<span class="archive">{opened().title}</span>
      </h1>
      <SearchBox />
      <div class="top-tools">
        <button
          type="button"
          class="icon-button narrow-only"
          aria-label="Filters"
          aria-expanded={drawer.value === 'filters'}
          onClick={() => {
            drawer.value = drawer.value === 'filters' ? 'none' : 'filters';
          }}
        >
          <Icon name="filter" />
        </button>
        <button
          type="button"
          class="icon-button narrow-only"
          aria-label="Details"
          aria-expanded={drawer.value === 'details'}
          onClick={() => {
            drawer.value = drawer.value === 'details' ? 'none' : 'details';
          }}
        >
          <Icon name="list" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={isTable ? 'Show the graph' : 'Show the table'}
          title={isTable ? 'Graph' : 'Table'}
          disabled={drawingFailure.value !== null}
          onClick={toggleView}
        >
          <Icon name={isTable ? 'graph' : 'table'} />
        </button>
        <BringInButtons />
        <SaveMenu />
        <button
          type="button"
          class="icon-button"
          aria-label={dark.value ? 'Light theme' : 'Dark theme'}
          title={dark.value ? 'Light' : 'Dark'}
          onClick={toggleTheme}
        >
          <Icon name={dark.value ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          class="icon-button wide-only"
          aria-label="Keys"
          title="Keys"
          onClick={() => {
            helpShown.value = true;
          }}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

export function toggleView(): void {
  if (drawingFailure.value === null) view.value = view.value === 'table' ? 'graph' : 'table';
}

export function toggleTheme(): void {
  theme.value = dark.value ? 'light' : 'dark';
}
