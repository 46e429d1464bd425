import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { later } from '../../src/i18n/later.ts';
import { zhHans } from '../../src/i18n/zh-Hans.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LATER = 'src/i18n/later.ts';

interface Source {
  readonly text: string;
  readonly plain: readonly string[];
  readonly lazy: readonly string[];
}

const sources = new Map<string, Source>(
  readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name));
      const text = readFileSync(join(ROOT, path), 'utf8');
      const to = (pattern: RegExp) => [...text.matchAll(pattern)].map((m) => relative(ROOT, resolve(ROOT, dirname(path), m[1] as string)));
      return [
        path,
        {
          text,
          plain: to(/^(?:import|export)\b(?!\s+type\b)[^'"`;(]*?['"](\.[^'"]+)['"]/gm),
          lazy: to(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g),
        },
      ];
    }),
);

/** A module and all that comes with it. */
function withAll(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !sources.has(path)) return seen;
  seen.add(path);
  for (const next of sources.get(path)?.plain ?? []) withAll(next, seen);
  return seen;
}

const first = withAll('src/app/main.tsx');
const laterKeys = new Set(Object.keys(later));

/** Keys of later words that a module says: written out, or by the beginning of a key that is put together. */
function saysLater(path: string): string[] {
  if (path.startsWith('src/i18n/') && !/Words\.ts$/.test(path)) return [];
  const text = sources.get(path)?.text ?? '';
  const whole = [...text.matchAll(/'([a-z][\w.-]*)'/gi)].map((m) => m[1] as string).filter((key) => laterKeys.has(key));
  const begun = [...text.matchAll(/`([a-z]+\.[\w.-]*)\$\{/gi)].map((m) => m[1] as string);
  return [
    ...whole,
    ...begun.filter(
      (start) => [...laterKeys].some((key) => key.startsWith(start)) && !Object.keys(zhHans).some((key) => key.startsWith(start)),
    ),
  ];
}

describe('words that come later', () => {
  it('are not said by what the page needs at once', () => {
    expect(first.size).toBeGreaterThan(40);
    expect(first).not.toContain(LATER);
    expect([...first].flatMap((path) => saysLater(path).map((key) => `${path} says ${key}`))).toEqual([]);
  });

  it('come with every piece that says one', () => {
    const pieces = [...sources.values()].flatMap(({ lazy }) => lazy).filter((path) => sources.has(path));
    expect(pieces.length).toBeGreaterThan(10);
    const mute = [...new Set(pieces)].filter((piece) => {
      const all = withAll(piece);
      return !all.has(LATER) && [...all].some((path) => !first.has(path) && saysLater(path).length > 0);
    });
    expect(mute).toEqual([]);
  });
});
