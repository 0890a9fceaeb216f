import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntityLabel, SentenceLabel } from '../parts/hit.js';
import { Icon } from '../parts/icon.js';
import { type Asked, contentWords, kindOf, NO_ENGINE, put } from '../state/answers.js';
import { choosePathEnd } from '../state/paths.js';
import { type Hit, type Search, searchOf } from '../state/search.js';
import { opened, select, source } from '../state/store.js';

const LIMIT = 12;

/** What the list offers: something found, or to answer the text as a question or a query. */
type Offer = { readonly kind: 'hit'; readonly hit: Hit } | { readonly kind: 'ask'; readonly asked: Asked };

function offersFor(query: string, search: Search): Offer[] {
  const kind = kindOf(query);
  const unread = isUnread(query);
  const hits = kind === 'cypher' ? [] : search(unread ? contentWords(query) : query, LIMIT, unread ? 'any' : 'all');
  const found = hits.map((hit): Offer => ({ kind: 'hit', hit }));
  return kind && !unread ? [{ kind: 'ask', asked: { kind, text: query.trim() } }, ...found] : found;
}

/** Whether it is a question, and nothing here reads questions. */
function isUnread(query: string): boolean {
  return kindOf(query) === 'question' && !source.value?.ask;
}

/** One box over names, offices and sentences. A list of options as ARIA's combobox pattern has it. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => searchOf(opened()), []);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const offers = useMemo(() => (query.trim() ? offersFor(query, search) : []), [query, search]);
  useEffect(() => focusOnSlash(input.current!), []);

  const choose = (offer: Offer) => {
    setOpen(false);
    input.current?.blur();
    if (offer.kind === 'ask') {
      void put(offer.asked);
      return;
    }
    setQuery('');
    const { hit } = offer;
    if (hit.kind === 'entity' && choosePathEnd(hit.id)) return;
    select({ kind: hit.kind, id: hit.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setQuery('');
      setOpen(false);
    }
    if (offers.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(offers[Math.min(at, offers.length - 1)]!);
    }
  };
  const listed = isOpen && query.trim() !== '';
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        enterkeyhint="search"
        role="combobox"
        placeholder="Find a name, a sentence, or ask"
        aria-label="Find a name, a sentence, or ask"
        aria-expanded={listed}
        aria-controls="search-hits"
        aria-autocomplete="list"
        {...(listed && offers.length > 0 ? { 'aria-activedescendant': `hit-${at}` } : {})}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key" title="Press / to search">
        /
      </kbd>
      <div id="search-hits" class="hits" role="listbox" aria-label="Found" hidden={!listed}>
        {listed && isUnread(query) && <p class="hint">{NO_ENGINE}</p>}
        {listed && offers.length === 0 && <p class="hint">Nothing is called that, and no sentence says it.</p>}
        {listed &&
          offers.map((offer, index) => (
            <div
              key={offer.kind === 'ask' ? offer.asked.kind : `${offer.hit.kind} ${offer.hit.id} ${offer.hit.claim}`}
              id={`hit-${index}`}
              class="hit"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the input loses its focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(offer);
              }}
              onMouseEnter={() => setAt(index)}
            >
              <OfferLabel offer={offer} query={query} />
            </div>
          ))}
      </div>
    </search>
  );
}

function OfferLabel({ offer, query }: { offer: Offer; query: string }) {
  if (offer.kind === 'hit') {
    const { hit } = offer;
    return hit.kind === 'entity' ? <EntityLabel id={hit.id} /> : <SentenceLabel hit={hit} query={query} />;
  }
  return (
    <>
      <Icon name={offer.asked.kind === 'cypher' ? 'graph' : 'help'} />
      <span class="hit-name">{offer.asked.text}</span>
      <span class="hit-more">{offer.asked.kind === 'cypher' ? 'run as Cypher' : 'ask'}</span>
    </>
  );
}

/** `/` anywhere but in a field goes to the search. */
function focusOnSlash(input: HTMLInputElement): () => void {
  const listen = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || target.closest('input, textarea, select')) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
