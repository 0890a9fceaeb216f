/** Words in the class or id of an element that say it is no part of the article. */
const SAYS_SO = new Set(
  (
    'ad ads advert adverts advertisement advertising sponsor sponsored promo promoted outbrain taboola ' +
    'caption figcaption credit share sharing sharedaddy social newsletter subscribe signup paywall consent cookie cookies gdpr ' +
    'related relatedposts recommended trending readmore mostread alsoread popular comment comments commentlist respond disqus bio tags poll breadcrumb ' +
    'breadcrumbs menu nav navigation sidebar rail widget ticker footer'
  ).split(' '),
);

/** Furniture is a small part of the page: a class that stands for more of it means something else. */
const LARGEST_SHARE = 0.3;

/** Share of an element's characters inside links from which it is a list of links. */
const MOSTLY_LINKS = 0.7;

/** Longer texts are prose, even when they are one link. */
const LONGEST_LINKS = 1500;

/** Characters of a poll, a search or a sign-up. */
const LONGEST_FORM = 200;

const CONTAINERS = 'p, li, ul, ol, div, td, section, aside, nav, table, dl, span';

interface Tally {
  all: number;
  linked: number;
  ending: string;
}

/**
 * Takes out of a page what its own markup shows to be no prose of the article, before Readability weighs the rest: elements
 * that are named so, those that are little but links, and forms. Time grows with the page and the depth of its nesting.
 */
export function removeFurniture(document: Document): void {
  const body = document.body;
  if (!body) return;
  const tallies = tally(body);
  const total = tallies.get(body)?.all ?? 0;
  const doomed: Element[] = [];
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (saysSo(element) && (tallies.get(element)?.all ?? 0) < total * LARGEST_SHARE) doomed.push(element);
  }
  for (const element of body.querySelectorAll(CONTAINERS)) {
    const counts = tallies.get(element);
    if (counts && isLinks(counts)) doomed.push(element);
  }
  for (const form of body.querySelectorAll('form')) doomed.push(surroundings(form, tallies));
  for (const element of doomed) if (!element.querySelector('h1')) element.remove();
}

function isLinks({ all, linked, ending }: Tally): boolean {
  return all > 0 && all < LONGEST_LINKS && linked >= all * MOSTLY_LINKS && !/[.!?]["'”’)]*$/.test(ending);
}

/** A form with the few words around it that ask to fill it in. */
function surroundings(form: Element, tallies: ReadonlyMap<Node, Tally>): Element {
  let element = form;
  while (element.parentElement && (tallies.get(element.parentElement)?.all ?? 0) < LONGEST_FORM) {
    element = element.parentElement;
  }
  return element;
}

function saysSo(element: Element): boolean {
  const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();
  const parts = words.split(/[^a-z]+/);
  return parts.some((word, i) => SAYS_SO.has(word) || SAYS_SO.has(`${word}${parts[i + 1] ?? ''}`));
}

/** Characters, those in links, and the last words below every element. */
function tally(body: Element): Map<Node, Tally> {
  const tallies = new Map<Node, Tally>();
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    if (text === '') continue;
    let linked = false;
    for (let parent: Node | null = node.parentNode; parent; parent = parent.parentNode) {
      linked ||= parent.nodeName === 'A';
      const counts = tallies.get(parent) ?? { all: 0, linked: 0, ending: '' };
      counts.all += text.length;
      if (linked) counts.linked += text.length;
      counts.ending = text.slice(-4);
      tallies.set(parent, counts);
      if (parent === body) break;
    }
  }
  return tallies;
}
