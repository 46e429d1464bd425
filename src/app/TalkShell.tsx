import { lazy, Suspense } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { LegendBar } from '../panels/LegendBar.tsx';
import { Notices } from '../panels/Notices.tsx';
import { useView } from '../state/DeskContext.tsx';
import { Stage } from './Stage.tsx';

const Presenter = lazy(async () => ({ default: (await import('../story/Presenter.tsx')).Presenter }));
const NotesWindow = lazy(async () => ({ default: (await import('../story/NotesWindow.tsx')).NotesWindow }));
const Matrix = lazy(async () => ({ default: (await import('../panels/matrix/Matrix.tsx')).Matrix }));
const AssignmentTable = lazy(async () => ({ default: (await import('../panels/table/AssignmentTable.tsx')).AssignmentTable }));

/** The shell of a story: the presenter before the audience, or the notes before the speaker. */
export function TalkShell({ paint }: { readonly paint: Paint }) {
  const shell = useView((v) => v.shell);
  return (
    <>
      <Suspense fallback={null}>{shell === 'notes' ? <NotesWindow /> : <Presenter scene={<Scene paint={paint} />} />}</Suspense>
      <Notices />
    </>
  );
}

/** What a step looks at: the map with its legend, or a table where a step asks for one. */
function Scene({ paint }: { readonly paint: Paint }) {
  const words = useWords();
  const page = useView((v) => v.page);
  if (page === 'map') {
    return (
      <figure className="map-figure" aria-label={words('map.label')}>
        <Stage paint={paint} />
        <LegendBar paint={paint} />
      </figure>
    );
  }
  return (
    <div className="talk-table">
      <Suspense fallback={null}>{page === 'matrix' ? <Matrix paint={paint} /> : <AssignmentTable />}</Suspense>
    </div>
  );
}
