import { lazy, Suspense, useCallback, useState } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import { Details } from '../panels/Details.tsx';
import { DistrictList } from '../panels/DistrictList.tsx';
import { Filter } from '../panels/Filter.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { Notices } from '../panels/Notices.tsx';
import { useView } from '../state/DeskContext.tsx';
import { Drawer } from './Drawer.tsx';
import { Header } from './Header.tsx';
import { MainPlace } from './MainPlace.tsx';
import { Sheets } from './Sheets.tsx';
import { useEscape } from './useEscape.ts';
import { useShortcuts } from './useShortcuts.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }));

/** The site: header, the main place (map, matrix or table), details. */
export function SiteShell({ paint }: { readonly paint: Paint }) {
  const words = useWords();
  const [help, setHelp] = useState(false);
  const page = useView((v) => v.page);
  const openHelp = useCallback(() => setHelp(true), []);
  useEscape();
  useShortcuts(openHelp);
  return (
    <div className="shell" data-page={page}>
      <button type="button" className="skip" onClick={() => document.getElementById('details')?.focus()}>
        {words('app.skip')}
      </button>
      {page === 'map' && (
        <button type="button" className="skip" onClick={() => document.getElementById('district-list')?.focus()}>
          {words('app.skip.districts')}
        </button>
      )}
      <Header onHelp={openHelp} />
      <main className="main">
        <MainPlace paint={paint} />
      </main>
      <Drawer>
        <Details />
        {page === 'map' && (
          <>
            <section className="district-strip" aria-label={words('table.district')}>
              <DistrictList />
            </section>
            <Filter />
          </>
        )}
      </Drawer>
      <Notices />
      <LiveRegion />
      <Sheets />
      {help && (
        <Suspense>
          <ShortcutsDialog onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
