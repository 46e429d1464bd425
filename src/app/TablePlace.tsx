import { lazy, Suspense } from 'react';
import type { Page } from '../domain/view.ts';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { CreditLine } from '../panels/CreditLine.tsx';
import { FoldedFilter } from '../panels/FoldedFilter.tsx';

const Matrix = lazy(async () => ({ default: (await import('../panels/matrix/Matrix.tsx')).Matrix }));
const AssignmentTable = lazy(async () => ({ default: (await import('../panels/table/AssignmentTable.tsx')).AssignmentTable }));

/** One of the two tables, with the filter folded up under it. */
export function TablePlace({ page, paint }: { readonly page: Exclude<Page, 'map'>; readonly paint: Paint }) {
  const words = useWords();
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
