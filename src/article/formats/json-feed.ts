import { z } from 'zod';
import { Failure } from '../../ontology/failure.js';
import { decode } from '../bytes.js';
import { statedDay } from '../date.js';
import { webAddress } from './address.js';
import type { Read } from './format.js';
import { htmlToText } from './html-text.js';

const optional = z.string().nullish();

const feed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: optional,
  items: z.array(
    z.object({
      title: optional,
      content_text: optional,
      content_html: optional,
      summary: optional,
      date_published: optional,
      url: optional,
    }),
  ),
});

/** A feed of news as JSON (JSON Feed 1.1): an article an item. */
export const readJsonFeed: Read = function* (bytes, where, source) {
  const { title: publisher, items } = parse(decode(bytes, where), where);
  let number = 0;
  for (const item of items) {
    number += 1;
    const text = item.content_text ?? (item.content_html ? htmlToText(item.content_html) : item.summary);
    const draft = {
      text: text ?? '',
      title: item.title ?? null,
      date: statedDay(item.date_published ?? ''),
      url: webAddress(item.url),
      source: publisher ?? source,
    };
    yield { where: `${where}, item ${number}`, draft };
  }
};

function parse(content: string, where: string): z.infer<typeof feed> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    throw wrong(where, 'it is not JSON', cause);
  }
  const parsed = feed.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(where, `it is no JSON Feed (${issue?.path.join('.') || 'the whole'}: ${issue?.message})`, parsed.error);
}

function wrong(where: string, what: string, cause: unknown): Failure {
  const mend = 'Give it a JSON Feed, or the articles as JSON Lines (.jsonl), one {"text": "..."} a line.';
  return new Failure({ name: 'not-a-feed', what, where, mend, cause });
}
