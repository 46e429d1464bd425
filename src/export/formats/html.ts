import { writeStory } from '../../atlas/parseStory.ts';
import { baked } from '../../state/savedStart.ts';
import { encodeView } from '../../state/urlCodec.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { onePage } from '../onePage.ts';

/** The whole map as one page that opens from a disk, with the view at hand, and the story on this device where there is one. */
export const html: Exporter = async (request) => {
  const page = await onePage();
  if (!page.ok) return page;
  const own = (await request.loadStory?.('own')) ?? null;
  const story = own?.ok === true && own.value.steps.length > 0 ? writeStory(own.value) : null;
  const view = request.view.story === 'own' && story !== null ? { ...request.view, story: 'baked' } : request.view;
  const text = baked(page.value, {
    hash: encodeView({ ...view, shell: view.shell === 'embed' ? 'app' : view.shell, renderer: 'auto', origin: null }),
    story,
  });
  return { ok: true, value: { name: fileName(request.view, 'html'), type: 'text/html;charset=utf-8', bytes: utf8(text) } };
};
