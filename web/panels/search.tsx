import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntityLabel, SentenceLabel } from '../parts/hit.js';
import { Icon } from '../parts/icon.js';
import { choosePathEnd } from '../state/paths.js';
import { type Hit, searchOf } from '../state/search.js';
import { opened, select } from '../state/store.js';

const LIMIT = 12;

/** One box over names, offices and sentences. A list of options as ARIA's combobox pattern has it. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => searchOf(opened()), []);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const hits = useMemo(() => (query.trim() ? search(query, LIMIT) : []), [query, search]);
  useEffect(() => focusOnSlash(input.current!), []);

  const choose = (hit: Hit) => {
    setOpen(false);
    setQuery('');
    if (hit.kind === 'entity' && choosePathEnd(hit.id)) return;
    select({ kind: hit.kind, id: hit.id });
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setQuery('');
      setOpen(false);
    }
    if (hits.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[Math.min(at, hits.length - 1)]!);
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
        placeholder="Find an entity or a sentence"
        aria-label="Find an entity or a sentence"
        aria-expanded={listed}
        aria-controls="search-hits"
        aria-autocomplete="list"
        {...(listed && hits.length > 0 ? { 'aria-activedescendant': `hit-${at}` } : {})}
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
        {listed && hits.length === 0 && <p class="hint">Nothing is called that, and no sentence says it.</p>}
        {listed &&
          hits.map((hit, index) => (
            <div
              key={`${hit.kind} ${hit.id} ${hit.claim}`}
              id={`hit-${index}`}
              class="hit"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the input loses its focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
              onMouseEnter={() => setAt(index)}
            >
              {hit.kind === 'entity' ? <EntityLabel id={hit.id} /> : <SentenceLabel hit={hit} query={query} />}
            </div>
          ))}
      </div>
    </search>
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
