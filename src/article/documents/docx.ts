import type { Read } from '../formats/format.js';
import { headline } from '../formats/text.js';
import { damaged, library } from './library.js';
import { refuseBomb } from './zip.js';

/** A Word document (Office Open XML): its paragraphs, with a short first one as the title. */
export const readDocx: Read = async function* (bytes, where, source) {
  const { default: mammoth } = await library('mammoth', 'Word', where, () => import('mammoth'));
  await refuseBomb(bytes, 'Word document', where);
  let text: string;
  try {
    text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  } catch (cause) {
    throw damaged('Word document', where, cause);
  }
  yield { where, draft: { text, title: headline(text), date: null, url: null, source } };
};
