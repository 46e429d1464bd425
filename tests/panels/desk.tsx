import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Atlas } from '../../src/domain/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { WordsContext } from '../../src/i18n/useWords.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { loadLateDetails } from '../../src/panels/details/lateDetails.ts';
import { createActions } from '../../src/state/actions.ts';
import { DeskProvider, useView } from '../../src/state/DeskContext.tsx';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

await loadLateDetails();

/** Renders panels at a desk of their own; gives the store, the actions and what Testing Library gives. */
export function renderAtDesk(panels: ReactNode, part: Partial<View> = {}, atlas: Atlas = realAtlas) {
  const store = createViewStore({ ...DEFAULT_VIEW, ...part });
  const actions = createActions(atlas, store);
  const shown = render(
    <DeskProvider desk={{ atlas, store, actions }}>
      <Speaking>{panels}</Speaking>
    </DeskProvider>,
  );
  return { ...shown, atlas, store, actions, view: () => store.getState().view };
}

function Speaking({ children }: { readonly children: ReactNode }) {
  const lang = useView((v) => v.lang);
  return <WordsContext value={wordsIn(lang)}>{children}</WordsContext>;
}

/** Waits until a frame has come and what waits for its painting is done (`state/afterPaint.ts`). */
export const painted = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 8))));
