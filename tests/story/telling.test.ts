import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/domain/view.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { isPlain, sceneOfStep, stepViewOf } from '../../src/story/scene.ts';
import { stepAfter } from '../../src/story/stepAfter.ts';
import { enterStep, stepWithin, strangeViews } from '../../src/story/telling.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { anyStory, anyView } from './stories.ts';

/** The view after walking through `steps` from `start`, by the store's own actions. */
function walked(start: View, ...[story, steps]: [Parameters<typeof enterStep>[0], readonly number[]]): View {
  const store = createViewStore(start);
  const actions = createActions(atlas, store);
  for (const step of steps) actions.applyView(enterStep(story, step, atlas));
  return store.getState().view;
}

const pressed = fc.array(
  fc.oneof(
    fc.constantFrom('next' as const, 'previous' as const, 'first' as const, 'last' as const).map((kind) => ({ kind })),
    fc.integer({ min: 0, max: 999 }).map((step) => ({ kind: 'jump' as const, step })),
  ),
  { maxLength: 30 },
);

describe('a story told', () => {
  it('ends back and forth in the same state as by a direct jump', () => {
    fc.assert(
      fc.property(anyStory, anyView, anyView, pressed, (story, here, elsewhere, commands) => {
        const steps: number[] = [];
        for (const command of commands) steps.push(stepAfter(command, steps.at(-1) ?? 1, story.steps.length) ?? 1);
        fc.pre(steps.length > 0);
        const { lang, theme } = here;
        expect(walked(here, story, steps)).toEqual(walked({ ...elsewhere, lang, theme }, story, steps.slice(-1)));
      }),
    );
  });

  it('stays within its steps, whatever number is asked for', () => {
    fc.assert(
      fc.property(anyStory, fc.oneof(fc.integer(), fc.double()), (story, asked) => {
        const step = stepWithin(story, asked);
        expect(Number.isInteger(step)).toBe(true);
        expect(step).toBeGreaterThanOrEqual(1);
        expect(step).toBeLessThanOrEqual(story.steps.length);
      }),
    );
  });
});

describe('the view of a step', () => {
  it('is what was looked at when it was added, without the occasion', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const written = stepViewOf(view);
        expect(written).not.toMatch(/(?:^|&)(?:lang|theme|ui|story|step|renderer|v)=/);
        const text = { zh: '', en: '' };
        const { scene, problems } = sceneOfStep({ view: written, title: text, text, notes: text }, atlas);
        const { district, clusters, park, lens, page, labels, compared, camera } = view;
        expect(problems).toEqual([]);
        expect(scene).toMatchObject({ district, clusters, park, lens, page, labels, compared, camera });
      }),
    );
  });

  it('is empty for the whole city', () => {
    expect(isPlain(createViewStore().getState().view)).toBe(true);
  });

  it('cannot set what belongs to the occasion', () => {
    const text = { zh: '', en: '' };
    const view = 'district=nanshan&lang=en&theme=dark&ui=embed&story=own&step=9&origin=https://example.org&interactive=0';
    const { scene } = sceneOfStep({ view, title: text, text, notes: text }, atlas);
    expect(scene).toMatchObject({ district: 'nanshan' });
    for (const key of ['lang', 'theme', 'shell', 'story', 'step', 'origin', 'interactive']) expect(scene).not.toHaveProperty(key);
  });

  it('with things of another city is shown as far as it goes, and named', () => {
    const text = { zh: '', en: '' };
    const step = { view: 'district=atlantis&cluster=new-energy', title: text, text, notes: text };
    const story = { schema: 'shenzhen-cluster-map/story/1' as const, title: text, steps: [{ ...step, view: '' }, step] };
    expect(enterStep(story, 2, atlas)).toMatchObject({ district: null, clusters: ['new-energy'] });
    expect(strangeViews(story, atlas, 'talk.json')).toMatchObject([
      { code: 'story-view', file: 'talk.json', row: 2, field: 'view: district', came: '"atlantis"' },
    ]);
  });
});
