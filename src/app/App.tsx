import { type ComponentType, lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import { PrintSheet } from '../export/PrintSheet.tsx';
import { WordsContext } from '../i18n/useWords.ts';
import { type Desk, DeskProvider, useDeskState, useView } from '../state/DeskContext.tsx';
import { SiteShell } from './SiteShell.tsx';
import { useLoadedWords } from './useLoadedWords.ts';
import { usePaint } from './usePaint.ts';

const TalkShell = lazy(async () => ({ default: (await import('./TalkShell.tsx')).TalkShell }));

const FrameShell = lazy(async () => ({ default: (await import('../embed/EmbedShell.tsx')).EmbedShell }));

/** A shell that draws all of the page in a paint. */
type ShellType = ComponentType<{ readonly paint: Paint }>;

interface AppProps {
  readonly desk: Desk;
  /** The shell for other people's frames, where the page is made for them and has it at hand. */
  readonly embedShell?: ShellType | undefined;
  /** Called once, when the shell stands in the page. */
  readonly onStanding?: () => void;
}

/** One store, one view; the view says which shell shows it. */
export function App({ desk, embedShell = LateEmbedShell, onStanding }: AppProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: standing happens once
  useEffect(() => onStanding?.(), []);
  return (
    <DeskProvider desk={desk}>
      <Shell EmbedShell={embedShell} />
    </DeskProvider>
  );
}

function LateEmbedShell({ paint }: { readonly paint: Paint }) {
  return (
    <Suspense fallback={null}>
      <FrameShell paint={paint} />
    </Suspense>
  );
}

function Shell({ EmbedShell }: { readonly EmbedShell: ShellType }) {
  const lang = useView((v) => v.lang);
  const theme = useView((v) => v.theme);
  const renderer = useDeskState((s) => s.renderer);
  const talks = useView(({ shell, story }) => shell === 'present' || shell === 'notes' || (shell === 'app' && story !== null));
  const framed = useView(({ shell }) => shell === 'embed' || shell === 'slide');
  const paint = usePaint(theme);
  const words = useLoadedWords(lang);
  useLayoutEffect(() => {
    const html = document.documentElement;
    // Browsers style the whole page anew for a language, even for the one it has.
    if (html.lang !== words.lang) html.lang = words.lang;
    html.dataset.paint = paint;
    html.dataset.renderer = renderer;
    document.title = words('app.title');
  }, [paint, renderer, words]);
  return (
    <WordsContext value={words}>
      <PrintSheet part="figure" />
      {framed ? (
        <EmbedShell paint={paint} />
      ) : talks ? (
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
