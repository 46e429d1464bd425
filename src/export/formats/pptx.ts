import '../../i18n/later.ts';
import type { Result } from '../../domain/problem.ts';
import { fullText } from '../../domain/story.ts';
import { textIn } from '../../domain/text.ts';
import { type Artefact, type Exporter, type ExportRequest, fileName } from '../format.ts';
import { linkOf } from '../linkOf.ts';
import { PPTX_TYPE } from '../pptx/deck.ts';
import { shownOfStory } from '../pptx/fromStory.ts';
import { deckOfViews, type Shown } from '../pptx/fromView.ts';
import type { Ratio } from '../pptx/slide.ts';

/** One slide of the view at hand. */
export const pptx =
  (ratio: Ratio): Exporter =>
  async (request) => ({
    ok: true,
    value: deck(request, [{ view: request.view, link: request.link }], ratio, fileName(request.view, 'pptx')),
  });

/** One slide for each step of a story: the one being told, else the city's own; or the one on this device. */
export const pptxStory =
  (which: 'told' | 'own', ratio: Ratio): Exporter =>
  async (request) => {
    const name = which === 'own' ? 'own' : (request.view.story ?? 'default');
    const loaded = (await request.loadStory?.(name)) ?? NO_STORIES;
    if (!loaded.ok) return loaded;
    const { atlas, words } = request;
    const shown = shownOfStory(atlas, loaded.value, words, (view) => (URL.canParse(request.link) ? linkOf(view, request.link) : null));
    const title = textIn(fullText(loaded.value.title), words.lang);
    return { ok: true, value: deck(request, shown, ratio, `shenzhen-cluster-map-story-${which === 'own' ? 'own' : 'told'}.pptx`, title) };
  };

const NO_STORIES: Result<never> = {
  ok: false,
  problems: [
    { code: 'no-story', file: 'story', row: null, field: null, expected: 'a story', came: 'none', advice: 'Export the view instead' },
  ],
};

function deck({ atlas, paint, words }: ExportRequest, shown: readonly Shown[], ratio: Ratio, name: string, title?: string): Artefact {
  const bytes = deckOfViews(atlas, shown, { ratio, paint, words, ...(title === undefined ? {} : { title }) });
  return { name, type: PPTX_TYPE, bytes };
}
