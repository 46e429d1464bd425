import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Result } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { loadStory } from './loadStory.ts';
import { isPlain } from './scene.ts';
import { enterStep, stepWithin } from './telling.ts';

/** The story of the view: null while it is being loaded. */
export function useLoadedStory(name: string | null): Result<Story> | null {
  const [loaded, setLoaded] = useState<{ readonly name: string; readonly result: Result<Story> } | null>(null);
  useEffect(() => {
    if (name === null) return;
    let gone = false;
    loadStory(name).then((result) => {
      if (!gone) setLoaded({ name, result });
    });
    return () => {
      gone = true;
    };
  }, [name]);
  return loaded !== null && loaded.name === name ? loaded.result : null;
}

/** A story being told: the step that stands, and a way to any other. */
export interface Told {
  readonly story: Story;
  readonly step: number;
  /** Enters a step, counted from 1; numbers outside the story mean its first or last step. */
  go(step: number): void;
}

/**
 * Tells the view's story: whenever story or step change, by whatever hand, the step's scene is entered. On arrival a link that
 * says more than the step, because something was tried out within it, is left as it is.
 */
export function useTold(story: Story | null): Told | null {
  const { atlas, store, actions } = useDesk();
  const name = useView((v) => v.story);
  const asked = useView((v) => v.step);
  const standing = useRef<string | null>(null);
  // Before the paint: the words never stand beside the scene of another step.
  useLayoutEffect(() => {
    if (story === null) return;
    const now = `${asked} ${name}`;
    const arrived = standing.current === null && !isPlain(store.getState().view);
    if (!arrived && standing.current !== now) {
      // The number stays as the address has it: a changed one would add an entry to the history.
      actions.applyView({ ...enterStep(story, asked, atlas), step: asked });
    }
    standing.current = now;
  }, [story, name, asked, atlas, store, actions]);
  if (story === null) return null;
  return { story, step: stepWithin(story, asked), go: (step) => actions.applyView(enterStep(story, step, atlas)) };
}
