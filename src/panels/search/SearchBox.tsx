import './search.css';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import type { Target } from './entries.ts';
import type { SearchTools } from './makeSearch.ts';

/** One box for everything that has a name. The search itself is fetched when somebody turns to the box. */
export function SearchBox() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [search, setSearch] = useState<SearchTools | null>(null);
  const asked = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const from = useRef<EventTarget | null>(null);
  const id = useId();

  const prepare = async () => {
    if (asked.current) return;
    asked.current = true;
    try {
      const { makeSearch } = await import('./makeSearch.ts');
      setSearch(await makeSearch(atlas));
    } catch {
      // Without its code there is no search; the next turn to the box tries again.
      asked.current = false;
    }
  };

  const groups = search === null || query.trim() === '' ? [] : search.run(query);
  const targets = groups.flatMap((group) => group.targets);
  const shown = open && query.trim() !== '';

  const enter = (event: FocusEvent) => {
    from.current = event.relatedTarget;
    prepare();
  };
  const close = () => {
    setQuery('');
    setOpen(false);
  };
  const choose = (target: Target | undefined) => {
    if (target === undefined) return;
    close();
    if (target.kind === 'district') actions.selectDistrict(target.id);
    else if (target.kind === 'park') actions.selectPark(target.id);
    else actions.selectCluster(target.kind === 'cluster' ? target.id : target.cluster);
    // What was found is read in the details.
    document.getElementById('details')?.focus({ preventScroll: true });
  };
  const move = (to: number) => {
    const next = (to + targets.length) % targets.length;
    setAt(next);
    list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // While a Chinese word is being composed the keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      // The first press empties the box, the next leads back to where one came from.
      if (query !== '') close();
      else if (from.current instanceof HTMLElement) from.current.focus();
      else event.currentTarget.blur();
    } else if (!shown || targets.length === 0) return;
    else if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter') choose(targets[at]);
    else return;
    event.preventDefault();
  };

  return (
    <search className="search">
      <input
        id="search"
        type="search"
        role="combobox"
        aria-label={words('search.label')}
        aria-expanded={shown && targets.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && targets.length > 0 ? `${id}-${at}` : undefined}
        placeholder={words('search.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={enter}
        onChange={(event) => {
          prepare();
          setQuery(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <p className="visually-hidden" role="status">
        {shown && search !== null ? words('search.count', { count: targets.length }) : ''}
      </p>
      {/* The list is there even when hidden, since the box names it. Pressing into it leaves the focus in the box. */}
      <div
        id={`${id}-list`}
        ref={list}
        className="search-results"
        role="listbox"
        aria-label={words('search.results')}
        hidden={!shown || targets.length === 0}
        onPointerDown={(event) => event.preventDefault()}
      >
        {search !== null && <search.Results groups={groups} at={at} id={id} onPoint={setAt} onChoose={choose} />}
      </div>
      {shown && targets.length === 0 && (
        <p className="search-results search-none">{search === null ? words('search.loading') : words('search.none', { query })}</p>
      )}
    </search>
  );
}
