import type { Feature } from 'geojson';
import type { Cell } from '../atlas/csv.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { OwnFacts } from '../domain/own.ts';
import { subjectOf, type View } from '../domain/view.ts';
import type { Scope } from './shown.ts';

/** Whose the facts are, said in every file and row that holds some of them. */
export const OWN_ORIGIN = 'data of the reader’s own, not from the opinion, not checked by the editors';
export const OWN_ORIGIN_ZH = '自有数据，不出自意见，未经编者核对';

type OwnShown = Omit<OwnFacts, 'marks' | 'shown'>;

/** The part of one's own facts that a view is about, as with the document's; null where there are none. */
export function ownShown({ own }: Atlas, view: View, scope: Scope): OwnShown | null {
  if (!own) return null;
  const { file, assignments, parks, figures, entries } = own;
  const subject = subjectOf(view);
  const every = scope === 'all' || subject.kind === 'overview' || subject.kind === 'park';
  const ids = new Set<string>(subject.kind === 'district' ? [subject.id] : 'ids' in subject ? subject.ids : []);
  if (every) return { file, assignments, parks, figures, entries };
  if (subject.kind === 'clusters') {
    const of = <T extends { readonly cluster: string }>(list: readonly T[]) => list.filter(({ cluster }) => ids.has(cluster));
    return { file, assignments: of(assignments), parks: [], figures: [], entries: of(entries) };
  }
  return {
    file,
    assignments: assignments.filter(({ district }) => ids.has(district)),
    parks: parks.filter(({ district }) => district !== null && ids.has(district)),
    figures: figures.map((figure) => ({ ...figure, values: new Map([...figure.values].filter(([district]) => ids.has(district))) })),
    entries: [],
  };
}

/** One's own facts as a member of a JSON file, apart from the document's and named as what they are. */
export function ownMember({ file, assignments, parks, figures, entries }: OwnShown): object {
  return {
    origin: OWN_ORIGIN,
    origin_zh: OWN_ORIGIN_ZH,
    file,
    assignments,
    parks,
    figures: figures.map(({ name, unit, values }) => ({
      name,
      unit,
      values: [...values].map(([district, value]) => ({ district, value })),
    })),
    six_ones: entries,
  };
}

/** Columns of the table of one's own facts; which of them are filled depends on the kind. */
export const OWN_COLUMNS = [
  'origin',
  'origin_zh',
  'file',
  'kind',
  'name',
  'district_id',
  'district_zh',
  'district_en',
  'cluster_id',
  'cluster_zh',
  'cluster_en',
  'list_zh',
  'list_en',
  'value',
  'unit',
  'lon',
  'lat',
  'note',
  'other_columns',
] as const;

/** Rows under {@link OWN_COLUMNS}: one for each value, park, pair and entry of a list. */
export function ownRows(atlas: Atlas, own: OwnShown): readonly (readonly Cell[])[] {
  const item = new Map(atlas.system.map((one) => [one.id, one.name]));
  const place = (id: string | null): Row => ({
    district_id: id,
    district_zh: atlas.district.get(id ?? '')?.name.zh ?? null,
    district_en: atlas.district.get(id ?? '')?.name.en ?? null,
  });
  const cluster = (id: string): Row => ({
    cluster_id: id,
    cluster_zh: atlas.cluster.get(id)?.name.zh ?? null,
    cluster_en: atlas.cluster.get(id)?.name.en ?? null,
  });
  const rows: Row[] = [
    ...own.figures.flatMap(({ name, unit, values }) =>
      [...values].map(([district, value]): Row => ({ kind: 'figure', name, unit, value, ...place(district) })),
    ),
    ...own.parks.map(({ name, point, district, note, more }): Row => {
      const others = (more ?? []).map(([heading, text]) => `${heading}: ${text}`).join('; ');
      return { kind: 'park', name, lon: point?.[0] ?? null, lat: point?.[1] ?? null, note, other_columns: others, ...place(district) };
    }),
    ...own.assignments.map((one): Row => ({ kind: 'assignment', note: one.note, ...place(one.district), ...cluster(one.cluster) })),
    ...own.entries.map((one): Row => {
      const list = item.get(one.item);
      return {
        kind: 'six-ones',
        name: one.name,
        note: one.note,
        list_zh: list?.zh ?? null,
        list_en: list?.en ?? null,
        ...cluster(one.cluster),
      };
    }),
  ];
  const common = { origin: OWN_ORIGIN, origin_zh: OWN_ORIGIN_ZH, file: own.file };
  return rows.map((row) => OWN_COLUMNS.map((column) => ({ ...row, ...common })[column] ?? null));
}

type Row = Partial<Record<(typeof OWN_COLUMNS)[number], Cell>>;

/** Own parks with a point and districts with own figures as features, each saying whose it is. */
export function ownFeatures(atlas: Atlas, own: OwnShown): readonly Feature[] {
  const whose = { origin: OWN_ORIGIN, origin_zh: OWN_ORIGIN_ZH, file: own.file };
  const points = own.parks.flatMap(({ id, name, point, district, note, more }): Feature[] =>
    point === null
      ? []
      : [
          {
            type: 'Feature',
            id,
            properties: { ...Object.fromEntries(more ?? []), ...whose, kind: 'park', name, district_id: district, note },
            geometry: { type: 'Point', coordinates: [...point] },
          },
        ],
  );
  const { districts, overlays } = atlas.geometry;
  const areas = [...districts.features, ...overlays.features].flatMap(({ geometry, properties: { id } }): Feature[] => {
    const figures = own.figures.flatMap(({ name, unit, values }) => (values.has(id) ? [{ name, unit, value: values.get(id) }] : []));
    const pairs = own.assignments.filter(({ district }) => district === id).map(({ cluster }) => cluster);
    if (figures.length + pairs.length === 0) return [];
    const { name } = atlas.district.get(id) ?? {};
    const properties = {
      ...whose,
      kind: 'district',
      district_id: id,
      district_zh: name?.zh,
      district_en: name?.en,
      figures,
      cluster_ids: pairs,
    };
    return [{ type: 'Feature', id: `own-${id}`, properties, geometry }];
  });
  return [...areas, ...points];
}
