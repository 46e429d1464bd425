import { writeCsv } from '../../atlas/csv.ts';
import { ASSIGNMENT_COLUMNS, assignmentRows } from '../../atlas/published.ts';
import { textIn } from '../../domain/text.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { type Scope, shownFacts } from '../shown.ts';

/**
 * Assignments as CSV: UTF-8 with a byte order mark and CRLF, since Excel reads Chinese only so. Every row carries its source, the
 * data's version and licence, the disclaimer and the link, because rows are what people copy out of a table.
 */
export function csv(scope: Scope): Exporter {
  return async ({ atlas, view, words, link }) => {
    const { assignments } = shownFacts(atlas, view, scope);
    const disclaimer = atlas.credits[0] === undefined ? words('credit.short') : textIn(atlas.credits[0], words.lang);
    const rows = assignmentRows(atlas, assignments).map((row) => [...row, disclaimer, link]);
    const text = writeCsv([...ASSIGNMENT_COLUMNS, 'disclaimer', 'link'], rows);
    const name = scope === 'all' ? 'shenzhen-cluster-map-assignments.csv' : fileName(view, 'csv');
    return { ok: true, value: { name, type: 'text/csv;charset=utf-8', bytes: utf8(text) } };
  };
}
