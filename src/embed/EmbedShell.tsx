import './embed.css';
import '../i18n/later.ts';
import { lazy, Suspense, useRef } from 'react';
import { Sheets } from '../app/Sheets.tsx';
import { Stage } from '../app/Stage.tsx';
import { useEscape } from '../app/useEscape.ts';
import { subjectOf } from '../domain/view.ts';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { CreditLine } from '../panels/CreditLine.tsx';
import { Details } from '../panels/Details.tsx';
import { LegendBar } from '../panels/LegendBar.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { Notices } from '../panels/Notices.tsx';
import { useView } from '../state/DeskContext.tsx';
import { EmbedHead } from './EmbedHead.tsx';
import { GestureHint } from './GestureHint.tsx';

const TalkShell = lazy(async () => ({ default: (await import('../app/TalkShell.tsx')).TalkShell }));
const Matrix = lazy(async () => ({ default: (await import('../panels/matrix/Matrix.tsx')).Matrix }));
const AssignmentTable = lazy(async () => ({ default: (await import('../panels/table/AssignmentTable.tsx')).AssignmentTable }));

/** The shell in other people's pages and slides: title, map, legend, credit, and what was chosen. A story fills it alone. */
export function EmbedShell({ paint }: { readonly paint: Paint }) {
  const shell = useView((v) => v.shell);
  const told = useView((v) => v.story !== null);
  return (
    <div className="embed" data-shell={shell === 'slide' ? 'slide' : 'embed'}>
      {told ? (
        <Suspense fallback={null}>
          <TalkShell paint={paint} />
        </Suspense>
      ) : (
        <EmbeddedMap paint={paint} />
      )}
    </div>
  );
}

function EmbeddedMap({ paint }: { readonly paint: Paint }) {
  const words = useWords();
  const page = useView((v) => v.page);
  const panel = useView((v) => v.panel);
  const chosen = useView((v) => subjectOf(v).kind !== 'overview');
  const map = useRef<HTMLElement>(null);
  useEscape();
  return (
    <main className="embed-main">
      <EmbedHead />
      <figure className="map-figure" aria-label={words('map.label')} ref={map}>
        {page === 'map' ? (
          <>
            <Stage paint={paint} />
            <GestureHint place={map} />
            <LegendBar paint={paint} />
          </>
        ) : (
          <div className="embed-table">
            <Suspense fallback={null}>{page === 'matrix' ? <Matrix paint={paint} /> : <AssignmentTable />}</Suspense>
          </div>
        )}
        <CreditLine />
      </figure>
      {panel && (
        <div className="embed-details" hidden={!chosen}>
          <Details />
        </div>
      )}
      <Notices />
      <LiveRegion />
      <Sheets />
    </main>
  );
}
