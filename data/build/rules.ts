import type { Problem } from '../../src/domain/problem.ts';
import type { CheckedTable, Tables } from './check.ts';
import { shown } from './check.ts';
import type { Meta, Row, TableName } from './schemas.ts';

type Fault = Omit<Problem, 'file'>;
type Rule = (tables: Tables) => readonly Problem[];

/** The faults of each sound row of a table, one row at a time. */
function eachRow<N extends TableName>(name: N, faultsOf: (row: Row<N>, line: number, tables: Tables) => readonly Fault[]): Rule {
  return (tables) => {
    const table = tables[name] as CheckedTable<Row<N>>;
    return table.rows.flatMap(({ value, line }) =>
      value === null ? [] : faultsOf(value, line, tables).map((fault) => ({ ...fault, file: table.file })),
    );
  };
}

const fault = (row: number, field: string, code: string, expected: string, came: string, advice: string): Fault => ({
  code,
  row,
  field,
  expected,
  came,
  advice,
});

/** Needs `field` to be filled in where `reason` holds; a filled cell is no fault. */
const needs = (row: number, field: string, value: unknown, reason: string): readonly Fault[] =>
  value === null ? [fault(row, field, 'missing-cell', `a value, since ${reason}`, 'nothing', 'Fill in the cell')] : [];

/** Needs `field` to be empty where `reason` holds. */
const needsNone = (row: number, field: string, value: unknown, reason: string): readonly Fault[] =>
  value === null ? [] : [fault(row, field, 'needless-cell', `nothing, since ${reason}`, shown(String(value)), 'Empty the cell')];

const districtRules = eachRow('districts.csv', (row, line) => [
  ...(row.official_area_km2 === null
    ? needsNone(line, 'area_document', row.area_document, 'no official area is given')
    : needs(line, 'area_document', row.area_document, 'an official area is given')),
  ...(row.within.includes(row.id)
    ? [fault(line, 'within', 'within-itself', 'other districts', shown(row.id), 'Delete the district’s own id')]
    : []),
]);

const clusterRules = eachRow('clusters.csv', (row, line, tables) => {
  const named = tables['assignments.csv'];
  const count = named.rows.filter(({ cells }) => cells.cluster_id === row.id).length;
  const spatial = (expected: string, came: string, advice: string) => [fault(line, 'spatial', 'spatial', expected, came, advice)];
  return [
    ...(row.spatial === 'axis'
      ? needs(line, 'axis_zh', row.axis_zh, 'spatial is axis')
      : needsNone(line, 'axis_zh', row.axis_zh, `spatial is ${row.spatial}`)),
    ...(named.readable && row.spatial === 'list' && count === 0
      ? spatial(`rows of ${row.id} in ${named.file}, since spatial is list`, 'none', 'Add the rows, or write axis or none')
      : []),
    ...(named.readable && row.spatial !== 'list' && count > 0
      ? spatial(
          `no row of ${row.id} in ${named.file}, since spatial is ${row.spatial}`,
          `${count}`,
          'Write list only where the document lists districts, and delete the rows otherwise',
        )
      : []),
  ];
});

const termRules = eachRow('cluster-terms.csv', (row, line) => {
  if (row.kind === 'project') {
    return [
      ...needs(line, 'place_certainty', row.place_certainty, 'the term is a project (unknown is a value)'),
      ...(row.place_district === null ? [] : needs(line, 'place_document', row.place_document, 'a district is given')),
      ...(row.place_district !== null && row.place_certainty === 'unknown'
        ? [fault(line, 'place_certainty', 'certainty', 'certain, likely or unverified beside a district', 'unknown', 'Say how sure it is')]
        : []),
    ];
  }
  const reason = `the term is no project but a ${row.kind}`;
  return [
    ...needsNone(line, 'place_district', row.place_district, reason),
    ...needsNone(line, 'place_certainty', row.place_certainty, reason),
    ...needsNone(line, 'place_document', row.place_document, reason),
  ];
});

