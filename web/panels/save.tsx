import { useRef } from 'preact/hooks';
import { FORMATS } from '../../src/export/index.js';
import { filteredGraph } from '../../src/graph/filters/filtered-graph.js';
import { explorer } from '../canvas/graph-canvas.js';
import { pictureOf, toPng } from '../canvas/picture.js';
import { Icon } from '../parts/icon.js';
import { shown } from '../state/shown.js';
import { drawingFailure, notice, opened } from '../state/store.js';

/** Pictures of the view, files of what is shown, and a link to it. */
export function SaveMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const run = (action: () => void | Promise<void>) => async () => {
    menu.current?.removeAttribute('open');
    await action();
  };
  const drawn = drawingFailure.value === null;
  return (
    <details class="menu" ref={menu}>
      <summary class="icon-button" aria-label="Save and share" title="Save and share">
        <Icon name="save" />
      </summary>
      <div class="menu-list">
        <button type="button" onClick={run(copyLink)}>
          Copy a link to this view
        </button>
        {drawn && (
          <>
            <button type="button" onClick={run(savePng)}>
              Picture, PNG
            </button>
            <button type="button" onClick={run(saveSvg)}>
              Picture, SVG
            </button>
          </>
        )}
        <p class="menu-head">What is shown, as</p>
        {FORMATS.map(({ name, extension, description, write }) => (
          <button
            type="button"
            key={name}
            onClick={run(() =>
              saveText(`${fileName()}${extension}`, write(filteredGraph(opened().graph, shown.value!))),
            )}
          >
            {description}
          </button>
        ))}
      </div>
    </details>
  );
}

async function copyLink(): Promise<void> {
  await navigator.clipboard?.writeText(window.location.href);
  notice.value = 'Link copied';
}

function saveSvg(): void {
  const picture = pictureOf(opened(), shown.value!, explorer.current!);
  saveText(`${fileName()}.svg`, picture.svg, 'image/svg+xml');
}

async function savePng(): Promise<void> {
  const picture = pictureOf(opened(), shown.value!, explorer.current!);
  save(`${fileName()}.png`, await toPng(picture));
}

function saveText(name: string, text: string, type = 'text/plain'): void {
  save(name, new Blob([text], { type }));
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  notice.value = `${name} saved`;
}

function fileName(): string {
  return (
    opened()
      .title.replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'graph'
  );
}
