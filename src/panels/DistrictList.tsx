import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { typeAhead } from './typeAhead.ts';

/** Letters typed within this time belong to one name, milliseconds. */
const TYPING = 900;

/**
 * The districts as a listbox beside the map, for those who cannot or do not want to point: arrows move, Home and End jump,
 * letters find (Chinese, English, pinyin initials), Enter chooses and, once more, leads on to the details. The district the arrows stand on is outlined on the map.
 */
export function DistrictList() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const selected = useView((v) => v.district);
  const lens = useView((v) => v.lens);
  const [at, setAt] = useState(0);
  const [focused, setFocused] = useState(false);
  const typed = useRef({ text: '', when: 0 });
  const id = useId();
  const districts = atlas.districts;
  // Set while rendering and not after it, so that the list is drawn once for a choice.
  const [stood, setStood] = useState<string | null>(null);
  if (stood !== selected) {
    setStood(selected);
    const chosen = districts.findIndex((d) => d.id === selected);
    if (chosen >= 0) setAt(chosen);
  }
  const move = (to: number) => {
    const next = Math.max(0, Math.min(districts.length - 1, to));
    setAt(next);
    actions.hover(districts[next]?.id ?? null);
    document.getElementById(`${id}-${next}`)?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Whatever is no letter ends the name that was being typed.
    const { text, when } = typed.current;
    typed.current.text = '';
    if (key === 'ArrowRight' || key === 'ArrowDown') move(at + 1);
    else if (key === 'ArrowLeft' || key === 'ArrowUp') move(at - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(districts.length - 1);
    else if (key === 'Enter' && districts[at]?.id === selected) document.getElementById('details')?.focus();
    else if (key === 'Enter' || key === ' ') actions.selectDistrict(districts[at]?.id ?? null);
    else if (/^\p{L}$/u.test(key)) {
      const now = event.timeStamp;
      const more = text !== '' && now - when < TYPING;
      typed.current = { text: more ? text + key : key, when: now };
      const found = typeAhead(districts, typed.current.text, more ? at : at + 1);
      if (found !== null) move(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="district-list"
      role="listbox"
      tabIndex={0}
      aria-label={words('list.districts')}
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${at}`}
      id="district-list"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setFocused(true);
        if (event.currentTarget.matches(':focus-visible')) actions.hover(districts[at]?.id ?? null);
      }}
      onBlur={() => {
        setFocused(false);
        actions.hover(null);
      }}
    >
      {districts.map((district, i) => {
        const counted = lens === 'parks' ? atlas.parksOfDistrict : atlas.byDistrict;
        return (
          <div
            key={district.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={district.id === selected}
            className={focused && i === at ? 'option at' : 'option'}
            data-district={district.id}
            onClick={() => actions.selectDistrict(district.id)}
            onPointerEnter={() => actions.hover(district.id)}
            onPointerLeave={() => actions.hover(null)}
          >
            {textIn(district.name, words.lang)} <span className="option-count">{counted.get(district.id)?.length ?? 0}</span>
          </div>
        );
      })}
    </div>
  );
}
