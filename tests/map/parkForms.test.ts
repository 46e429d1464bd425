import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCamera, toScreen } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { figure } from '../../src/figure/figure.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { lookOf } from '../../src/map/look.ts';
import { inkedForms, nameForms, type ParkForm, plateForms } from '../../src/map/parkForms.ts';
import { sceneOf } from '../../src/map/scene.ts';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

const city = fitCamera(realAtlas.geometry.bbox, { width: 1200, height: 700 }, 0);

/** What is written and where, in whole pixels, give or take what the figure rounds. */
type Written = readonly [text: string, x: number, y: number];
const near = (a: Written, b: Written) => a[0] === b[0] && Math.abs(a[1] - b[1]) < 0.5 && Math.abs(a[2] - b[2]) < 0.5;

it('plates and names of parks stand where those of the figure stand, at any zoom and place', () => {
  fc.assert(
    fc.property(
      fc.record({
        lang: fc.constantFrom('zh-Hans', 'zh-Hant', 'en' as const),
        lens: fc.constantFrom('parks', 'count' as const),
        labels: fc.constantFrom('auto', 'one', 'both' as const),
        park: fc.constantFrom(null, 'yanluo'),
        shell: fc.constantFrom('app', 'slide' as const),
      }),
      fc.double({ min: 7, max: 12, noNaN: true }),
      fc.constantFrom([390, 300], [1280, 720]),
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      (shown, zoom, [width = 0, height = 0], aside) => {
        const camera = { ...city, lon: city.lon + aside, zoom };
        const size = { width, height };
        const view = { ...DEFAULT_VIEW, ...shown, camera };
        const scene = sceneOf(realAtlas, lookOf(createViewStore(view).getState(), 'light', zoom));
        const inked = inkedForms(scene, camera, size);
        const written = (forms: readonly ParkForm[], ids: readonly string[]) =>
          ids.map((id): Written => {
            const form = forms.find((one) => one.id === id);
            if (form === undefined) throw new Error(`no form ${id}`);
            const [x, y] = toScreen(form.at, camera, size);
            return [form.text, x + form.offset[0], y + form.offset[1]];
          });
        const told = [...written(plateForms(scene), inked.plates), ...written(nameForms(scene), inked.names)];
        const drawn = figure(realAtlas, view, { size, paint: 'light', words: wordsIn(shown.lang) });
        const seen = [
          ...drawn.badges.flatMap(({ at: [x, y], dy, chips }) =>
            chips.map((chip): Written => [chip.text, x + chip.x + chip.width / 2, y + dy]),
          ),
          ...drawn.parks.flatMap(({ at: [x, y], name }): Written[] => (name === null ? [] : [[name.text, x + name.dx, y + name.dy]])),
        ];
        expect(told.length).toBe(seen.length);
        for (const one of told) expect(seen.filter((other) => near(one, other))).toHaveLength(1);
      },
    ),
  );
});
