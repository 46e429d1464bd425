import type { Problem } from '../src/domain/problem.ts';
import type { Files } from './steps/write.ts';

/** Where the committed files differ from what the build gives now: one problem a file, at the first place that differs. */
export function staleFiles(built: Files, committed: Files): readonly Problem[] {
  return [...built].flatMap(([name, text]): Problem[] => {
    const there = committed.get(name);
    if (there === text) return [];
    const advice = 'Run `npm run geo` and commit geo/out/.';
    const stale = { code: 'geo-stale', file: `geo/out/${name}`, field: null, advice };
    if (there === undefined) return [{ ...stale, row: null, expected: 'a file', came: 'none' }];
    const at = firstDifference(text, there);
    return [{ ...stale, row: text.slice(0, at).split('\n').length, expected: around(text, at), came: around(there, at) }];
  });
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** A few characters around `at`, enough to see what changed. */
function around(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const start = Math.max(from, at - 30);
  const end = text.indexOf('\n', at);
  const seen = text.slice(start, Math.min(end === -1 ? text.length : end, at + 30));
  return seen === '' ? 'the end' : `“${start > from ? '…' : ''}${seen}”`;
}
