import type { Assignment, Citation, Cluster, Park, ParkHost, Place, Term } from '../../src/domain/facts.ts';
import type { Text } from '../../src/domain/text.ts';
import type { CheckedTable, Tables } from './check.ts';
import type { FactDistrict, Facts, FilePlace } from './facts.ts';
import type { Meta, Row } from './schemas.ts';
import { textOf } from './traditional.ts';

const nullable = (zh: string | null, en: string | null): Text | null => (zh === null || en === null ? null : textOf(zh, en));

const cite = (document: string, clause: string | null): Citation => ({ document, clause });

const citeOrNone = (document: string | null, clause: string | null): Citation | null => (document === null ? null : cite(document, clause));

const texts = (zh: readonly string[], en: readonly string[]): readonly Text[] => zh.map((text, at) => textOf(text, en[at] ?? ''));

/** Where a tileset lies in the built site. */
const TILES_FOLDER = 'data/';

/** The facts from checked rows. Call it only when no fault was found: a row at fault is left out. */
export function composeFacts(meta: Meta, tables: Tables): Facts {
  const rows = <T>(table: CheckedTable<T>): readonly T[] => table.rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const place = (table: CheckedTable<unknown>): FilePlace => ({
    file: table.file,
    lines: new Map(table.rows.map(({ line, cells }) => [cells.id ?? '', line])),
  });
  const terms = rows(tables['cluster-terms.csv']);
  const clusters = rows(tables['clusters.csv']).map((row) => cluster(row, terms));
  const figures = rows(tables['park-figures.csv']);
  return {
    title: textOf(meta.title.zh, meta.title.en),
    version: meta.version,
    date: meta.date,
    licence: meta.licence,
    credits: meta.credits.map(({ zh, en }) => textOf(zh, en)),
    coreDocument: meta.coreDocument,
    ...(meta.words === undefined
      ? {}
      : { words: Object.fromEntries(Object.entries(meta.words).map(([key, { zh, en }]) => [key, textOf(zh, en)])) }),
    ...(meta.tiles === undefined ? {} : { tiles: { path: `${TILES_FOLDER}${meta.tiles.file}`, layer: meta.tiles.layer } }),
    documents: rows(tables['documents.csv']).map((row) => ({
      id: row.id,
      kind: row.kind,
      title: textOf(row.title_zh, row.title_en),
      issuer: textOf(row.issuer_zh, row.issuer_en),
      number: row.number,
      date: row.date,
      url: row.url,
      reading: textOf(row.reading_zh, row.reading_en),
      witnesses: row.witnesses,
    })),
    families: rows(tables['families.csv']).map((row) => ({ id: row.id, name: textOf(row.name_zh, row.name_en) })),
    districts: rows(tables['districts.csv']).map(district),
    clusters,
    assignments: ordered(
      rows(tables['assignments.csv']),
      clusters.map(({ id }) => id),
    ),
    parks: rows(tables['parks.csv'])
      .map((row) => park(row, figures))
      .toSorted((a, b) => a.slot - b.slot),
    goals: rows(tables['goals.csv']).map((row) => ({
      id: row.id,
      name: textOf(row.name_zh, row.name_en),
      value: textOf(row.value_zh, row.value_en),
      source: cite(row.document, row.clause),
    })),
    system: rows(tables['system.csv']).map((row) => ({
      id: row.id,
      group: row.group,
      name: textOf(row.name_zh, row.name_en),
      source: cite(row.document, row.clause),
    })),
    targets: rows(tables['targets.csv']).map((row) => ({
      id: row.id,
      cluster: row.cluster,
      metric: row.metric,
      metricName: textOf(row.metric_zh, row.metric_en),
      operator: row.operator,
      value: row.value,
      valueMax: row.value_max,
      unit: row.unit,
      year: row.year,
      kind: row.kind,
      source: cite(row.document, row.clause),
      certainty: row.certainty,
      note: nullable(row.note_zh, row.note_en),
    })),
    editions: rows(tables['editions.csv']).map((row) => ({
      edition: row.edition,
      id: row.id,
      kind: row.kind,
      change: row.change,
      name: textOf(row.name_zh, row.name_en),
      from: row.from,
      source: cite(row.document, row.clause),
      certainty: row.certainty,
      note: nullable(row.note_zh, row.note_en),
    })),
    caveats: rows(tables['caveats.csv']).map((row) => ({
      id: row.id,
      title: textOf(row.title_zh, row.title_en),
      text: textOf(row.text_zh, row.text_en),
    })),
    totals: rows(tables['totals.csv']).map((row) => ({
      id: row.id,
      name: textOf(row.name_zh, row.name_en),
      year: row.year,
      value: row.value,
      unit: row.unit,
      source: cite(row.document, row.clause),
      certainty: row.certainty,
    })),
    files: {
      'districts.csv': place(tables['districts.csv']),
      'clusters.csv': place(tables['clusters.csv']),
      'parks.csv': place(tables['parks.csv']),
    },
  };
}

