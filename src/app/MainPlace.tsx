import { lazy, Suspense } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { CreditLine } from '../panels/CreditLine.tsx';
import { FoldedFilter } from '../panels/FoldedFilter.tsx';
import { LegendBar } from '../panels/LegendBar.tsx';
import { LensSwitch } from '../panels/LensSwitch.tsx';
import { useView } from '../state/DeskContext.tsx';
import { Stage } from './Stage.tsx';

const Matrix = lazy(async () => ({ default: (await import('../panels/matrix/Matrix.tsx')).Matrix }));
const AssignmentTable = lazy(async () => ({ default: (await import('../panels/table/AssignmentTable.tsx')).AssignmentTable }));

/** What fills the main place: the map with its legend, or one of the two tables, whose code comes when they are asked for. */
export function MainPlace({ paint }: { readonly paint: Paint }) {
  const words = useWords();
  const page = useView((v) => v.page);
  if (page === 'map') {
    return (
      <figure className="map-figure" aria-label={words('map.label')}>
        <LensSwitch />
        <Stage paint={paint} />
        <figcaption>
          <LegendBar paint={paint} />
          <CreditLine />
        </figcaption>
      </figure>
    );
  }
  return (
    <div className="page-place">
      <Suspense fallback={<p className="page-fallback">{words('page.loading')}</p>}>
        {page === 'matrix' ? <Matrix paint={paint} /> : <AssignmentTable />}
      </Suspense>
      <div className="page-foot">
        <FoldedFilter />
        <CreditLine />
      </div>
    </div>
  );
}
