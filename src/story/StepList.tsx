import { type KeyboardEvent, useRef, useState } from 'react';
import type { Story, StoryStep } from '../domain/story.ts';
import { storyTextIn } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { withEditedStep, withMovedStep, withoutStep } from './editing.ts';
import { StepFields } from './StepFields.tsx';
import { sceneOfStep, stepViewOf } from './scene.ts';

interface StepListProps {
  readonly story: Story;
  readonly change: (story: Story, about?: string | null) => void;
  readonly say: (text: string) => void;
}

/** The steps of a story in their order: move, edit, delete. */
export function StepList({ story, change, say }: StepListProps) {
  const { atlas, store, actions } = useDesk();
  const words = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, by: number) => {
    const to = from + by;
    const moved = withMovedStep(story, from, to);
    if (moved === story) return;
    change(moved);
    setOpen((at) => (at === from ? to : at === to ? from : at));
    say(words('story.step.moved', { step: to + 1 }));
    // The focus goes along, so that the next press moves the same step.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.story-step > button')[to]?.focus());
  };
  const remove = (at: number) => {
    change(withoutStep(story, at));
    setOpen(null);
    say(words('story.step.deleted'));
    requestAnimationFrame(() => {
      const heads = list.current?.querySelectorAll<HTMLElement>('.story-step > button');
      heads?.[Math.min(at, heads.length - 1)]?.focus();
    });
  };
  const edit = (at: number, part: Partial<StoryStep>, about: string | null) =>
    change(withEditedStep(story, at, part), about && `${at}.${about}`);
  const onKey = (at: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(at, by);
  };
  return (
    <>
      <ol className="story-steps" ref={list} aria-label={words('story.steps')}>
        {story.steps.map((step, at) => (
          // Steps have no identity but their place; two may be equal in every word.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className="story-step" onKeyDown={onKey(at)}>
            <button type="button" className="story-head" aria-expanded={open === at} onClick={() => setOpen(open === at ? null : at)}>
              <span className="visually-hidden">{words('story.step', { step: at + 1 })}</span>
              <span aria-hidden="true">{at + 1}</span>
              <strong>{storyTextIn(step.title, words.lang) || words('story.step.untitled')}</strong>
            </button>
            <span className="story-moves">
              <button type="button" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`${words('story.step.up')} ${at + 1}`}>
                ↑
              </button>
              <button
                type="button"
                disabled={at === story.steps.length - 1}
                onClick={() => move(at, 1)}
                aria-label={`${words('story.step.down')} ${at + 1}`}
              >
                ↓
              </button>
              <button type="button" onClick={() => remove(at)} aria-label={`${words('story.step.delete')} ${at + 1}`}>
                ✕
              </button>
            </span>
            {open === at && (
              <div className="story-fields">
                <p className="story-buttons">
                  <button type="button" className="story-button" onClick={() => actions.applyView(sceneOfStep(step, atlas).scene)}>
                    {words('story.step.show')}
                  </button>
                  <button
                    type="button"
                    className="story-button"
                    onClick={() => edit(at, { view: stepViewOf(store.getState().view) }, null)}
                  >
                    {words('story.step.take')}
                  </button>
                  <code>{step.view}</code>
                </p>
                <StepFields step={step} edit={(part, about) => edit(at, part, about)} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <p className="quiet">{words('story.step.keys')}</p>
    </>
  );
}
