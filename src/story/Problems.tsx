import type { Problem } from '../domain/problem.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';

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
  return words('story.problem', { place, field: field ?? '', expected, came });
}
