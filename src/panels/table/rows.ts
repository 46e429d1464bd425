import type { Atlas } from '../../domain/atlas.ts';
import type { Assignment } from '../../domain/facts.ts';
import { type Text, textIn } from '../../domain/text.ts';
import type { Words } from '../../i18n/words.ts';

export const COLUMNS = ['cluster', 'district', 'order', 'verb', 'object', 'others', 'witnesses', 'clause', 'document'] as const;
/** What the plain table says of an assignment. */
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

/** What the view filters by; an empty list filters nothing. */
export interface RowFilter {
  readonly clusters: readonly string[];
  readonly districts: readonly string[];
  /** Words that must all stand somewhere in the row; names in any of the three written languages. */
  readonly text: string;
}

const NONE: Text = { zh: '', hant: '', en: '' };

/** What a row says in one column, in words. */
export function cellText(atlas: Atlas, a: Assignment, column: Column, words: Words): string {
  const lang = words.lang;
  switch (column) {
    case 'cluster': {
      const cluster = atlas.cluster.get(a.cluster);
      return `${cluster?.code ?? ''} ${textIn(cluster?.name ?? NONE, lang)}`;
    }
    case 'district':
      return textIn(atlas.district.get(a.district)?.name ?? NONE, lang);
    case 'order':
      return a.scope === 'beside' ? `${a.order} ${words('table.beside')}` : String(a.order);
    case 'verb':
      return words(`cluster.verb.${a.verb}`);
    case 'object':
      return textIn(a.object, lang);
    case 'others':
      return words(a.openList ? 'table.others.yes' : 'table.others.no');
    case 'witnesses':
      return String(a.witnesses);
    case 'clause':
      return a.source.clause ?? words('details.unknown');
    case 'document': {
      const doc = atlas.document.get(a.source.document);
      return doc === undefined ? a.source.document : (doc.number ?? textIn(doc.title, lang));
    }
  }
}

/** The assignments that pass the filter, in the atlas's order. */
export function filterRows(atlas: Atlas, filter: RowFilter, words: Words): readonly Assignment[] {
  const asked = comparable(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return atlas.assignments.filter((a) => {
    if (filter.clusters.length > 0 && !filter.clusters.includes(a.cluster)) return false;
    if (filter.districts.length > 0 && !filter.districts.includes(a.district)) return false;
    if (asked.length === 0) return true;
    const whole = comparable(wholeText(atlas, a, words));
    return asked.every((word) => whole.includes(word));
  });
}

/** All that a row says: its cells as shown, and its names in the other written languages. */
function wholeText(atlas: Atlas, a: Assignment, words: Words): string {
  const cluster = atlas.cluster.get(a.cluster);
  const district = atlas.district.get(a.district);
  const document = atlas.document.get(a.source.document);
  const texts = [cluster?.name, cluster?.fullName, district?.name, district?.fullName, a.object, document?.title];
  const names = texts.flatMap((text) => (text === undefined ? [] : [text.zh, text.hant, text.en]));
  return [...COLUMNS.map((column) => cellText(atlas, a, column, words)), ...names].join('\n');
}

/** The same rows sorted by a column; equal ones keep their order. Numbers and places of the atlas sort as such, words as the language does. */
export function sortRows(atlas: Atlas, rows: readonly Assignment[], { by, down }: Sorting, words: Words): readonly Assignment[] {
  const rank = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, at) => [id, at]));
  const [clusters, districts] = [rank(atlas.clusters), rank(atlas.districts)];
  const collator = new Intl.Collator(words.lang, { numeric: true });
  const number = (a: Assignment): number | null => {
    if (by === 'cluster' || by === 'clause') return clusters.get(a.cluster) ?? -1;
    if (by === 'district') return districts.get(a.district) ?? -1;
    if (by === 'order' || by === 'witnesses') return a[by];
    return null;
  };
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [number(a), number(b)];
    if (x !== null && y !== null) return sign * (x - y);
    return sign * collator.compare(cellText(atlas, a, by, words), cellText(atlas, b, by, words));
  });
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
