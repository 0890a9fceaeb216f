import type { Added, PageDocument } from '../../src/library/page-build.js';
import type { Answer } from '../../src/query/ask/types.js';
import type { Reply, Request } from '../worker/protocol.js';
import type { Embedded, GraphJson, Workshop } from './source.js';

type Ask<R> = R extends Request ? Omit<R, 'number'> : never;

/** The engine of the page, in a worker of its own: it is started when the first article comes. */
export class PageEngine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  #next = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const asked = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if (data.kind === 'failed') asked?.reject(new Error(data.why));
      else asked?.resolve(data);
    };
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || 'The engine does not start.'));
      this.#waiting.clear();
    };
  }

  /**
   * Fetches the parts and starts.
   * @param together whether new articles shall be resolved with those of the graph
   */
  static async start(parts: Workshop, together: boolean): Promise<PageEngine> {
    const [files, articles] = await Promise.all([parts.files(), together ? parts.articles() : []]);
    const engine = new PageEngine(parts.worker());
    try {
      await engine.#send({ kind: 'open', files, articles }, [files.model.buffer, files.names.buffer]);
    } catch (error) {
      engine.close();
      throw error;
    }
    return engine;
  }

  /** Reads a document; its articles are in what is viewed next. */
  async add(document: PageDocument): Promise<Added> {
    const reply = await this.#send({ kind: 'add', document });
    if (reply.kind !== 'added') throw unasked();
    return reply.added;
  }

  /** The graph of all articles. */
  async view(title: string): Promise<Embedded> {
    const reply = await this.#send({ kind: 'view', title });
    if (reply.kind !== 'viewed') throw unasked();
    return reply.shown;
  }

  /** @param graph what to ask, null for what was viewed last */
  async ask(question: string, graph: GraphJson | null = null): Promise<Answer> {
    const reply = await this.#send({ kind: 'ask', question, graph });
    if (reply.kind !== 'answered') throw unasked();
    return reply.answer;
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(request: Ask<Request>, transfer: ArrayBufferLike[] = []): Promise<Reply> {
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ ...request, number }, transfer as ArrayBuffer[]);
    });
  }
}

function unasked(): Error {
  return new Error('The engine gave another answer than it was asked for.');
}
