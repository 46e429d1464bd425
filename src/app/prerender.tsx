import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Atlas } from '../domain/atlas.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { Writing } from '../figure/Figure.tsx';
import { markup } from '../figure/markup.ts';
import { wordsIn } from '../i18n/words.ts';
import { createActions } from '../state/actions.ts';
import { createViewStore } from '../state/store.ts';
import { App } from './App.tsx';
import { StaticTable } from './StaticTable.tsx';

/** What the build writes into index.html: the shell with the figure, the table for readers without scripts, and the head's tags. */
export function prerender(atlas: Atlas): { app: string; after: string; head: string } {
  const store = createViewStore(DEFAULT_VIEW);
  const words = wordsIn(DEFAULT_VIEW.lang);
  const description = atlas.title.zh;
  return {
    app: shellMarkup(<App desk={{ atlas, store, actions: createActions(atlas, store) }} />),
    after: renderToString(<StaticTable atlas={atlas} words={words} />),
    head: renderToString(
      <>
        <title>{words('app.title')}</title>
        <meta name="description" content={`${words('overview.lead')} ${description}`} />
      </>,
    ),
  };
}

/** A shell as HTML, its figure included. */
export function shellMarkup(app: ReactElement): string {
  return renderToString(<Writing value={markup}>{app}</Writing>);
}
