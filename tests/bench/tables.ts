import type { Heap } from './measure.ts';
import type { Result } from './run.ts';

type Column<T> = readonly [title: string, of: (row: T) => string];

const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–');
const kb = (bytes: number) => (bytes / 1000).toFixed(0);

/** The results as Markdown: the tables of the README. */
export function tables({ machine, browser, runs, loads, interactions, heaps, cycles, rounds, search }: Result): string {
  const parts = [`${machine}; ${browser}; medians of ${runs} cold loads.`];
  for (const [circumstances, rows] of Object.entries(loads))
    parts.push(
      table(`Loading 11 districts, ${circumstances}`, rows, [
        ['first district pixels, ms', (r) => ms(r.firstPixels)],
        ['click answered, ms', (r) => ms(r.answered)],
        ['script before it, KB', (r) => kb(r.scriptBytesToAnswer)],
        ['everything, KB', (r) => kb(r.bytes)],
        ['long tasks', (r) => String(r.longTasks)],
        ['blocked, ms', (r) => ms(r.blocked)],
      ]),
    );
  for (const [what, rows] of Object.entries(interactions))
    parts.push(
      table(what, rows, [
        ['click → panel, ms', (r) => ms(r.clickToPanel)],
        ['work per click, ms', (r) => ms(r.clickWork)],
        ['filter → map, ms', (r) => ms(r.filterToMap)],
        ['work per filter, ms', (r) => ms(r.filterWork)],
        ['hover frame, ms', (r) => ms(r.hoverFrame)],
        ['worst 5 %, ms', (r) => ms(r.hoverFrameWorst)],
        ['work per move, ms', (r) => ms(r.hoverWork)],
      ]),
    );
  parts.push(
    table(`JavaScript heap over filters and selections`, heaps, [
      ['after load, MB', (r) => (r.afterLoad / 1e6).toFixed(2)],
      ...Array.from(
        { length: rounds },
        (_, i): Column<Heap> => [`after ${(i + 1) * cycles}, MB`, (r) => ((r.afterRounds[i] ?? Number.NaN) / 1e6).toFixed(2)],
      ),
    ]),
  );
  parts.push(`A keystroke in the search box: ${ms(search.median)} ms, worst 5 % ${ms(search.worst5)} ms (${search.count} keystrokes).`);
  return parts.join('\n\n');
}

function table<T>(title: string, rows: Readonly<Record<string, T>>, columns: readonly Column<T>[]): string {
  const lines = Object.entries(rows).map(([name, row]) => `| ${[name, ...columns.map(([, of]) => of(row))].join(' | ')} |`);
  return [
    `**${title}**`,
    '',
    `| | ${columns.map(([head]) => head).join(' | ')} |`,
    `|---|${columns.map(() => '--:|').join('')}`,
    ...lines,
  ].join('\n');
}
