import { createHash } from 'node:crypto';
import { serializeGraph } from '../graph/serialize.js';
import type { EngineFiles } from '../library/engine.js';
import { Failure } from '../ontology/failure.js';
import { loadPage, type PageFile } from './page-node.js';
import { MOST_TOGETHER, type View } from './view.js';

const SCRIPT = '/assets/page.js';
const STYLE = '/assets/page.css';
const WORKER = '/assets/engine.js';

/**
 * The page and what it shows as one HTML file that opens from disk and asks no network: everything that the served page
 * does but live data. Its Content-Security-Policy lets the two embedded programs run by their hashes and nothing else.
 *
 * @param engine embedded when given, so that the page reads articles itself: some 20 MB
 * @throws Failure `page-not-built`
 */
export function selfContainedPage(
  view: View,
  page: ReadonlyMap<string, PageFile> = loadPage(),
  engine?: EngineFiles,
): string {
  const [html, script, style] = ['/index.html', SCRIPT, STYLE].map((path) => read(page, path));
  const code = script!.replaceAll(/<\/script/gi, '<\\/script');
  const css = style!.replaceAll(/<\/style/gi, '<\\/style');
  const policy = [
    "default-src 'none'",
    `script-src '${sha256(code)}'${engine ? " 'wasm-unsafe-eval'" : ''}`,
    // Colours of the ontology are set as style properties by the script, which the policy leaves alone.
    `style-src '${sha256(css)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = engine ? `${dataElement(view)}\n${engineElement(view, engine, read(page, WORKER))}` : dataElement(view);
  return html!
    .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
    .replace(/<script type="module"[^>]*><\/script>\s*/, '')
    .replace(
      '<meta charset="utf-8">',
      (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</head>', () => `<style>${css}</style>\n</head>`)
    .replace('</body>', () => `${data}\n<script type="module">${code}</script>\n</body>`);
}

function dataElement(view: View): string {
  const articles = view.graph.getAttribute('articles').flatMap(({ id }) => view.article(id) ?? []);
  const head = JSON.stringify({ title: view.title, vocabulary: view.vocabulary, articles }).slice(0, -1);
  const json = `${head},"graph":${serializeGraph(view.graph).trimEnd()}}`;
  return jsonElement('stringer-data', json);
}

/** The engine, the program of its worker, and the articles that new ones are resolved with. */
function engineElement(view: View, { model, names, ...rest }: EngineFiles, worker: string): string {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const all = view.workshop?.articles() ?? [];
  const articles = all.length <= MOST_TOGETHER ? all : [];
  const parts = { ...rest, worker, articles, model: base64(model), names: base64(names) };
  return jsonElement('stringer-engine', JSON.stringify(parts));
}

/** Data as JSON that no HTML parser can leave: every `<` is written as an escape. */
function jsonElement(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
}

function read(page: ReadonlyMap<string, PageFile>, path: string): string {
  const file = page.get(path);
  if (file) return file.body.toString('utf8');
  throw new Failure({
    name: 'page-not-built',
    what: `the page has no ${path}`,
    mend: 'Run `npm run build`.',
    blame: 'tool',
  });
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