function district(row: Row<'districts.csv'>): FactDistrict {
  const area = row.official_area_km2;
  return {
    id: row.id,
    kind: row.kind,
    name: textOf(row.name_zh, row.name_en),
    fullName: textOf(row.full_name_zh, row.full_name_en),
    adcode: row.adcode,
    officialArea: area === null || row.area_document === null ? null : { km2: area, source: cite(row.area_document, row.area_clause) },
    indicative: row.indicative,
    accuracyM: row.accuracy_m,
    within: row.within,
    note: textOf(row.note_zh, row.note_en),
    aliases: row.aliases,
  };
}

function cluster(row: Row<'clusters.csv'>, terms: readonly Row<'cluster-terms.csv'>[]): Cluster {
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    code: row.kind === 'future' ? `F${row.number}` : `${row.number}`,
    family: row.family,
    name: textOf(row.name_zh, row.name_en),
    fullName: textOf(row.full_name_zh, row.full_name_en),
    englishStatus: row.english_status,
    englishSource: row.english_source,
    positioning: textOf(row.positioning_zh, row.positioning_en),
    terms: terms.filter((term) => term.cluster === row.id).map(termOf),
    spatial: row.spatial,
    axis: nullable(row.axis_zh, row.axis_en),
    source: cite(row.document, row.clause),
    note: nullable(row.note_zh, row.note_en),
    aliases: row.aliases,
  };
}

function termOf(row: Row<'cluster-terms.csv'>): Term {
  const place: Place | null =
    row.place_certainty === null
      ? null
      : {
          district: row.place_district,
          certainty: row.place_certainty,
          note: textOf(row.place_note_zh, row.place_note_en),
          source: citeOrNone(row.place_document, row.place_clause),
        };
  return { kind: row.kind, name: textOf(row.name_zh, row.name_en), place };
}

/** Assignments in the clusters' order, and within a cluster in the text's own. Rows may come in any order. */
function ordered(rows: readonly Row<'assignments.csv'>[], clusters: readonly string[]): readonly Assignment[] {
  const rank = new Map(clusters.map((id, at) => [id, at]));
  return rows
    .map((row) => ({
      cluster: row.cluster_id,
      district: row.district_id,
      order: row.order,
      scope: row.scope,
      verb: row.verb,
      object: textOf(row.object_zh, row.object_en),
      openList: row.open_list,
      witnesses: row.witnesses,
      source: cite(row.document, row.clause),
    }))
    .toSorted((a, b) => (rank.get(a.cluster) ?? 0) - (rank.get(b.cluster) ?? 0) || a.order - b.order);
}

function park(row: Row<'parks.csv'>, figures: readonly Row<'park-figures.csv'>[]): Park {
  const directions = row.directions_document === null || row.directions_certainty === null ? null : row.directions;
  return {
    id: row.id,
    slot: row.slot,
    name: nullable(row.name_zh, row.name_en),
    nameSource: citeOrNone(row.name_document, row.name_clause),
    nameCertainty: row.name_certainty,
    districts: row.districts,
    districtsSource: cite(row.districts_document, row.districts_clause),
    host: hostOf(row),
    directions:
      directions === null
        ? null
        : {
            clusters: directions,
            source: cite(row.directions_document as string, null),
            certainty: row.directions_certainty as NonNullable<typeof row.directions_certainty>,
          },
    figures: figures
      .filter(({ slot }) => slot === row.slot)
      .map((figure) => ({
        what: textOf(figure.what_zh, figure.what_en),
        value: figure.value,
        unit: figure.unit,
        source: cite(figure.document, figure.clause),
      })),
    otherNames: texts(row.other_names_zh, row.other_names_en),
    note: nullable(row.note_zh, row.note_en),
  };
}

function hostOf(row: Row<'parks.csv'>): ParkHost | null {
  const name = nullable(row.host_zh, row.host_en);
  const { host_lon: lon, host_lat: lat, host_accuracy_m: accuracyM, host_point_document: pointDocument, host_basis: basis } = row;
  if (name === null || lon === null || lat === null || accuracyM === null || pointDocument === null || basis === null) return null;
  return {
    name,
    point: [lon, lat],
    accuracyM,
    pointSource: cite(pointDocument, null),
    basis,
    source: citeOrNone(row.host_document, null),
  };
}
