import { writeStory } from '../../atlas/parseStory.ts';
import { encodeView } from '../../state/urlCodec.ts';
import { baked } from '../bakedPage.ts';
import { type Exporter, type ExportRequest, fileName, utf8 } from '../format.ts';
import { onePage } from '../onePage.ts';

/** The whole map as one page that opens from a disk, with the view at hand, and the story on this device where there is one. */
export const html: Exporter = async (request) => {
  const page = await onePage();
  if (!page.ok) return page;
  // One's own story comes along; a page saved from a saved page without one hands on the story it came with.
  const story = (await textOf(request, 'own')) ?? (await textOf(request, 'baked'));
  const view = request.view.story === 'own' && story !== null ? { ...request.view, story: 'baked' } : request.view;
  const text = baked(page.value, {
    hash: encodeView({ ...view, shell: view.shell === 'embed' ? 'app' : view.shell, renderer: 'auto', origin: null }),
    story,
  });
  return { ok: true, value: { name: fileName(request.view, 'html'), type: 'text/html;charset=utf-8', bytes: utf8(text) } };
};

/** The text of a story's file, or null where there is no such story. */
async function textOf({ loadStory }: ExportRequest, name: string): Promise<string | null> {
  const loaded = await loadStory?.(name);
  return loaded?.ok === true && loaded.value.steps.length > 0 ? writeStory(loaded.value) : null;
}
