import { Failure } from '../../ontology/failure.js';
import { webAddress } from '../formats/address.js';
import type { Read } from '../formats/format.js';
import { readPage } from '../formats/html.js';
import { header, parseMail } from './mail.js';

/**
 * A web page as browsers save it in one file (MHTML, RFC 2557). The day of the file is that of saving, so that only
 * what the page says counts.
 */
export const readMhtml: Read = async function* (bytes, where, source) {
  const mail = await parseMail(bytes, 'MHTML', where);
  if (!mail.html) {
    const mend = 'Save the page again, as HTML or text.';
    throw new Failure({ name: 'damaged', what: 'the MHTML holds no page', where, mend });
  }
  const page = readPage(mail.html, where, source);
  const saved = header(mail, 'snapshot-content-location') ?? header(mail, 'content-location');
  yield { where, draft: { ...page, title: page.title ?? mail.subject ?? null, url: page.url ?? webAddress(saved) } };
};
