import type { Atlas } from '../../domain/atlas.ts';
import type { Looked } from '../../encoding/appearance.ts';
import { coloursOf } from '../../encoding/fill.ts';
import { type LegendEntry, legendOf } from '../../encoding/legend.ts';
import { type Paint, paletteOf } from '../../encoding/palettes.ts';
import { legendEntryText, legendTitle } from '../../i18n/legendWords.ts';
import type { Words } from '../../i18n/words.ts';
import { type Pens, pensOf } from './pens.ts';
import type { SlideLegend, Swatch } from './slide.ts';

/** The legend of a view as native shapes: the same entries, colours and words as beside the map. */
export function slideLegend(atlas: Atlas, view: Looked, paint: Paint, words: Words): SlideLegend {
  const palette = paletteOf(paint);
  const legend = legendOf(atlas, view, palette);
  const pens = pensOf(palette);
  const swatchOf = (entry: LegendEntry): Swatch => {
    switch (entry.kind) {
      case 'park':
        return { kind: 'dot', fill: palette.park, line: pens.park };
      case 'unnamed-parks':
        return { kind: 'plate', fill: palette.parkLine, line: pens.countPlate, ink: palette.park, text: 'n' };
      case 'overlay':
        return { kind: 'area', fill: { kind: 'none' }, line: pens.overlay };
      case 'cluster':
        return clusterSwatch(entry, palette.district, pens);
      case 'class':
        return { kind: 'class', fill: entry.fill, line: pens.district };
      case 'own-park':
        return { kind: 'dot', fill: palette.parkLine, line: pens.ownPark };
      default:
        return { kind: 'area', fill: entry.fill, line: pens.district };
    }
  };
  return {
    name: '图例',
    title: legendTitle(legend, words),
    entries: legend.entries.map((entry) => ({ swatch: swatchOf(entry), text: legendEntryText(entry, atlas, words) })),
  };
}

/** A cluster without districts is not a filled area: an axis is a line, no place at all an empty box. */
function clusterSwatch(entry: Extract<LegendEntry, { kind: 'cluster' }>, quiet: string, pens: Pens): Swatch {
  if (entry.spatial === 'axis') return { kind: 'line', line: pens.axis(coloursOf(entry.fill)[0] ?? quiet) };
  return { kind: 'area', fill: entry.spatial === 'none' ? { kind: 'solid', colour: quiet } : entry.fill, line: pens.district };
}
