import { clipboardFault } from '../faults.ts';
import type { Exporter } from '../format.ts';

/** Puts the link that opens the view again into the clipboard. */
export const copyLink: Exporter = async ({ link }) => {
  try {
    await navigator.clipboard.writeText(link);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, problems: [clipboardFault('link', error)] };
  }
};
