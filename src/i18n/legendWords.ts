import type { Atlas } from '../domain/atlas.ts';
import { textIn } from '../domain/text.ts';
import type { Legend, LegendEntry } from '../encoding/legend.ts';
import type { Words } from './words.ts';

/** The legend's title in words. */
export function legendTitle(legend: Legend, words: Words): string {
  if (legend.title === 'own') return words('legend.own', { name: legend.name ?? '' });
  return words(`legend.${legend.title}`);
}

/** One legend entry in words: the same on the screen, in the figure, on a slide and on paper. */
export function legendEntryText(entry: LegendEntry, atlas: Atlas, words: Words): string {
  switch (entry.kind) {
    case 'class':
      return entry.from === entry.to
        ? words('legend.class.one', { from: entry.from })
        : words('legend.class', { from: entry.from, to: entry.to });
    case 'cluster': {
      const cluster = atlas.cluster.get(entry.cluster);
      const name = cluster === undefined ? entry.cluster : `${cluster.code} ${textIn(cluster.name, words.lang)}`;
      if (entry.spatial === 'list') return name;
      const colon = words.lang === 'en' ? ': ' : '：';
      return `${name}${colon}${words(entry.spatial === 'axis' ? 'legend.axis' : 'legend.noLocation')}`;
    }
    case 'own-class': {
      const [from, to] = [entry.from, entry.to].map((value) =>
        new Intl.NumberFormat(words.lang, { maximumFractionDigits: 6 }).format(value),
      );
      return from === to ? (from ?? '') : words('legend.class', { from: from ?? '', to: to ?? '' });
    }
    case 'no-value':
      return words('legend.no-value');
    case 'own-park':
      return words('legend.own-park');
    case 'overlap':
      return words('legend.overlap');
    case 'not-named':
      return words('legend.notNamed');
    case 'park':
      return words('legend.park');
    case 'unnamed-parks':
      return words('legend.unnamedParks');
    case 'overlay':
      return words('legend.overlay');
  }
}
