import type { Atlas } from '../domain/atlas.ts';
import { MAX_STEPS, STORY_SCHEMA, type Story, type StoryStep, type StoryText } from '../domain/story.ts';
import type { Text } from '../domain/text.ts';
import { subjectOf, type View } from '../domain/view.ts';
import { stepViewOf } from './scene.ts';

const NOTHING: StoryText = { zh: '', en: '' };

/** A story nobody has written yet. It is no valid file: a file has at least one step. */
export const EMPTY_STORY: Story = { schema: STORY_SCHEMA, title: NOTHING, steps: [] };

/** A step for a view, named after what the view is about, its text left to write. */
export function stepFor(view: View, atlas: Atlas): StoryStep {
  const names = namesOf(view, atlas);
  const title = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  return { view: stepViewOf(view), title, text: NOTHING, notes: NOTHING };
}

function namesOf(view: View, atlas: Atlas): readonly Text[] {
  const subject = subjectOf(view);
  switch (subject.kind) {
    case 'overview':
      return [];
    case 'district':
      return [atlas.district.get(subject.id)?.fullName].filter((name) => name !== undefined);
    case 'park':
      return [atlas.park.get(subject.id)?.name].filter((name) => name != null);
    case 'districts':
      return subject.ids.flatMap((id) => atlas.district.get(id)?.name ?? []);
    case 'clusters':
      return subject.ids.flatMap((id) => atlas.cluster.get(id)?.name ?? []);
  }
}

/** The story with a step at its end; a full story comes back as it is. */
export function withStep(story: Story, step: StoryStep): Story {
  return story.steps.length >= MAX_STEPS ? story : { ...story, steps: [...story.steps, step] };
}

/** The story without its step `at` (from 0). */
export function withoutStep(story: Story, at: number): Story {
  return { ...story, steps: story.steps.filter((_, i) => i !== at) };
}

/** The story with step `from` standing at `to` (both from 0); a place outside the list changes nothing. */
export function withMovedStep(story: Story, from: number, to: number): Story {
  const step = story.steps[from];
  if (step === undefined || to < 0 || to >= story.steps.length) return story;
  return { ...story, steps: story.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** The story with a part of step `at` (from 0) written anew. A changed Chinese wording drops the Traditional one made from it. */
export function withEditedStep(story: Story, at: number, part: Partial<StoryStep>): Story {
  return { ...story, steps: story.steps.map((step, i) => (i === at ? { ...step, ...part } : step)) };
}

/** One wording with one language written anew. */
export function withWording(text: StoryText, lang: 'zh' | 'en', written: string): StoryText {
  if (lang === 'en') return { ...text, en: written };
  return { zh: written, en: text.en };
}

/** What was, is and will be again: the story under the editor's hands. */
export interface Drafting {
  readonly past: readonly Story[];
  readonly now: Story;
  readonly future: readonly Story[];
  /** What the last change was about; the next one about the same joins it, so that undo goes by fields and not by letters. */
  readonly about: string | null;
}

/** That many changes can be undone. */
const MAX_PAST = 200;

export function draftOf(now: Story): Drafting {
  return { past: [], now, future: [], about: null };
}

/** Takes a change in; `about` names a field being typed in, null is a change of its own. */
export function changed(draft: Drafting, now: Story, about: string | null = null): Drafting {
  if (now === draft.now) return draft;
  const joins = about !== null && about === draft.about;
  return { past: joins ? draft.past : [...draft.past, draft.now].slice(-MAX_PAST), now, future: [], about };
}

/** One change back; with nothing to undo, the same. */
export function undone(draft: Drafting): Drafting {
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return { past: draft.past.slice(0, -1), now: before, future: [draft.now, ...draft.future], about: null };
}

/** One change forth again. */
export function redone(draft: Drafting): Drafting {
  const [next, ...future] = draft.future;
  if (next === undefined) return draft;
  return { past: [...draft.past, draft.now], now: next, future, about: null };
}
