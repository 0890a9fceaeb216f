import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_TOGETHER } from '../../src/serve/view.js';
import { Icon } from '../parts/icon.js';
import { addArticle, adding, addShown, backToStored, stored } from '../state/add-article.js';
import { opened, source } from '../state/store.js';

/** To add an article, and the way back to the graph before it. */
export function AddArticleButtons() {
  if (!stored.value && !source.value?.workshop) return null;
  return (
    <>
      {stored.value && (
        <button type="button" class="button" onClick={backToStored} title="Back to the stored graph">
          <Icon name="back" />
          <span class="wide-only">Back to the stored graph</span>
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label="Add an article"
        title="Add an article"
        onClick={() => {
          addShown.value = true;
        }}
      >
        <Icon name="plus" />
      </button>
    </>
  );
}

/** Paste an article, choose a file or drop one anywhere on the page: it is read here. */
export function AddArticle() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  useEffect(() => {
    if (addShown.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [addShown.value]);
  useEffect(() => listenToDrops(date), [date]);
  if (!stored.value && !source.value?.workshop) return null;
  const busy = adding.value.kind === 'busy';
  const day = date === '' ? undefined : date;
  const add = (event: Event) => {
    event.preventDefault();
    void addText(text, day);
  };
  return (
    <dialog
      ref={dialog}
      class="help add-article"
      aria-labelledby="add-article-head"
      onClose={() => {
        addShown.value = false;
      }}
    >
      <h2 id="add-article-head">Add an article</h2>
      <p class="hint">{promise()}</p>
      <form onSubmit={add}>
        <label for="add-article-text">Text or HTML</label>
        <textarea
          id="add-article-text"
          rows={10}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder="Paste the article, or drop a file here."
        />
        <label for="add-article-date">Day of publication, if the article does not state it</label>
        <input id="add-article-date" type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        <label for="add-article-file">Or a file: text, HTML, Markdown or JSON Lines</label>
        <input
          id="add-article-file"
          type="file"
          accept=".txt,.text,.html,.htm,.xhtml,.md,.markdown,.jsonl,.ndjson"
          onChange={(event) => void addFile(event.currentTarget.files?.[0], day)}
        />
        <Progress />
        <p class="add-article-buttons">
          <button type="submit" class="button primary" disabled={busy || text.trim() === ''}>
            Read it
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              addShown.value = false;
            }}
          >
            Close
          </button>
        </p>
      </form>
    </dialog>
  );
}

function Progress() {
  const { value } = adding;
  return (
    <>
      <output class="add-article-progress">
        {value.kind === 'busy' && (
          <>
            {value.what}
            <progress aria-label="Reading" />
          </>
        )}
      </output>
      {value.kind === 'failed' && (
        <p class="add-article-failure" role="alert">
          {value.why}
        </p>
      )}
    </>
  );
}

function promise(): string {
  const base = stored.value?.model ?? opened();
  const where = 'It is read in this page; nothing is sent anywhere or stored.';
  if (base.articles.size <= MOST_TOGETHER) return `${where} The graph then shows it with the others.`;
  return `${where} With more than ${MOST_TOGETHER} articles in the graph, it is shown by itself.`;
}

function addText(text: string, date: string | undefined): Promise<void> {
  return addArticle({ bytes: new TextEncoder().encode(text), where: 'pasted text', source: 'Pasted text', date });
}

async function addFile(file: File | undefined, date: string | undefined): Promise<void> {
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase();
  await addArticle({ bytes, where: file.name, extension, source: file.name, date });
}

function listenToDrops(date: string): () => void {
  const over = (event: DragEvent) => {
    if (stored.value || source.value?.workshop) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer || !(stored.value || source.value?.workshop)) return;
    event.preventDefault();
    addShown.value = true;
    const day = date === '' ? undefined : date;
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/plain');
    if (file) void addFile(file, day);
    else if (text) void addText(text, day);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
