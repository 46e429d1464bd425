import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import type { StoryStep } from '../domain/story.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { decodeAddress, encodeView } from '../state/urlCodec.ts';

/**
 * The parts of a view that belong to the occasion and not to what is looked at: no step sets them, and none is written into one.
 * Everything else is the scene, so a part that views gain later belongs to the scene by itself.
 */
const OCCASION = [
  'lang',
  'theme',
  'shell',
  'renderer',
  'story',
  'step',
  'panel',
  'filter',
  'interactive',
  'title',
  'pixelRatio',
  'origin',
] as const satisfies readonly (keyof View)[];

type Scene = Omit<View, (typeof OCCASION)[number]>;

/** What a view looks at, without its occasion. */
function sceneOf(view: View): Scene {
  const scene: Partial<View> = { ...view };
  for (const key of OCCASION) delete scene[key];
  return scene as Scene;
}

/**
 * What a step looks at, whole: what it does not say is as in the default view, so that the same step always gives the same scene.
 * A value the atlas does not know falls back and is named in `problems`. Never throws.
 */
export function sceneOfStep(step: StoryStep, atlas: Atlas): { readonly scene: Scene; readonly problems: readonly Problem[] } {
  const { view, problems } = decodeAddress({ search: '', hash: `#${step.view.replace(/^#/, '')}` }, atlas);
  return { scene: sceneOf(view), problems };
}

/** A view as the `view` of a step: what is looked at, written as in the address. */
export function stepViewOf(view: View): string {
  const pairs = encodeView({ ...DEFAULT_VIEW, ...sceneOf(view) }).split('&');
  return pairs.filter((pair) => !/^(?:lang|v)=/.test(pair)).join('&');
}

/** Whether a view looks at nothing in particular: the whole city, nothing chosen. */
export function isPlain(view: View): boolean {
  return stepViewOf(view) === '';
}
