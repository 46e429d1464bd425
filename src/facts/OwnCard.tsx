import './facts.css';
import '../i18n/later.ts';
import { useEffect, useRef } from 'react';
import type { OwnPark } from '../domain/own.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { OwnPoints } from './OwnPoints.tsx';

/** The card of a point from one's own file: every column of its row, and whose it is. For a square of points, its list. */
export function OwnCard({ id }: { readonly id: string }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const close = () => actions.selectOwn(null);
  const about = useView(({ district, park, clusters, page, story }) => JSON.stringify([district, park, clusters, page, story]));
  const first = useRef(about);
  useEffect(() => {
    // Whoever turns to something else is done with the card.
    if (about !== first.current) actions.selectOwn(null);
  }, [about, actions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point is read from its top
  useEffect(() => box.current?.focus(), [id]);
  useEffect(() => {
    // Wherever the focus is: a second click on the map has taken it away. A dialog over the card has the key for itself.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog:modal') !== null) return;
      event.stopPropagation();
      actions.selectOwn(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [actions]);
  const { own } = atlas;
  const park = own?.parks.find((one) => one.id === id);
  const square = own?.marks.find((mark) => mark.id === id);
  if (!own || (park === undefined && square === undefined)) return null;
  return (
    <dialog open ref={box} className="own-card" aria-labelledby="own-card-title" tabIndex={-1}>
      <header>
        <h2 id="own-card-title">{park?.name ?? words('own.card.here', { count: square?.parks.length ?? 0 })}</h2>
        <button type="button" className="quiet-button" onClick={close} aria-label={words('facts.close')}>
          ✕
        </button>
      </header>
      {park === undefined ? <OwnPoints own={own} ids={square?.parks ?? []} /> : <Columns park={park} />}
      <p className="quiet">{words('facts.own.source', { file: own.file })}</p>
    </dialog>
  );
}

function Columns({ park }: { readonly park: OwnPark }) {
  const { atlas } = useDesk();
  const words = useWords();
  const district = park.district === null ? undefined : atlas.district.get(park.district);
  const rows: (readonly [string, string])[] = [
    [words('table.district'), district === undefined ? words('own.card.nowhere') : textIn(district.fullName, words.lang)],
    [words('own.card.point'), park.point === null ? words('own.card.nowhere') : `${park.point[0]}, ${park.point[1]} (WGS 84)`],
    ...(park.note === '' ? [] : [[words('own.card.note'), park.note] as const]),
    ...(park.more ?? []),
  ];
  return (
    <dl className="measures">
      {rows.map(([name, text], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns of a row never move, and two headings may be alike
        <div key={i}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
