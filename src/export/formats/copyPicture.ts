import { clipboardFault } from '../faults.ts';
import type { Exporter } from '../format.ts';
import { png } from './png.ts';

/** Puts the picture into the clipboard, ready to be pasted into a slide or a chat. */
export const copyPicture: Exporter = async (request) => {
  const made = await png(2)(request);
  if (!made.ok || made.value === null) return made;
  try {
    const blob = new Blob([made.value.bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, problems: [clipboardFault('picture', error)] };
  }
};
