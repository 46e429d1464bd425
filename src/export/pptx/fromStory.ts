import type { Atlas } from '../../domain/atlas.ts';
import { type Story, storyTextIn } from '../../domain/story.ts';
import { DEFAULT_VIEW, type View } from '../../domain/view.ts';
import type { Words } from '../../i18n/words.ts';
import { decodeAddress } from '../../state/urlCodec.ts';
import type { Shown } from './fromView.ts';

/**
 * The slides of a story, one per step in its order. A part of a step's view that the atlas does not know is shown as the default.
 * @param linkOf the address that opens a view, or null where it has none
 */
export function shownOfStory(atlas: Atlas, story: Story, words: Words, linkOf: (view: View) => string | null): readonly Shown[] {
  const { lang } = words;
  return story.steps.map((step) => {
    const { view: decoded } = decodeAddress({ search: '', hash: `#${step.view.replace(/^#/, '')}` }, atlas);
    const view: View = { ...decoded, lang, theme: DEFAULT_VIEW.theme, shell: 'app', story: null, step: 0 };
    const told = {
      title: storyTextIn(step.title, lang),
      body: storyTextIn(step.text, lang),
      notes: storyTextIn(step.notes, lang).split('\n'),
    };
    return { view, told, link: linkOf(view) };
  });
}
