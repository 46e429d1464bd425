import { describeProblem, type Problem } from '../domain/problem.ts';
import type { Lang } from '../domain/text.ts';
import { wordsIn } from '../i18n/words.ts';

/** What stands when the data could not be had: where it went wrong and what to do. */
export function Failure({ problems, lang }: { readonly problems: readonly Problem[]; readonly lang: Lang }) {
  const words = wordsIn(lang);
  return (
    <main className="failure" role="alert">
      <h1>{words('app.failed')}</h1>
      <p>{words('app.failed.advice')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{describeProblem(problem)}</li>
        ))}
      </ul>
    </main>
  );
}
