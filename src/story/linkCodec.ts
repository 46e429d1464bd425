import { storyOf } from '../atlas/parseStory.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { STORY_SCHEMA, type Story, type StoryText } from '../domain/story.ts';
import { MAX_PACKED, pack, unpack } from '../state/packing.ts';

/** What a written-out story begins with; a later way of writing gets another number. */
const VERSION = '1.';
/** The address takes a story of at most this many characters (state/urlParams.ts); the rest of a link of 2,000 is for the rest. */
export const MAX_LINK = MAX_PACKED;

/** Whether the `story` of a view is a story written out in the link, as opposed to the name of one. */
export function isWrittenOut(story: string): boolean {
  return story.startsWith(VERSION);
}

/**
 * Writes a story into the characters of a link, or gives null where it is longer than {@link MAX_LINK} and a file is the better
 * way. Traditional wordings are left out: a reader of Traditional Chinese gets the Simplified ones.
 */
export function encodeStory(story: Story): string | null {
  const text = [story.title, ...story.steps.flatMap((step) => [step.title, step.text, step.notes])].flatMap(({ zh, en }) => [zh, en]);
  // The views first: they resemble one another, which packs well.
  const packed = VERSION + pack([story.steps.map(({ view }) => view), text]);
  return packed.length <= MAX_LINK ? packed : null;
}

/** Reads a story from a link. What is no such story gives problems; nothing throws. */
export function decodeStory(link: string): Result<Story> {
  if (!isWrittenOut(link) || link.length > MAX_LINK) return broken(link);
  try {
    return storyOf(unfold(unpack(link.slice(VERSION.length))), 'link');
  } catch {
    return broken(link);
  }
}

/** The packed lists as a story value, still to be checked. */
function unfold(value: unknown): unknown {
  const [views, texts] = value as [readonly unknown[], readonly unknown[]];
  const wording = (at: number) => ({ zh: texts[2 * at], en: texts[2 * at + 1] }) as StoryText;
  const steps = views.map((view, i) => ({ view, title: wording(3 * i + 1), text: wording(3 * i + 2), notes: wording(3 * i + 3) }));
  return { schema: STORY_SCHEMA, title: wording(0), steps };
}

function broken(link: string): Result<Story> {
  const problem: Problem = {
    code: 'story-link',
    file: 'link',
    row: null,
    field: 'story',
    expected: 'default, own or a written-out story',
    came: link.slice(0, 40),
    advice: 'Ask for the link again, or for the story as a file.',
  };
  return { ok: false, problems: [problem] };
}
