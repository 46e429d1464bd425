import fc from 'fast-check';
import { STORY_SCHEMA, type Story, type StoryText } from '../../src/domain/story.ts';
import { DEFAULT_VIEW, LENSES, MAX_COMPARED, type View } from '../../src/domain/view.ts';
import { stepViewOf } from '../../src/story/scene.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const ids = (list: readonly { readonly id: string }[]) => fc.constantFrom(...list.map(({ id }) => id));

/** A view somebody might stand at, its occasion included. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    district: fc.option(ids(atlas.districts)),
    clusters: fc.uniqueArray(ids(atlas.clusters), { maxLength: MAX_COMPARED }),
    park: fc.option(ids(atlas.parks)),
    lens: fc.constantFrom(...LENSES),
    page: fc.constantFrom('map' as const, 'matrix' as const),
    labels: fc.constantFrom('auto' as const, 'one' as const),
    compared: fc.uniqueArray(ids(atlas.districts), { maxLength: MAX_COMPARED }),
    camera: fc.option(fc.constantFrom({ lon: 114.05, lat: 22.55, zoom: 10 }, { lon: 115, lat: 22.8, zoom: 11.5 })),
    theme: fc.constantFrom('auto' as const, 'dark' as const),
    lang: fc.constantFrom('zh-Hans' as const, 'en' as const),
  })
  .map((part) => ({ ...DEFAULT_VIEW, ...part }));

const words = (maxLength: number) =>
  fc.string({ maxLength, unit: fc.constantFrom('中', '文', 'a', 'é', '😀', ' ', '\n', '"', '\\', '<&>', '\u0000') });
const wording = (maxLength: number): fc.Arbitrary<StoryText> =>
  fc.record({ zh: words(maxLength), en: words(maxLength), hant: words(maxLength) }, { requiredKeys: ['zh', 'en'] });

/** Any story a person might write, Traditional wordings in some places. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  schema: fc.constant(STORY_SCHEMA),
  title: wording(20),
  steps: fc.array(fc.record({ view: anyView.map(stepViewOf), title: wording(20), text: wording(60), notes: wording(60) }), {
    minLength: 1,
    maxLength: 8,
  }),
});
