import { type DragEvent, useEffect, useRef, useState } from 'react';
import { OWN_KINDS } from '../domain/own.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
// The card of a point comes along as well: it is opened after a file was dropped.
import './OwnCard.tsx';
import { OwnFound } from './OwnFound.tsx';
import { OwnInUse } from './OwnInUse.tsx';
import { paceOf } from './own/pace.ts';
import { type Reading, readOwnFile } from './own/read.ts';
import { templateOf } from './own/templates.ts';
import { SheetFrame } from './SheetFrame.tsx';
import { saveText } from './saveText.ts';

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: string; readonly done: number; readonly stop: AbortController }
  | { readonly kind: 'found'; readonly reading: Reading };

/**
 * One's own facts: choose or drop a file, see what was understood and what has to be mended, put it on the map, save it. All code
 * for this comes with the page, so that nothing at all is fetched after a file was dropped. A story is handed on.
 */
export function OwnSheet({ onStory }: { readonly onStory: (file: File) => void }) {
  const { atlas } = useDesk();
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setStage({ kind: 'reading', file: file.name, done: 0, stop });
    const pace = paceOf((done) => {
      if (!stop.signal.aborted) setStage({ kind: 'reading', file: file.name, done, stop });
    }, stop.signal);
    const reading = await readOwnFile(file.name, new Uint8Array(await file.arrayBuffer()), atlas, pace);
    if (reading === null || stop.signal.aborted) return;
    if (reading.faults.some(({ code }) => code === 'story')) onStory(file);
    else setStage({ kind: 'found', reading });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  const idle = () => setStage({ kind: 'idle' });
  return (
    <SheetFrame sheet="own">
      <p className="lead">{words('facts.own.lead')}</p>
      <OwnInUse />
      <div
        className="drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="tool-button choose">
          {words('own.choose')}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt,.json,.geojson,text/csv,application/json,application/geo+json"
            onChange={(event) => {
              void read(event.target.files?.[0]);
              // The same file, mended, has to be a change again.
              event.target.value = '';
            }}
          />
        </label>
        <span>{words('own.drop')}</span>
        <span className="quiet">{words('own.kinds')}</span>
      </div>
      {stage.kind === 'reading' && (
        <div className="reading-bar" role="status">
          <span>{words('own.reading', { file: stage.file })}</span>
          <button
            type="button"
            className="tool-button"
            onClick={() => {
              stage.stop.abort();
              idle();
            }}
          >
            {words('own.cancel')}
          </button>
          <progress value={stage.done} aria-label={words('own.reading', { file: stage.file })} />
        </div>
      )}
      {stage.kind === 'found' && <OwnFound key={stage.reading.file} reading={stage.reading} onUsed={idle} />}
      <h3>{words('own.templates')}</h3>
      <p className="templates">
        {OWN_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="tool-button"
            onClick={() => saveText(`${kind}.csv`, templateOf(kind, atlas, words.lang), 'text/csv;charset=utf-8')}
          >
            {words(`own.kind.${kind}`)}
          </button>
        ))}
      </p>
    </SheetFrame>
  );
}
