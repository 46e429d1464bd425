import { type ComponentType, lazy, Suspense } from 'react';
import { useDeskState } from '../state/DeskContext.tsx';
import type { Sheet } from '../state/store.ts';

/** The pages over the map; the code of each comes when it is first opened. */
const PAGES: Record<Sheet, ComponentType> = {
  caveats: lazy(async () => ({ default: (await import('../facts/CaveatsSheet.tsx')).CaveatsSheet })),
  sources: lazy(async () => ({ default: (await import('../facts/SourcesSheet.tsx')).SourcesSheet })),
  editions: lazy(async () => ({ default: (await import('../facts/EditionsSheet.tsx')).EditionsSheet })),
  access: lazy(async () => ({ default: (await import('../facts/AccessSheet.tsx')).AccessSheet })),
  own: lazy(async () => ({ default: (await import('./OwnPlace.tsx')).OwnPlace })),
};

const OwnCard = lazy(async () => ({ default: (await import('../facts/OwnCard.tsx')).OwnCard }));

export function Sheets() {
  const sheet = useDeskState((s) => s.sheet);
  const ownMark = useDeskState((s) => s.ownMark);
  const Page = sheet && PAGES[sheet];
  return (
    <Suspense>
      {Page && <Page />}
      {ownMark && <OwnCard id={ownMark} />}
    </Suspense>
  );
}
