import './story.css';
import '../i18n/later.ts';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../domain/problem.ts';
import { MAX_STEPS } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { startOf } from '../state/savedStart.ts';
import { stepFor, withStep, withWording } from './editing.ts';
import { ownStory } from './ownStory.ts';
import { Problems } from './Problems.tsx';
import { ReadyStory } from './ReadyStory.tsx';
import { ShareRow } from './ShareRow.tsx';
import { StepList } from './StepList.tsx';
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
  const noStory = (problems: readonly Problem[]) => say(words('story.default.none'), problems);
  const [comesAlong] = useState(() => startOf(document)?.story != null);
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
      {comesAlong && <ReadyStory heading={words('story.baked')} name="baked" onBorrow={own.change} onFault={noStory} />}
      <ReadyStory heading={words('story.default')} name="default" onBorrow={own.change} onFault={noStory} />
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
