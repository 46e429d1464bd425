import { renderToString } from 'react-dom/server';
import { App } from '../app/App.tsx';
import { shellMarkup } from '../app/prerender.tsx';
import type { Atlas } from '../domain/atlas.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { wordsIn } from '../i18n/words.ts';
import { createActions } from '../state/actions.ts';
import { createViewStore } from '../state/store.ts';
import { EmbedShell } from './EmbedShell.tsx';

/** What the build writes into embed.html: the shorter shell with the figure. Search engines are to find the site itself instead. */
export function prerenderEmbed(atlas: Atlas): { app: string; after: string; head: string } {
  const store = createViewStore({ ...DEFAULT_VIEW, shell: 'embed' });
  const words = wordsIn(DEFAULT_VIEW.lang);
  return {
    app: shellMarkup(<App desk={{ atlas, store, actions: createActions(atlas, store) }} embedShell={EmbedShell} />),
    after: '',
    head: renderToString(
      <>
        <title>{words('app.title')}</title>
        <meta name="robots" content="noindex" />
      </>,
    ),
  };
}
