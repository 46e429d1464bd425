import type { Problem } from '../domain/problem.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import type { WordKey } from '../i18n/zh-Hans.ts';

/** Faults of a story file, each with its step and field. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <ul className="story-problems">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{storyProblemText(problem, words)}</li>
      ))}
    </ul>
  );
}

/** A fault in a sentence: `Step 3 title.en: expected text, came number`. */
export function storyProblemText({ code, row, field, expected, came }: Problem, words: Words): string {
  const place =
    row === null ? '' : code === 'story-json' ? words('story.problem.line', { line: row }) : words('story.problem.step', { step: row });
  return words('story.problem', { place, field: field ?? '', expected: said(EXPECTED, expected, words), came: said(CAME, came, words) });
}

/** The parser's own words, which are English for terminals, in the reader's language; ids and literals stay as they are. */
const EXPECTED: Readonly<Record<string, WordKey>> = {
  text: 'story.expected.text',
  'an object': 'story.expected.object',
  'a list': 'story.expected.list',
  'no such field': 'story.expected.none',
  'a story file': 'story.expected.file',
  'a readable file': 'story.expected.readable',
  'a district id': 'story.expected.district',
  'district ids': 'story.expected.district',
  'cluster ids': 'story.expected.cluster',
  'a park id': 'story.expected.park',
};
const CAME: Readonly<Record<string, WordKey>> = { nothing: 'story.came.nothing' };

function said(table: Readonly<Record<string, WordKey>>, text: string, words: Words): string {
  const key = Object.hasOwn(table, text) ? table[text] : undefined;
  return key === undefined ? text : words(key);
}
