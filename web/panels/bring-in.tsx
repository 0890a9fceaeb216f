import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_TOGETHER } from '../../src/serve/view.js';
import { Icon } from '../parts/icon.js';
import {
  addArticles,
  backToStored,
  bringIn,
  bringInShown,
  bringing,
  readsArticles,
  stored,
} from '../state/bring-in.js';
import { droppedFiles } from '../state/dropped.js';
import { GRAPH_ENDINGS } from '../state/graph-files.js';
import { opened } from '../state/store.js';

/** To add articles or open a graph, and the way back to what was shown before. */
export function BringInButtons() {
  const label = readsArticles.value ? 'Add articles' : 'Open a graph';
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
        aria-label={label}
        title={label}
        onClick={() => {
          bringInShown.value = true;
        }}
      >
        <Icon name="plus" />
      </button>
    </>
  );
}

const ARTICLE_ENDINGS = ['.txt', '.text', '.html', '.htm', '.xhtml', '.md', '.markdown', '.jsonl', '.ndjson'];

/** Paste an article, choose files or drop them anywhere on the page: they are read here. */
export function BringIn() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const articles = readsArticles.value;
  const day = date === '' ? undefined : date;
  useEffect(() => {
    if (bringInShown.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [bringInShown.value]);
  useEffect(() => listenToDrops(day), [day]);
  const close = () => {
    bringInShown.value = false;
  };
  const add = (event: Event) => {
    event.preventDefault();
    void addText(text, day);
  };
  return (
    <dialog ref={dialog} class="help bring-in" aria-labelledby="bring-in-head" onClose={close}>
      <h2 id="bring-in-head">{articles ? 'Add articles' : 'Open a graph'}</h2>
      <p class="hint">
        <Promised articles={articles} />
      </p>
      <form onSubmit={add}>
        {articles && (
          <>
            <label for="bring-in-text">Text or HTML</label>
            <textarea
              id="bring-in-text"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              placeholder="Paste an article, or drop files and folders here."
            />
            <label for="bring-in-date">Day of publication, where an article does not state it</label>
            <input
              id="bring-in-date"
              type="date"
              value={date}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          </>
        )}
        <label for="bring-in-file">
          {articles
            ? 'Or files: text, HTML, Markdown, JSON Lines; or one graph'
            : 'A graph of stringer or of another program: JSON, GEXF, GraphML, CSV'}
        </label>
        <input
          id="bring-in-file"
          type="file"
          multiple
          accept={[...(articles ? ARTICLE_ENDINGS : []), ...GRAPH_ENDINGS].join(',')}
          onChange={(event) => void bringInFiles([...(event.currentTarget.files ?? [])], day)}
        />
        <Progress />
        <p class="bring-in-buttons">
          {articles && (
            <button
              type="submit"
              class="button primary"
              disabled={bringing.value.kind === 'busy' || text.trim() === ''}
            >
              Read it
            </button>
          )}
          <button type="button" class="button" onClick={close}>
            Close
          </button>
        </p>
      </form>
    </dialog>
  );
}

function Progress() {
  const { value } = bringing;
  const failure = useRef<HTMLParagraphElement>(null);
  useEffect(() => failure.current?.scrollIntoView({ block: 'center' }), [value]);
  return (
    <>
      <output class="bring-in-progress">
        {value.kind === 'busy' && (
          <>
            {value.what}
            <progress aria-label="Reading" />
          </>
        )}
      </output>
      {value.kind === 'failed' && (
        <p class="bring-in-failure" role="alert" ref={failure}>
          {value.why}
        </p>
      )}
    </>
  );
}

/** Where it is read, and what the page needs for more. */
function Promised({ articles }: { articles: boolean }) {
  if (!articles) {
    return (
      <>
        It is read in this page; nothing is sent anywhere or stored. To read articles, the page needs its engine: open
        it with “stringer view”, or export it with <span class="whole">--with-engine</span>.
      </>
    );
  }
  const base = stored.value?.model ?? opened();
  const where = 'They are read in this page; nothing is sent anywhere or stored.';
  if (base.articles.size <= MOST_TOGETHER) return `${where} The graph then shows them with the others.`;
  return `${where} With more than ${MOST_TOGETHER} articles in the graph, they are shown by themselves.`;
}

function addText(text: string, date: string | undefined): Promise<void> {
  return addArticles([{ bytes: new TextEncoder().encode(text), where: 'pasted text', source: 'Pasted text', date }]);
}

async function bringInFiles(files: readonly File[], date: string | undefined): Promise<void> {
  const read = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  await bringIn(await Promise.all(read), date);
}

function listenToDrops(date: string | undefined): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    bringInShown.value = true;
    const text = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length === 0 && text) void addText(text, date);
    else void droppedFiles(event.dataTransfer).then((files) => bringInFiles(files, date));
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
