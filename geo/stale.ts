import type { Problem } from '../src/domain/problem.ts';
import type { Files } from './steps/write.ts';

/** Where the committed files differ from what the build gives now: one problem a file, at the first line that differs. */
export function staleFiles(built: Files, committed: Files): readonly Problem[] {
  return [...built].flatMap(([file, text]): Problem[] => {
    const there = committed.get(file);
    if (there === text) return [];
    const lines = text.split('\n');
    const thereLines = there?.split('\n') ?? [];
    const row = lines.findIndex((line, i) => line !== thereLines[i]);
    return [
      {
        code: 'geo-stale',
        file: `geo/out/${file}`,
        row: there === undefined ? null : row === -1 ? lines.length : row + 1,
        field: null,
        expected: there === undefined ? 'a file' : beginning(lines[row]),
        came: there === undefined ? 'none' : beginning(thereLines[row]),
        advice: 'Run `npm run geo` and commit geo/out/.',
      },
    ];
  });
}

function beginning(line = 'more lines'): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