/** Within a cluster: one verb; the order 1, 2, 3 …; zones and only zones beside the list; the district’s name as the list has it. */
const assignmentRules: Rule = (tables) => {
  const { file, rows } = tables['assignments.csv'];
  const districts = new Map(tables['districts.csv'].rows.map(({ cells }) => [cells.id ?? '', cells]));
  const faults: Problem[] = [];
  for (const cluster of new Set(rows.map(({ cells }) => cells.cluster_id))) {
    const group = rows.filter(({ cells }) => cells.cluster_id === cluster);
    const sound = group.flatMap(({ line, value }) => (value === null ? [] : [{ line, value }]));
    const first = sound[0];
    for (const { line, value } of sound) {
      if (first !== undefined && value.verb !== first.value.verb) {
        const expected = `${first.value.verb} as in row ${first.line}, since a cluster has one verb`;
        faults.push({ file, ...fault(line, 'verb', 'verb', expected, value.verb, 'Read the verb in the document again') });
      }
      const district = districts.get(value.district_id);
      const zone = district?.kind === 'zone';
      if (district !== undefined && zone !== (value.scope === 'beside')) {
        const expected = zone ? 'beside, since the district is a zone' : 'list, since only a zone is named beside the list';
        faults.push({ file, ...fault(line, 'scope', 'scope', expected, value.scope, 'Correct the scope or the district') });
      }
      const name = district?.name_zh ?? '';
      if (!value.list_zh.includes(name)) {
        const advice = 'Write the name as the list of the document has it, or correct the district';
        faults.push({ file, ...fault(line, 'list_zh', 'not-in-list', `words that name ${name}`, shown(value.list_zh), advice) });
      }
    }
    // With a row at fault nothing can be said about gaps.
    if (sound.length < group.length) continue;
    const sorted = sound.toSorted((a, b) => a.value.order - b.value.order);
    for (const [at, { line, value }] of sorted.entries()) {
      if (value.order === at + 1) continue;
      const advice = 'Number the districts of a cluster 1, 2, 3 … in the order of the text';
      faults.push({ file, ...fault(line, 'order', 'order-gap', `${at + 1}`, `${value.order}`, advice) });
      break;
    }
  }
  return faults;
};

const parkRules = eachRow('parks.csv', (row, line) => {
  const slotId = `slot-${String(row.slot).padStart(2, '0')}`;
  const host = 'a host is given';
  const noHost = 'no host is given';
  const hostCells = {
    host_lon: row.host_lon,
    host_lat: row.host_lat,
    host_accuracy_m: row.host_accuracy_m,
    host_point_document: row.host_point_document,
    host_basis: row.host_basis,
  };
  return [
    ...(row.districts.length === 0
      ? [fault(line, 'districts', 'missing-cell', 'at least one district', 'nothing', 'Write the ids of the districts, separated by ;')]
      : []),
    ...(row.name_zh === null
      ? [
          ...(row.id === slotId
            ? []
            : [fault(line, 'id', 'slot-id', `${slotId}, since the park has no name yet`, row.id, 'Correct the id')]),
          ...needsNone(line, 'name_document', row.name_document, 'the park has no name yet'),
          ...(row.name_certainty === 'unknown'
            ? []
            : [fault(line, 'name_certainty', 'certainty', 'unknown, since the park has no name yet', row.name_certainty, 'Write unknown')]),
        ]
      : [
          ...(/^slot-\d+$/.test(row.id)
            ? [fault(line, 'id', 'slot-id', 'an id made from the name', row.id, 'slot-… is kept for parks without a name')]
            : []),
          ...needs(line, 'name_document', row.name_document, 'the park has a name'),
        ]),
    ...Object.entries(hostCells).flatMap(([field, value]) =>
      row.host_zh === null ? needsNone(line, field, value, noHost) : needs(line, field, value, host),
    ),
    ...(row.host_zh === null ? needsNone(line, 'host_document', row.host_document, noHost) : []),
    ...(row.host_basis === 'stated' ? needs(line, 'host_document', row.host_document, 'host_basis is stated') : []),
    ...(row.directions_document === null
      ? [
          ...needsNone(line, 'directions', row.directions.length === 0 ? null : row.directions.join(';'), 'no document for them is given'),
          ...needsNone(line, 'directions_certainty', row.directions_certainty, 'no document for directions is given'),
        ]
      : needs(line, 'directions_certainty', row.directions_certainty, 'a document for directions is given')),
  ];
});

