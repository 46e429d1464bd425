import * as v from 'valibot';
import type { Problem, Result } from '../domain/problem.ts';
import { MAX_STEPS, STORY_SCHEMA, type Story } from '../domain/story.ts';
import { jsonFaultLine } from './jsonFault.ts';

/** A story file is longer than this only by mistake; bytes would say the same, characters are what is at hand. */
export const MAX_FILE = 1_000_000;

const atMost = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, (issue) => `at most ${max} characters|${issue.input.length} characters`),
    // Half of a surrogate pair cannot be written to a file again.
    v.transform((text) => text.toWellFormed()),
  );

const wording = (max: number) => v.strictObject({ zh: atMost(max), en: atMost(max), hant: v.exactOptional(atMost(max)) });

const STEP = v.strictObject({ view: atMost(2000), title: wording(300), text: wording(2000), notes: wording(10_000) });

const STORY = v.strictObject({
  schema: v.literal(STORY_SCHEMA),
  title: wording(300),
  steps: v.pipe(
    v.array(STEP),
    v.minLength(1, () => 'at least 1 step|none'),
    v.maxLength(MAX_STEPS, (issue) => `at most ${MAX_STEPS} steps|${issue.input.length}`),
  ),
});

/**
 * Reads the text of a story file. Gives the story, or every fault with the number of its step (`row`, from 1) and its field;
 * a file that is no JSON has the line as its row. Never throws.
 * @param file what to call the file in problems
 */
export function parseStory(text: string, file = 'story.json'): Result<Story> {
  if (text.length > MAX_FILE) {
    return fault({ code: 'story-size', file, row: null, field: null, expected: 'a story file', came: `${text.length} characters` });
  }
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const came = error instanceof Error ? error.message : String(error);
    return fault({ code: 'story-json', file, row: jsonFaultLine(json), field: null, expected: 'JSON', came });
  }
  return storyOf(value, file);
}

/** The same for a value that is no text any more. */
export function storyOf(value: unknown, file = 'story.json'): Result<Story> {
  const parsed = v.safeParse(STORY, value);
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, problems: parsed.issues.map((issue) => problemOf(issue, file)) };
}

function problemOf(issue: v.InferIssue<typeof STORY>, file: string): Problem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const inStep = keys[0] === 'steps' && typeof keys[1] === 'number';
  const field = inStep ? keys.slice(2).join('.') : keys.join('.');
  const [expected, came] = issue.message.includes('|')
    ? (issue.message.split('|') as [string, string])
    : [expectedOf(issue), issue.received === 'undefined' ? 'nothing' : issue.received];
  return {
    code: 'story-value',
    file,
    row: inStep ? (keys[1] as number) + 1 : null,
    field: field === '' ? null : field,
    expected,
    came: came.slice(0, 80),
    advice: ADVICE,
  };
}

function expectedOf({ expected, type, path, received }: v.InferIssue<typeof STORY>): string {
  if (type === 'strict_object') {
    if (expected === 'never') return 'no such field';
    // A key that is missing: the schema names the key, which the field says already.
    if (received === 'undefined') return KIND[String(path?.at(-1)?.key)] ?? 'an object';
  }
  return { Object: 'an object', Array: 'a list', string: 'text' }[expected ?? ''] ?? expected ?? 'something else';
}

/** What each field holds, for one that is not there. Wordings are objects. */
const KIND: Readonly<Record<string, string>> = { schema: 'text', view: 'text', zh: 'text', en: 'text', steps: 'a list' };

const ADVICE = 'Mend the file and open it again; nothing was changed.';

function fault(problem: Omit<Problem, 'advice'>): Result<Story> {
  return { ok: false, problems: [{ ...problem, came: problem.came.slice(0, 160), advice: ADVICE }] };
}

/** A story as the text of a file, ending in a line break; {@link parseStory} gives it back. */
export function writeStory(story: Story): string {
  return `${JSON.stringify(story, null, 2)}\n`;
}
