import './story.css';
import '../i18n/later.ts';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../domain/problem.ts';
import { MAX_STEPS, type Story, storyTextIn } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { stepFor, withStep, withWording } from './editing.ts';
import { loadStory } from './loadStory.ts';
import { ownStory } from './ownStory.ts';
import { Problems } from './Problems.tsx';
import { ShareRow } from './ShareRow.tsx';
import { StepList } from './StepList.tsx';
import { startTelling } from './startTelling.ts';
import { openStoryFile } from './storyFile.ts';

/** What the panel last had to say; the problems that came with it. */
export interface Said {
  readonly text: string;
  readonly problems: readonly Problem[];
}

interface StoryPanelProps {
  readonly onClose: () => void;
  /** A file dropped elsewhere, opened as if it had been dropped here. */
  readonly handed?: File;
}

/** Present a story, or write one: beside the map, which stays in use while steps are gathered from it. */
export function StoryPanel({ onClose, handed }: StoryPanelProps) {
  const desk = useDesk();
  const words = useWords();
  const own = ownStory();
  const { draft, stored, foundBroken } = useStore(own.state);
  const story = draft.now;
  const [said, setSaid] = useState<Said>({ text: foundBroken ? words('story.restored.broken') : '', problems: [] });
  const say = (text: string, problems: readonly Problem[] = []) => setSaid({ text, problems });
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const ready = useShippedStory();
  const hint = ({ title, steps }: Story) => words('story.default.hint', { title: storyTextIn(title, words.lang), count: steps.length });
  const borrow = async () => {
    const loaded = await loadStory('default');
    if (loaded.ok) own.change(loaded.value);
    else say(words('story.default.none'), loaded.problems);
  };
  const add = () => {
    if (story.steps.length >= MAX_STEPS) return say(words('story.full', { count: MAX_STEPS }));
    own.change(withStep(story, stepFor(desk.store.getState().view, desk.atlas)));
    say(words('story.step.added', { step: story.steps.length + 1 }));
  };
  const open = async (file: File) => {
    const { story: opened, problems } = await openStoryFile(file, desk.atlas);
    if (opened === null) return say(words('story.broken', { name: file.name, count: problems.length }), problems);
    own.change(opened);
    const done = words('story.opened', { name: file.name, count: opened.steps.length });
    say(problems.length === 0 ? done : words('story.strange', { count: problems.length }), problems);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is opened once, whatever happens to the panel afterwards
  useEffect(() => {
    if (handed !== undefined) void open(handed);
  }, [handed]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void open(file);
  };
  return (
    <dialog
      open
      ref={box}
      className="story-panel"
      aria-labelledby="story-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <header>
        <h2 id="story-title">{words('story.title')}</h2>
        <button type="button" className="quiet-button" onClick={onClose} aria-label={words('story.close')}>
          ✕
        </button>
      </header>
      <section aria-labelledby="story-default">
        <h3 id="story-default">{words('story.default')}</h3>
        <p className="quiet">{ready === null ? words('story.default.none') : ready === undefined ? '' : hint(ready)}</p>
        {ready !== null && (
          <p className="story-buttons">
            <button type="button" className="story-button primary" onClick={() => startTelling(desk, 'default')}>
              {words('story.present')}
            </button>
            <button type="button" className="story-button" onClick={() => void borrow()}>
              {words('story.borrow')}
            </button>
          </p>
        )}
      </section>
      <section aria-labelledby="story-own">
        <h3 id="story-own">{words('story.own')}</h3>
        <p className="quiet">{words(stored ? 'story.own.hint' : 'story.own.unstored')}</p>
        <p className="story-buttons">
          <button type="button" className="story-button" onClick={add}>
            {words('story.add')}
          </button>
          <button type="button" className="story-button" disabled={draft.past.length === 0} onClick={own.undo}>
            {words('story.undo')}
          </button>
          <button type="button" className="story-button" disabled={draft.future.length === 0} onClick={own.redo}>
            {words('story.redo')}
          </button>
        </p>
        <p role="status" className="story-said">
          {said.text}
        </p>
        <Problems problems={said.problems} />
        {story.steps.length === 0 ? (
          <p className="quiet">{words('story.own.empty')}</p>
        ) : (
          <>
            <div className="story-pair">
              {(['zh', 'en'] as const).map((lang) => (
                <label key={lang}>
                  {words('story.name')} · {words(`story.lang.${lang}`)}
                  <input
                    type="text"
                    lang={lang}
                    value={story.title[lang]}
                    maxLength={300}
                    onChange={(event) =>
                      own.change({ ...story, title: withWording(story.title, lang, event.target.value) }, `title.${lang}`)
                    }
                  />
                </label>
              ))}
            </div>
            <StepList story={story} change={own.change} say={say} />
          </>
        )}
        <ShareRow story={story} say={say} onOpen={open} />
      </section>
    </dialog>
  );
}

/** The story these data come with: null where there is none, undefined until that is known. */
function useShippedStory(): Story | null | undefined {
  const [ready, setReady] = useState<Story | null>();
  useEffect(() => {
    let gone = false;
    loadStory('default').then((loaded) => {
      if (!gone) setReady(loaded.ok ? loaded.value : null);
    });
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}
