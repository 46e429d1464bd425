import { useState } from 'react';
import { shownFigure } from '../domain/own.ts';
import { useWords } from '../i18n/useWords.ts';
import { afterPaint } from '../state/afterPaint.ts';
import { useDesk, useDeskState } from '../state/DeskContext.tsx';
import { OwnLinkButton, type Said } from './OwnLinkButton.tsx';
import { OwnPoints } from './OwnPoints.tsx';
import { withoutOwn } from './own/link.ts';
import { writeSaved } from './own/saved.ts';
import { saveText } from './saveText.ts';

/** The facts of one's own that are on the map now: which figure is shown, saving them, putting them away. */
export function OwnInUse() {
  const { actions } = useDesk();
  const words = useWords();
  const own = useDeskState((s) => s.own);
  const [said, setSaid] = useState<Said>({ text: '', link: null });
  if (own === null) return null;
  const putAway = () => {
    actions.setOwn(null);
    // The address says what the map shows without them by then (urlSync.ts).
    afterPaint(() => {
      window.location.hash = withoutOwn(window.location.hash);
    });
  };
  const points = own.parks.filter((park) => park.point !== null).length;
  return (
    <section className="data-card">
      <h3>{words('own.now', { file: own.file })}</h3>
      <p className="quiet">
        {words('own.now.parts', {
          parks: own.parks.length,
          assignments: own.assignments.length,
          figures: own.figures.length,
          entries: own.entries.length,
        })}
        {points > own.marks.length && ` ${words('own.squares', { points, marks: own.marks.length })}`}
      </p>
      {own.figures.length > 0 && (
        <label>
          {words('own.shown')}{' '}
          <select value={shownFigure(own)?.name ?? ''} onChange={(event) => actions.setOwn({ ...own, shown: event.target.value }, 'own')}>
            {own.figures.map((figure) => (
              <option key={figure.name} value={figure.name}>
                {figure.unit === '' ? figure.name : `${figure.name} (${figure.unit})`}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="own-actions">
        <button type="button" className="tool-button" onClick={() => saveText('own-facts.json', writeSaved(own), 'application/json')}>
          {words('own.save')}
        </button>
        <OwnLinkButton own={own} say={setSaid} />
        <button type="button" className="tool-button" onClick={putAway}>
          {words('own.away')}
        </button>
      </div>
      <p role="status" className="quiet own-said">
        {said.text}
        {said.link !== null && (
          <input readOnly value={said.link} aria-label={words('own.link')} onFocus={(event) => event.target.select()} />
        )}
      </p>
      <OwnPoints own={own} />
    </section>
  );
}
