import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCamera } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { figure } from '../../src/figure/figure.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { stateKey } from '../../src/map/featureState.ts';
import { lookOf } from '../../src/map/look.ts';
import { wantedLabels } from '../../src/map/pointing.ts';
import { sceneOf } from '../../src/map/scene.ts';
import { SOURCES } from '../../src/map/sources.ts';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

const SIZE = { width: 1200, height: 700 };
const located = realAtlas.clusters.filter(({ spatial }) => spatial === 'list').map(({ id }) => id);

it('the names, second lines and codes that stand at a zoom are those of the figure', () => {
  fc.assert(
    fc.property(
      fc.subarray(located, { maxLength: 4 }),
      fc.constantFrom('zh-Hans', 'en' as const),
      fc.double({ min: 6, max: 11, noNaN: true }),
      (clusters, lang, zoom) => {
        const view = { ...DEFAULT_VIEW, lang, lens: 'cluster' as const, clusters };
        const scene = sceneOf(realAtlas, lookOf(createViewStore(view).getState(), 'light', zoom));
        const wanted = wantedLabels(scene, zoom);
        const camera = { ...fitCamera(realAtlas.geometry.bbox, SIZE, 0), zoom };
        const drawn = figure(realAtlas, { ...view, camera }, { size: SIZE, paint: 'light', words: wordsIn(lang) });
        const told = realAtlas.districts.map(({ id }) => {
          const { lines = 0, under = false } = wanted.get(stateKey(SOURCES.labels, id)) ?? {};
          const codes = scene.labels.find((label) => label.id === id)?.under ?? [];
          return [id, lines, lines === 2 || under === true ? codes : []];
        });
        const seen = realAtlas.districts.map(({ id }) => {
          const lines = drawn.labels.find((label) => label.id === id)?.lines ?? [];
          const texts = lines.filter(({ kind }) => kind === 'codes').map(({ text }) => text);
          return [id, lines.filter(({ kind }) => kind !== 'codes').length, texts];
        });
        expect(told).toEqual(seen);
      },
    ),
  );
});