const figureRules = eachRow('park-figures.csv', (row, line, tables) => {
  const parks = tables['parks.csv'];
  if (!parks.readable || parks.rows.some(({ cells }) => cells.slot === String(row.slot))) return [];
  return [fault(line, 'slot', 'unknown-park', 'a slot of parks.csv', String(row.slot), 'Correct the slot')];
});

const targetRules = eachRow('targets.csv', (row, line) => {
  const share = row.metric === 'share';
  return [
    ...(row.operator === 'range'
      ? needs(line, 'value_max', row.value_max, 'operator is range')
      : needsNone(line, 'value_max', row.value_max, `operator is ${row.operator}`)),
    ...(row.value_max !== null && row.value_max <= row.value
      ? [
          fault(
            line,
            'value_max',
            'range',
            `more than ${row.value}`,
            String(row.value_max),
            'Write the lower end in value, the upper in value_max',
          ),
        ]
      : []),
    ...(row.metric === 'companies' && row.unit !== 'companies'
      ? [fault(line, 'unit', 'unit', 'companies, since companies are counted', row.unit, 'Correct unit or metric')]
      : []),
    ...(share && row.unit !== 'percent'
      ? [fault(line, 'unit', 'unit', 'percent, since a share is given', row.unit, 'Correct unit or metric')]
      : []),
    ...((row.metric === 'value-added' || row.metric === 'revenue') && row.unit !== 'yi-yuan'
      ? [fault(line, 'unit', 'unit', 'yi-yuan, since money is given', row.unit, 'Correct unit or metric')]
      : []),
  ];
});

const ORIGINS = { added: [0, 0], split: [1, 99], merged: [2, 99], renamed: [1, 1], kept: [1, 1], gone: [1, 1] } as const;

const editionRules = eachRow('editions.csv', (row, line) => {
  const [least, most] = ORIGINS[row.change];
  const count = row.from.length;
  if (count >= least && count <= most) return [];
  const wanted = least === most ? `${least}` : `${least} or more`;
  return [fault(line, 'from', 'origins', `${wanted} ids, since change is ${row.change}`, `${count}`, 'Correct from or change')];
});

/** Numbers of clusters of a kind, and slots of parks, run 1, 2, 3 … without a gap. */
const numberRules: Rule = (tables) => {
  const clusters = tables['clusters.csv'];
  const parks = tables['parks.csv'];
  return [
    ...(['strategic', 'future'] as const).flatMap((kind) =>
      gaps(
        clusters,
        'number',
        clusters.rows.filter(({ cells }) => cells.kind === kind),
      ),
    ),
    ...gaps(parks, 'slot', parks.rows),
  ];
};

function gaps(table: CheckedTable<unknown>, field: string, rows: CheckedTable<unknown>['rows']): readonly Problem[] {
  const numbered = rows.map(({ line, cells }) => ({ line, number: Number(cells[field] || Number.NaN) }));
  if (numbered.some(({ number }) => Number.isNaN(number))) return [];
  const sorted = numbered.toSorted((a, b) => a.number - b.number);
  const at = sorted.findIndex(({ number }, index) => number !== index + 1);
  const row = sorted[at];
  if (row === undefined || sorted[at - 1]?.number === row.number) return [];
  const advice = 'Number without gaps from 1';
  return [{ file: table.file, ...fault(row.line, field, 'number-gap', `${at + 1}`, `${row.number}`, advice) }];
}

/** All faults that show only when rows and tables are held against each other. */
export function ruleFaults(tables: Tables): readonly Problem[] {
  const rules = [districtRules, clusterRules, termRules, assignmentRules, parkRules, figureRules, targetRules, editionRules, numberRules];
  return rules.flatMap((rule) => rule(tables));
}

/** The numbers of rows that `meta.json` promises. */
export function countFaults(metaFile: string, meta: Meta, tables: Tables): readonly Problem[] {
  return Object.entries(meta.expect ?? {}).flatMap(([name, count]) => {
    const table = tables[name as TableName];
    if (!table.readable || table.rows.length === count) return [];
    return [
      {
        code: 'count',
        file: table.file,
        row: null,
        field: null,
        expected: `${count} rows, as ${metaFile} says`,
        came: `${table.rows.length}`,
        advice: 'Look for a missing or extra row, or correct the number',
      },
    ];
  });
}
