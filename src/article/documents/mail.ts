import type { Email } from 'postal-mime';
import { statedDay } from '../date.js';
import type { Read } from '../formats/format.js';
import { htmlToText } from '../formats/html-text.js';
import { damaged, library } from './library.js';

/** A mail (RFC 5322, MIME): its own words, without those of earlier mails that it quotes and without its signature. */
export const readMail: Read = async function* (bytes, where, source) {
  const mail = await parseMail(bytes, 'mail', where);
  const text = mail.text?.trim() ? mail.text : htmlToText(mail.html ?? '');
  yield {
    where,
    draft: {
      text: ownWords(text),
      title: mail.subject ?? null,
      date: statedDay(header(mail, 'date') ?? ''),
      url: null,
      source: mail.from?.name || mail.from?.address || source,
    },
  };
};

/** @throws Failure `needs-library`, `damaged` */
export async function parseMail(bytes: Uint8Array, kind: string, where: string): Promise<Email> {
  const { default: PostalMime } = await library('postal-mime', kind, where, () => import('postal-mime'));
  try {
    return await PostalMime.parse(bytes);
  } catch (cause) {
    throw damaged(kind, where, cause);
  }
}

/** The last value of a header of the mail; names are in small letters. */
export function header(mail: Email, name: string): string | null {
  return mail.headers.findLast(({ key }) => key === name)?.value ?? null;
}

/** Lines up to the signature (`-- `), without quoted ones (`> ...`) and those that announce them. */
function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line) => /^-- ?$/.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  return own
    .filter((line, i) => !isQuoted(line) && !(/\bwrote:$/.test(line.trim()) && own.slice(i + 1).some(isQuoted)))
    .join('\n');
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}
