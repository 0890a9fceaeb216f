import { render } from 'preact';
import { App } from './app.js';
import { followHash } from './state/hash.js';
import { modelOf } from './state/model.js';
import { sourceOf } from './state/source.js';
import { model, source } from './state/store.js';
import { followTheme } from './state/theme.js';

async function start(page: HTMLElement): Promise<void> {
  followTheme();
  try {
    source.value = sourceOf(document);
    const opened = await source.value.open();
    performance.mark('stringer read');
    model.value = modelOf(opened);
    performance.mark('stringer built');
  } catch (error) {
    page.replaceChildren();
    render(<Failure why={error instanceof Error ? error.message : String(error)} />, page);
    return;
  }
  document.title = `${model.value.title} · stringer`;
  followHash();
  page.replaceChildren();
  render(<App />, page);
}

function Failure({ why }: { why: string }) {
  return (
    <main class="loading">
      <h1>The graph could not be opened</h1>
      <p role="alert">{why}</p>
      {window.location.protocol.startsWith('http') && (
        <p>Is “stringer view” still running? Start it again and reload this page.</p>
      )}
      <button type="button" class="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </main>
  );
}

void start(document.getElementById('page')!);
