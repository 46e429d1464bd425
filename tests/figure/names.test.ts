import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { PARK_RADIUS } from '../../src/encoding/strokes.ts';
import { type Figure, figure } from '../../src/figure/figure.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

/** The map's size in windows of 1440 × 900 and 1280 × 720 px; a legend of two lines takes the last one's height. */
const SIZES = [
  [1067, 485],
  [947, 396],
  [947, 360],
] as const;

/** Distance from a park's point to the block of a label, pixels; 0 inside it. */
function distance({ at, block }: Figure['labels'][number], [x, y]: readonly [number, number]): number {
  return Math.hypot(Math.max(0, Math.abs(x - at[0]) - block[0] / 2), Math.max(0, Math.abs(y - at[1]) - block[1] / 2));
}

describe.each(LANGS)('the names of the districts in %s', (lang) => {
  it.each(SIZES)('at %i × %i px all stand, and none under the point of a park', (width, height) => {
    const view = { ...DEFAULT_VIEW, lens: 'parks' as const };
    const { labels, parks } = figure(realAtlas, view, { size: { width, height }, paint: 'light', words: wordsIn(lang) });
    expect(new Set(labels.map(({ id }) => id))).toEqual(new Set(realAtlas.districts.map(({ id }) => id)));
    expect(parks.length).toBeGreaterThan(0);
    const covered = labels.flatMap((label) =>
      parks.filter(({ at }) => distance(label, at) < PARK_RADIUS).map(({ park }) => `${label.id} by ${park}`),
    );
    expect(covered).toEqual([]);
  });
});

describe.each(['zh-Hans', 'zh-Hant'] as const)('on a phone, in %s', (lang) => {
  // What header, legend and sheet leave of 360 × 800, 390 × 844 and 430 × 932 px.
  it.each([
    [360, 158],
    [390, 180],
    [430, 224],
  ])('at %i × %i px every district has its name', (width, height) => {
    const { labels } = figure(realAtlas, DEFAULT_VIEW, { size: { width, height }, paint: 'light', words: wordsIn(lang) });
    expect(new Set(labels.map(({ id }) => id))).toEqual(new Set(realAtlas.districts.map(({ id }) => id)));
  });
});
