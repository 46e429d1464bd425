import { useEffect, useState } from 'react';
import { writeCsv } from '../atlas/csv.ts';
import type { OwnFacts } from '../domain/own.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useDeskState } from '../state/DeskContext.tsx';
import type { Datum } from './own/columns.ts';
import { joinOwn } from './own/facts.ts';
import { adviceOf, expectedOf, type Fault } from './own/fault.ts';
import { paceOf } from './own/pace.ts';
import { finishReading, type Reading } from './own/read.ts';
import { saveText } from './saveText.ts';

const DATUMS: readonly Datum[] = ['wgs84', 'gcj02', 'bd09'];
/** So many faults are listed; the others can be downloaded. */
const LISTED = 200;

interface Finished {
  readonly facts: OwnFacts;
  readonly faults: readonly Fault[];
}

/** What was understood of a file and what has to be mended in it; the good rows can be used as they are. */
export function OwnFound({ reading, onUsed }: { readonly reading: Reading; readonly onUsed: () => void }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const before = useDeskState((s) => s.own);
  const [datum, setDatum] = useState<Datum>(reading.guess?.because === 'heading' ? reading.guess.datum : 'wgs84');
  const [finished, setFinished] = useState<Finished | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const names = { parks: words('own.count.parks'), assignments: words('own.count.assignments') };
    void finishReading(reading, datum, atlas, names, paceOf(undefined, stop.signal)).then((result) => {
      if (result !== null && !stop.signal.aborted) setFinished(result);
    });
    return () => stop.abort();
  }, [reading, datum, atlas, words]);
  const faults = [...reading.faults, ...(finished?.faults ?? [])].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const { rows, guess, saved, file, encoding } = reading;
  const far = finished?.faults.filter(({ used }) => !used).length ?? 0;
  const good = rows.good - far;
  const usable = saved !== null || good > 0;
  const points = rows.parks.some((park) => park.lon !== null);
  const use = () => {
    if (finished === null) return;
    const { facts } = finished;
    // Points are looked at where parks are, figures where figures are; lists change nothing on the map.
    const lens = facts.parks.some((park) => park.point !== null) ? 'parks' : facts.figures.length > 0 ? 'own' : undefined;
    actions.setOwn(joinOwn(before, facts), lens);
    onUsed();
  };
  return (
    <section className="found" aria-live="polite">
      <h3>
        {saved !== null
          ? words('own.found.saved', { file })
          : usable && rows.kind !== null
            ? words('own.found', { file, kind: words(`own.kind.${rows.kind}`), good, bad: rows.count - good })
            : words('own.found.none', { file })}
      </h3>
      {encoding !== null && <p className="quiet">{words('own.encoding', { encoding: encoding.toUpperCase() })}</p>}
      {guess !== null && (
        <div className="callout">
          <p>{words(`own.datum.${guess.because}`, { fits: guess.fits })}</p>
          <label>
            <input
              type="checkbox"
              checked={datum === guess.datum}
              onChange={(event) => setDatum(event.target.checked ? guess.datum : 'wgs84')}
            />{' '}
            {words('own.datum.convert')} ({words(`own.datum.${guess.datum}`)})
          </label>
        </div>
      )}
      {guess === null && points && (
        <p>
          <label>
            {words('own.datum.as')}{' '}
            <select value={datum} onChange={(event) => setDatum(event.target.value as Datum)}>
              {DATUMS.map((value) => (
                <option key={value} value={value}>
                  {words(`own.datum.${value}`)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {usable && (
        <div className="own-actions">
          <button type="button" className="tool-button primary" disabled={finished === null} onClick={use}>
            {words('own.use')}
          </button>
        </div>
      )}
      {faults.length > 0 && <Faults faults={faults} file={file} />}
    </section>
  );
}

function Faults({ faults, file }: { readonly faults: readonly Fault[]; readonly file: string }) {
  const words = useWords();
  const header = (['row', 'column', 'expected', 'came', 'advice'] as const).map((key) => words(`own.col.${key}`));
  const save = () => {
    const rows = faults.map((f) => [f.row, f.column, expectedOf(f, words), f.came, adviceOf(f, words)]);
    saveText(`${file.replace(/\.\w+$/, '')}-faults.csv`, writeCsv(header, rows), 'text/csv;charset=utf-8');
  };
  return (
    <>
      <h3>{words('own.faults', { count: faults.length })}</h3>
      <div className="faults-box">
        <table className="faults">
          <thead>
            <tr>
              {header.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, LISTED).map((f, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: faults never move, and two may be alike
              <tr key={i} data-code={f.code}>
                <td data-label={header[0]}>{f.row ?? '–'}</td>
                <td data-label={header[1]}>{f.column ?? '–'}</td>
                <td>{expectedOf(f, words)}</td>
                <td>{f.came === '' ? words('own.blank') : f.came}</td>
                <td>{adviceOf(f, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {faults.length > LISTED && words('own.faults.more', { shown: LISTED })}{' '}
        <button type="button" className="link-button" onClick={save}>
          {words('own.faults.save')}
        </button>
      </p>
    </>
  );
}
