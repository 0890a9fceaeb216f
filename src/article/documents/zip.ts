import { Failure } from '../../ontology/failure.js';
import { damaged } from './library.js';

/** Bytes that the parts of an archive may have together when unpacked. */
const MOST_BYTES = 200_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Refuses an archive (PKWARE's APPNOTE 6.3) that unpacks to more than any document has. What the archive says of its sizes
 * is not believed: every part is unpacked once, and counted.
 *
 * @throws Failure `too-long`, `damaged`
 */
export async function refuseBomb(bytes: Uint8Array, kind: string, where: string): Promise<void> {
  let total = 0;
  for (const entry of entries(bytes, kind, where)) {
    total += entry.method === DEFLATED ? await inflated(bytes, entry, MOST_BYTES - total, kind, where) : entry.size;
    if (total > MOST_BYTES) {
      throw new Failure({
        name: 'too-long',
        what: `the ${kind} unpacks to more than ${MOST_BYTES} bytes`,
        where,
        mend: 'Save only the article, as text.',
      });
    }
  }
}

/** The central directory, from the end of the file. */
function* entries(bytes: Uint8Array, kind: string, where: string): Iterable<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== END) end -= 1;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('its directory is broken');
      const local = view.getUint32(at + 42, true);
      const offset = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      yield { method: view.getUint16(at + 10, true), size: view.getUint32(at + 20, true), offset };
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (cause) {
    throw damaged(kind, where, cause);
  }
}

/** Bytes of a part when unpacked; counting ends above `most`. */
async function inflated(bytes: Uint8Array, entry: Entry, most: number, kind: string, where: string): Promise<number> {
  const packed = new Blob([Uint8Array.from(bytes.subarray(entry.offset, entry.offset + entry.size))]);
  let count = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      count += part.value.length;
      if (count > most) {
        await reader.cancel();
        break;
      }
    }
  } catch (cause) {
    throw damaged(kind, where, cause);
  }
  return count;
}
