import { useEffect, useLayoutEffect } from 'react';
import { WordsContext } from '../i18n/useWords.ts';
import { wordsIn } from '../i18n/words.ts';
import { Details } from '../panels/Details.tsx';
import { Filter } from '../panels/Filter.tsx';
import { LegendBar } from '../panels/LegendBar.tsx';
import { Notices } from '../panels/Notices.tsx';
import { type Desk, DeskProvider, useDeskState, useView } from '../state/DeskContext.tsx';
import { Header } from './Header.tsx';
import { Stage } from './Stage.tsx';
import { useEscape } from './useEscape.ts';
import { usePaint } from './usePaint.ts';

interface AppProps {
  readonly desk: Desk;
  /** Called once, when the shell stands in the page. */
  readonly onStanding?: () => void;
}

/** The shell of the site: header, map with legend and filter, details. */
export function App({ desk, onStanding }: AppProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: standing happens once
  useEffect(() => onStanding?.(), []);
  return (
    <DeskProvider desk={desk}>
      <Shell />
    </DeskProvider>
  );
}

function Shell() {
  const lang = useView((v) => v.lang);
  const theme = useView((v) => v.theme);
  const renderer = useDeskState((s) => s.renderer);
  const paint = usePaint(theme);
  const words = wordsIn(lang);
  useEscape();
  useLayoutEffect(() => {
    const html = document.documentElement;
    html.lang = lang;
    html.dataset.paint = paint;
    html.dataset.renderer = renderer;
    document.title = words('app.title');
  }, [lang, paint, renderer, words]);
  return (
    <WordsContext value={words}>
      <div className="shell">
        <button type="button" className="skip" onClick={() => document.getElementById('details')?.focus()}>
          {words('app.skip')}
        </button>
        <Header />
        <main className="main">
          <figure className="map-figure" aria-label={words('map.label')}>
            <Stage paint={paint} />
            <LegendBar paint={paint} />
          </figure>
          <Filter />
        </main>
        <Details />
        <Notices />
      </div>
    </WordsContext>
  );
}
