import { type Cell, writeCsv } from '../../atlas/csv.ts';
import { ASSIGNMENT_COLUMNS, assignmentRows } from '../../atlas/published.ts';
import type { Atlas } from '../../domain/atlas.ts';
import type { Cluster } from '../../domain/facts.ts';
import { textIn } from '../../domain/text.ts';
import { subjectOf, type View } from '../../domain/view.ts';
import { type Exporter, type ExportRequest, fileName, utf8 } from '../format.ts';
import { OWN_COLUMNS, ownRows, ownShown } from '../ownShown.ts';
import { PARK_COLUMNS, parkRows } from '../parkTable.ts';
import { type Scope, type Shown, shownFacts } from '../shown.ts';

/** The map's version stands in own rows as in all others; its licence does not cover them. */
const OWN_TABLE = [...OWN_COLUMNS, 'data_version', 'data_date'];

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table as CSV: UTF-8 with a byte order mark and CRLF, since Excel reads Chinese only so. Every row carries its source, the
 * data's version and licence, title, credits, disclaimer and the link, because rows are what people copy out of a table.
 */
export function csv(scope: Scope): Exporter {
  return async (request) => {
    const { atlas, view } = request;
    const { columns, rows } = tableOf(atlas, view, scope);
    const added = aroundRows(request);
    const text = writeCsv(
      [...columns, ...Object.keys(added)],
      rows.map((row) => [...row, ...Object.values(added)]),
    );
    const name = scope === 'all' ? 'shenzhen-cluster-map-assignments.csv' : fileName(view, 'csv');
    return { ok: true, value: { name, type: 'text/csv;charset=utf-8', bytes: utf8(text) } };
  };
}

/** One's own figures under their lens, the parks where the view is about parks, else the assignments; never two kinds in one table. */
function tableOf(atlas: Atlas, view: View, scope: Scope): Table {
  const shown = shownFacts(atlas, view, scope);
  const own = scope === 'shown' && view.lens === 'own' ? ownShown(atlas, view, scope) : null;
  if (own !== null) return { columns: OWN_TABLE, rows: ownRows(atlas, own).map((row) => [...row, atlas.version, atlas.date]) };
  const subject = subjectOf(view).kind;
  if (scope === 'shown' && (subject === 'park' || (subject === 'overview' && view.lens === 'parks')))
    return { columns: PARK_COLUMNS, rows: parkRows(atlas, shown.parks) };
  const rows = assignmentRows(atlas, shown.assignments);
  return { columns: ASSIGNMENT_COLUMNS, rows: rows.length > 0 ? rows : rowsWithoutDistricts(atlas, shown) };
}

/** A cluster the text places in no district still gets a row, or the file would hold neither it nor its source. */
function rowsWithoutDistricts(atlas: Atlas, { clusters }: Shown): readonly (readonly Cell[])[] {
  return clusters.map((cluster) => {
    const row = rowOf(atlas, cluster);
    return ASSIGNMENT_COLUMNS.map((column) => row[column] ?? null);
  });
}

function rowOf(atlas: Atlas, cluster: Cluster): Partial<Record<(typeof ASSIGNMENT_COLUMNS)[number], Cell>> {
  const document = atlas.document.get(cluster.source.document);
  return {
    cluster_id: cluster.id,
    cluster_code: cluster.code,
    cluster_kind: cluster.kind,
    cluster_zh: cluster.name.zh,
    cluster_en: cluster.name.en,
    scope: cluster.spatial,
    object_zh: cluster.axis?.zh ?? null,
    object_en: cluster.axis?.en ?? null,
    document_id: cluster.source.document,
    document_title_zh: document?.title.zh ?? null,
    document_number: document?.number ?? null,
    document_date: document?.date ?? null,
    clause: cluster.source.clause,
    data_version: atlas.version,
    data_date: atlas.date,
    licence: atlas.licence.name,
  };
}

/** What stands at the end of every row, in the reader's language. */
export function aroundRows({ atlas, words, link }: ExportRequest): Readonly<Record<'title' | 'disclaimer' | 'credit' | 'link', string>> {
  const [disclaimer, ...credits] = atlas.credits.map((credit) => textIn(credit, words.lang));
  return {
    title: textIn(atlas.title, words.lang),
    disclaimer: disclaimer ?? words('credit.short'),
    credit: credits.join(' '),
    link,
  };
}
