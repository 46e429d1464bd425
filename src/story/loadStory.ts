import { parseStory } from '../atlas/parseStory.ts';
import type { Result } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import { startOf } from '../state/savedStart.ts';
import { decodeStory, isWrittenOut } from './linkCodec.ts';
import { ownStory } from './ownStory.ts';

/**
 * The story a view names: `default` (the city's own, a chunk loaded now), `own` (the draft on this device) or one written out in
 * the link. One that is not there or cannot be read comes back as problems.
 */
export async function loadStory(name: string): Promise<Result<Story>> {
  if (isWrittenOut(name)) return decodeStory(name);
  if (name === 'own') {
    const story = ownStory().state.getState().draft.now;
    return story.steps.length > 0 ? { ok: true, value: story } : missing(name, 'a draft on this device', 'no draft');
  }
  if (name === 'baked') {
    const text = startOf(document)?.story ?? null;
    return text === null ? missing(name, 'a story saved into this page', 'none') : parseStory(text);
  }
  if (name !== 'default') return missing(name, 'default, own or a written-out story', name.slice(0, 40));
  try {
    const { default: story } = await import('virtual:story');
    return story === null ? missing(name, 'a story with these data', 'none') : { ok: true, value: story };
  } catch (error) {
    return missing(name, 'the story’s file', error instanceof Error ? error.message : String(error));
  }
}

function missing(name: string, expected: string, came: string): Result<Story> {
  const advice = 'Open another story, or ask for the file.';
  return {
    ok: false,
    problems: [{ code: 'no-story', file: `story ${name.slice(0, 40)}`, row: null, field: null, expected, came, advice }],
  };
}
