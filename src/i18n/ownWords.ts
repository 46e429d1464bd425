import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import { shownFigure } from '../domain/own.ts';
import type { Words } from './words.ts';

/** A figure of one's own for a district in words, with its unit; that the file gives none is said too. */
export function ownSaying(atlas: Atlas, district: DistrictId, words: Words): string {
  const figure = shownFigure(atlas.own);
  if (figure === null) return words('legend.own-none');
  const value = figure.values.get(district);
  if (value === undefined) return words('legend.no-value');
  const number = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 6 }).format(value);
  return [number, figure.unit].filter((part) => part !== '').join(' ');
}
