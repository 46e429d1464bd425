import { lazy, Suspense } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { CreditLine } from '../panels/CreditLine.tsx';
import { LegendBar } from '../panels/LegendBar.tsx';
import { LensSwitch } from '../panels/LensSwitch.tsx';
import { useView } from '../state/DeskContext.tsx';
import { Stage } from './Stage.tsx';

const TablePlace = lazy(async () => ({ default: (await import('./TablePlace.tsx')).TablePlace }));

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
    <Suspense fallback={<p className="page-fallback">{words('page.loading')}</p>}>
      <TablePlace page={page} paint={paint} />
    </Suspense>
  );
}
