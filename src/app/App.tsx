import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { PrintSheet } from '../export/PrintSheet.tsx';
import { WordsContext } from '../i18n/useWords.ts';
import { type Desk, DeskProvider, useDeskState, useView } from '../state/DeskContext.tsx';
import { SiteShell } from './SiteShell.tsx';
import { useLoadedWords } from './useLoadedWords.ts';
import { usePaint } from './usePaint.ts';

const TalkShell = lazy(async () => ({ default: (await import('./TalkShell.tsx')).TalkShell }));

interface AppProps {
  readonly desk: Desk;
  /** Called once, when the shell stands in the page. */
  readonly onStanding?: () => void;
}

/** One store, one view; the view says which shell shows it. */
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
  const talks = useView(({ shell, story }) => shell === 'present' || shell === 'notes' || (shell === 'app' && story !== null));
  const paint = usePaint(theme);
  const words = useLoadedWords(lang);
  useLayoutEffect(() => {
    const html = document.documentElement;
    html.lang = words.lang;
    html.dataset.paint = paint;
    html.dataset.renderer = renderer;
    document.title = words('app.title');
  }, [paint, renderer, words]);
  return (
    <WordsContext value={words}>
      <PrintSheet part="figure" />
      {talks ? (
        <Suspense fallback={null}>
          <TalkShell paint={paint} />
        </Suspense>
      ) : (
        <SiteShell paint={paint} />
      )}
      <PrintSheet part="tables" />
    </WordsContext>
  );
}
