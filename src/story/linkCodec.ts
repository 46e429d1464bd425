import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { storyOf } from '../atlas/parseStory.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { STORY_SCHEMA, type Story, type StoryText } from '../domain/story.ts';

/** What a written-out story begins with; a later way of writing gets another number. */
const VERSION = '1.';
/** The address takes a story of at most this many characters (state/urlParams.ts); the rest of a link of 2,000 is for the rest. */
export const MAX_LINK = 1600;
/** A packed story of 1,600 characters that unpacks to more than this was not written by anybody. */
const MAX_UNPACKED = 64_000;

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
  const plain = JSON.stringify([story.steps.map(({ view }) => view), text]);
  const packed = VERSION + toBase64Url(deflateSync(strToU8(plain.toWellFormed()), { level: 9 }));
  return packed.length <= MAX_LINK ? packed : null;
}

/** Reads a story from a link. What is no such story gives problems; nothing throws. */
export function decodeStory(link: string): Result<Story> {
  if (!isWrittenOut(link) || link.length > MAX_LINK) return broken(link);
  try {
    const bytes = inflateSync(fromBase64Url(link.slice(VERSION.length)), { out: new Uint8Array(MAX_UNPACKED) });
    return storyOf(unfold(JSON.parse(strFromU8(bytes))), 'link');
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

function toBase64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
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
