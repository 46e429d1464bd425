import { legendOf } from '../encoding/legend.ts';
import { paletteOf } from '../encoding/palettes.ts';
import { legendEntryText, legendTitle } from '../i18n/legendWords.ts';
import type { ExportRequest } from './format.ts';

/** The view's legend in words, for files that draw nothing. */
export function shownLegend({ atlas, view, paint, words }: ExportRequest): { readonly title: string; readonly entries: readonly string[] } {
  const legend = legendOf(atlas, view, paletteOf(paint));
  return { title: legendTitle(legend, words), entries: legend.entries.map((entry) => legendEntryText(entry, atlas, words)) };
}
