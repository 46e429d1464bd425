import { MAX_FILE, parseStory, writeStory } from '../atlas/parseStory.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import { strangeViews } from './telling.ts';

/** What came of a file: a story, and what was wrong. A story may come with problems: views this atlas does not have. */
export interface OpenedStory {
  readonly story: Story | null;
  readonly problems: readonly Problem[];
}

/** Reads a file as a story. A file that is none, too large or unreadable gives problems; nothing throws. */
export async function openStoryFile(file: File, atlas: Atlas): Promise<OpenedStory> {
  if (file.size > MAX_FILE * 4) {
    return unread(file, 'story-size', 'a story file', `${file.size} bytes`);
  }
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    return unread(file, 'story-unread', 'a readable file', error instanceof Error ? error.message : String(error));
  }
  const parsed = parseStory(text, file.name);
  if (!parsed.ok) return { story: null, problems: parsed.problems };
  return { story: parsed.value, problems: strangeViews(parsed.value, atlas, file.name) };
}

function unread(file: File, code: string, expected: string, came: string): OpenedStory {
  const advice = 'Choose another file; nothing was changed.';
  return { story: null, problems: [{ code, file: file.name, row: null, field: null, expected, came, advice }] };
}

/** A name for a story's file, made from its title: letters, digits and dashes of any script. */
export function storyFileName({ title }: Story): string {
  const name = (title.en || title.zh)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name || 'story'}.json`;
}

/** Hands the story to the browser as a file; gives the file's name. */
export function saveStory(story: Story): string {
  const name = storyFileName(story);
  const address = URL.createObjectURL(new Blob([writeStory(story)], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
