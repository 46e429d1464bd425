import { useEffect, useId, useState } from 'react';
import type { Problem } from '../domain/problem.ts';
import { type Story, storyTextIn } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { loadStory } from './loadStory.ts';
import { startTelling } from './startTelling.ts';

interface ReadyStoryProps {
  readonly heading: string;
  /** As a view names it: the one that comes with the data, or one saved into this page. */
  readonly name: 'default' | 'baked';
  readonly onBorrow: (story: Story) => void;
  readonly onFault: (problems: readonly Problem[]) => void;
}

/** A story that is there to be told, or to be borrowed as a draft. Where there is none it says so. */
export function ReadyStory({ heading, name, onBorrow, onFault }: ReadyStoryProps) {
  const desk = useDesk();
  const words = useWords();
  const id = useId();
  // Null where there is none, undefined until that is known.
  const [ready, setReady] = useState<Story | null>();
  useEffect(() => {
    let gone = false;
    loadStory(name).then((loaded) => {
      if (!gone) setReady(loaded.ok ? loaded.value : null);
    });
    return () => {
      gone = true;
    };
  }, [name]);
  const hint = ({ title, steps }: Story) => words('story.default.hint', { title: storyTextIn(title, words.lang), count: steps.length });
  const borrow = async () => {
    const loaded = await loadStory(name);
    if (loaded.ok) onBorrow(loaded.value);
    else onFault(loaded.problems);
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <p className="quiet">{ready === null ? words('story.default.none') : ready === undefined ? '' : hint(ready)}</p>
      {ready !== null && (
        <p className="story-buttons">
          <button type="button" className="story-button primary" onClick={() => startTelling(desk, name)}>
            {words('story.present')}
          </button>
          <button type="button" className="story-button" onClick={() => void borrow()}>
            {words('story.borrow')}
          </button>
        </p>
      )}
    </section>
  );
}
