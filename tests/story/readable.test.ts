import story from 'virtual:story';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../src/domain/text.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { widthOf } from '../../src/encoding/textBox.ts';
import { figure } from '../../src/figure/figure.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import '../everyLanguage.ts';
import { sceneOfStep } from '../../src/story/scene.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

/** The map beside the words of a talk at 1280 × 720. */
const STAGE = { width: 896, height: 555 };
/** Letters are guessed a little wide, so that names never touch in any font; what the eye sees is about so much of the guess. */
const SEEN = { wide: 0.92, high: 0.8 };

function drawn(step: NonNullable<typeof story>['steps'][number], lang: Lang) {
  const { scene } = sceneOfStep(step, atlas);
  return figure(atlas, { ...DEFAULT_VIEW, ...scene, shell: 'present' }, { size: STAGE, paint: 'light', words: wordsIn(lang) });
}

/** Lines of the labels of two different districts that lie over each other by more than two pixels. */
function covered({ labels }: ReturnType<typeof drawn>): readonly string[] {
  const lines = labels.flatMap(({ id, at, lines }) =>
    lines.map(({ text, size, bold, dy }) => ({ id, text, size, x: at[0], y: at[1] + dy - 0.36 * size, width: widthOf(text, size, bold) })),
  );
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const across = (SEEN.wide * (a.width + b.width)) / 2 - Math.abs(a.x - b.x);
      const down = (SEEN.high * (a.size + b.size)) / 2 - Math.abs(a.y - b.y);
      return a.id !== b.id && across > 2 && down > 2 ? [`${a.text} and ${b.text}`] : [];
    }),
  );
}

describe.each(LANGS)('every step of the story that comes with the map, %s', (lang) => {
  it.each((story?.steps ?? []).map((step, i) => [i + 1, step] as const))('step %i names every district, none over another', (_, step) => {
    const shown = drawn(step, lang);
    expect(new Set(shown.labels.map(({ id }) => id))).toEqual(new Set(atlas.districts.map(({ id }) => id)));
    expect(covered(shown)).toEqual([]);
  });
});

describe('the step of the parks', () => {
  const parks = story?.steps.find(({ view }) => view.includes('lens=parks'));

  it.each(['zh-Hans', 'zh-Hant'] as const)('has the names of all seven parks on the map, %s', (lang) => {
    if (parks === undefined) throw new Error('no such step');
    const { parks: points, badges } = drawn(parks, lang);
    expect(points.map(({ name }) => name?.text ?? null)).not.toContain(null);
    const plates = badges.flatMap(({ chips }) => chips.filter(({ park }) => park !== null));
    expect(points.length + plates.length).toBe(7);
  });

  it.each(LANGS)('lays no plate on a park’s point, %s', (lang) => {
    if (parks === undefined) throw new Error('no such step');
    const { parks: points, badges } = drawn(parks, lang);
    for (const { at, dy, chips } of badges) {
      for (const { x, width } of chips) {
        const on = points.filter(
          (point) => point.at[0] > at[0] + x - 3 && point.at[0] < at[0] + x + width + 3 && Math.abs(point.at[1] - at[1] - dy) < 10,
        );
        expect(on).toEqual([]);
      }
    }
  });
});
