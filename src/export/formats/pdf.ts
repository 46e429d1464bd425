import type { Exporter } from '../format.ts';

/** The browser's own print dialog, which saves vector PDF with selectable text; the print sheet stands ready for it. */
export const pdf: Exporter = async () => {
  window.print();
  return { ok: true, value: null };
};
