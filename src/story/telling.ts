import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import type { View } from '../domain/view.ts';
import { sceneOfStep } from './scene.ts';

/** A step number within a story, counted from 1; anything below is the first, anything above the last. */
export function stepWithin(story: Story, step: number): number {
  return Math.max(1, Math.min(story.steps.length, Math.trunc(step) || 1));
}

/** The part of a view that enters a step. It depends on the story and the number alone, never on what was shown before. */
export function enterStep(story: Story, step: number, atlas: Atlas): Partial<View> {
  const number = stepWithin(story, step);
  const told = story.steps[number - 1];
  return told === undefined ? { step: number } : { ...sceneOfStep(told, atlas).scene, step: number };
}

/** What in a story's steps this atlas does not know, e.g. a district of another city; each with its step's number as the row. */
export function strangeViews(story: Story, atlas: Atlas, file = 'story.json'): readonly Problem[] {
  return story.steps.flatMap((step, i) =>
    sceneOfStep(step, atlas).problems.map((problem) => ({
      ...problem,
      code: 'story-view',
      file,
      row: i + 1,
      field: `view: ${problem.field ?? ''}`,
      advice: 'The step shows the rest of its view.',
    })),
  );
}
