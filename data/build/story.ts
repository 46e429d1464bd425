import { join } from 'node:path';
import { parseStory } from '../../src/atlas/parseStory.ts';
import type { Problem, Result } from '../../src/domain/problem.ts';
import type { Story, StoryText } from '../../src/domain/story.ts';
import { readFolder } from './disk.ts';
import { traditional } from './traditional.ts';

const FOLDER = 'stories';
const FILE = 'default.json';

/** Where a city's story is served. */
export const STORY_PATH = `data/${FOLDER}/${FILE}`;

/**
 * The story a city tells, from `stories/default.json` in its data folder, with Traditional Chinese added where it was not
 * written; null for a city without one. A broken file gives all its faults.
 */
export async function compileStory(dataDir: string): Promise<Result<Story | null>> {
  const bytes = (await readFolder(join(dataDir, FOLDER), ['.json'])).get(FILE);
  if (bytes === undefined) return { ok: true, value: null };
  const parsed = parseStory(new TextDecoder().decode(bytes), STORY_PATH);
  if (!parsed.ok) return parsed;
  const { steps, title, ...story } = parsed.value;
  return {
    ok: true,
    value: {
      ...story,
      title: inThree(title),
      steps: steps.map((step) => ({ ...step, title: inThree(step.title), text: inThree(step.text), notes: inThree(step.notes) })),
    },
  };
}

/** Every fault of the stories in a data folder: what is not as the schema wants it, with file, step and field. */
export async function checkStories(dataDir: string): Promise<{ files: readonly string[]; problems: readonly Problem[] }> {
  const found = await readFolder(join(dataDir, FOLDER), ['.json']);
  const problems = [...found].flatMap(([name, bytes]) => {
    const parsed = parseStory(new TextDecoder().decode(bytes), `${FOLDER}/${name}`);
    return parsed.ok ? [] : parsed.problems;
  });
  return { files: [...found.keys()], problems };
}

function inThree(text: StoryText): StoryText {
  return { zh: text.zh, hant: text.hant ?? traditional(text.zh), en: text.en };
}
