import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory, storyOf, writeStory } from '../../src/atlas/parseStory.ts';
import { anyStory } from './stories.ts';

const text = { zh: '中', en: 'a' };
const step = { view: '', title: text, text, notes: text };
const good = { schema: 'shenzhen-cluster-map/story/1', title: text, steps: [step, step, step] };

/** The place and the two sides of each problem. */
function faults(value: unknown) {
  const parsed = storyOf(value);
  return parsed.ok ? [] : parsed.problems.map(({ row, field, expected, came }) => [row, field, expected, came]);
}

describe('a story file', () => {
  it('gives back the story it was written from', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(parseStory(writeStory(story))).toEqual({ ok: true, value: story });
      }),
    );
  });

  it('may begin with a byte order mark', () => {
    expect(parseStory(`\uFEFF${JSON.stringify(good)}`).ok).toBe(true);
  });

  it('names step, field, what was expected and what came, all faults at once', () => {
    const broken = {
      ...good,
      steps: [step, { ...step, title: { zh: '中', en: 7 }, note: 'x' }, { ...step, text: null }],
    };
    expect(faults(broken)).toEqual([
      [2, 'title.en', 'text', '7'],
      [2, 'note', 'no such field', '"note"'],
      [3, 'text', 'an object', 'null'],
    ]);
  });

  it('names a fault outside the steps by its field', () => {
    expect(faults({ ...good, schema: 'something/2' })).toEqual([[null, 'schema', '"shenzhen-cluster-map/story/1"', '"something/2"']]);
    expect(faults({ ...good, steps: [] })).toEqual([[null, 'steps', 'at least 1 step', 'none']]);
    expect(faults({ ...good, steps: Array.from({ length: 101 }, () => step) })).toEqual([[null, 'steps', 'at most 100 steps', '101']]);
    expect(faults({ ...good, steps: [{ ...step, title: { zh: 'x'.repeat(301), en: '' } }] })).toEqual([
      [1, 'title.zh', 'at most 300 characters', '301 characters'],
    ]);
    expect(faults([])).toHaveLength(3);
  });

  it('names the line where it is no JSON', () => {
    const parsed = parseStory('{\n  "schema": "x",\n  "steps": [,]\n}', 'talk.json');
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'story-json', file: 'talk.json', row: 3, expected: 'JSON' }] });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"schema":"shenzhen-cluster-map/story/1","steps":${json}}`),
        ),
        (any) => {
          const parsed = parseStory(any);
          if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        },
      ),
    );
    expect(parseStory(' '.repeat(1_000_001)).ok).toBe(false);
  });

  it('takes no keys that are not its own, whatever they are called', () => {
    const named = JSON.parse('{"__proto__": {"steps": 1}, "constructor": 2}');
    expect(storyOf({ ...good, steps: [{ ...step, ...named }] }).ok).toBe(false);
    expect(({} as { steps?: unknown }).steps).toBeUndefined();
  });

  it('mends half characters, which no file can hold', () => {
    const parsed = storyOf({ ...good, title: { zh: '\ud800', en: 'a' } });
    expect(parsed.ok && parsed.value.title.zh).toBe('\ufffd');
  });
});
