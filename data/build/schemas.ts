import * as v from 'valibot';
import {
  adcodeOrNone,
  addressOrNone,
  dateOrNone,
  free,
  id,
  isAddress,
  isDate,
  list,
  number,
  numberOrNone,
  oneOf,
  oneOfOrNone,
  optional,
  reference,
  referenceOrNone,
  references,
  required,
  whole,
  yesNo,
} from './columns.ts';

export const DOCUMENTS = 'documents.csv';
const DISTRICTS = 'districts.csv';
const CLUSTERS = 'clusters.csv';
const FAMILIES = 'families.csv';

const certainty = oneOf('certain', 'likely', 'unverified', 'unknown');
const certaintyOrNone = oneOfOrNone('certain', 'likely', 'unverified', 'unknown');
const clusterKind = oneOf('strategic', 'future');
const unit = oneOf('yi-yuan', 'companies', 'percent');
const year = whole('a year', 1949, 2100);
const longitude = numberOrNone('degrees east', -180, 180);
const latitude = numberOrNone('degrees north', -85, 85);

/** Where a row says where it was read. */
const cited = { document: reference(DOCUMENTS), clause: optional };

const documents = v.strictObject({
  id,
  kind: oneOf('opinion', 'plan', 'report', 'press', 'dataset', 'editors'),
  title_zh: required,
  title_en: required,
  issuer_zh: required,
  issuer_en: required,
  number: optional,
  date: dateOrNone,
  url: addressOrNone,
  reading_zh: required,
  reading_en: required,
  witnesses: whole('a count of copies', 0, 99),
});

const families = v.strictObject({ id, name_zh: required, name_en: required });

const districts = v.strictObject({
  id,
  kind: oneOf('administrative', 'functional', 'cooperation', 'zone'),
  name_zh: required,
  name_en: required,
  full_name_zh: required,
  full_name_en: required,
  adcode: adcodeOrNone,
  official_area_km2: numberOrNone('km²', 0.01, 1_000_000),
  area_document: referenceOrNone(DOCUMENTS),
  area_clause: optional,
  indicative: yesNo,
  accuracy_m: number('metres', 0, 100_000),
  within: references(DISTRICTS),
  note_zh: free,
  note_en: free,
  aliases: list,
});

const clusters = v.strictObject({
  id,
  kind: clusterKind,
  number: whole('a number in the document', 1, 999),
  family: reference(FAMILIES),
  name_zh: required,
  name_en: required,
  full_name_zh: required,
  full_name_en: required,
  english_status: oneOf('attested', 'partly', 'editors'),
  english_source: reference(DOCUMENTS),
  positioning_zh: free,
  positioning_en: free,
  spatial: oneOf('list', 'axis', 'none'),
  axis_zh: optional,
  axis_en: optional,
  ...cited,
  note_zh: optional,
  note_en: optional,
  aliases: list,
});

const terms = v.strictObject({
  cluster: reference(CLUSTERS),
  kind: oneOf('focus', 'breakthrough', 'project', 'action'),
  name_zh: required,
  name_en: required,
  place_district: referenceOrNone(DISTRICTS),
  place_certainty: certaintyOrNone,
  place_note_zh: free,
  place_note_en: free,
  place_document: referenceOrNone(DOCUMENTS),
  place_clause: optional,
});

const assignments = v.strictObject({
  cluster_id: reference(CLUSTERS),
  district_id: reference(DISTRICTS),
  order: whole('a place in the order of names', 1, 999),
  scope: oneOf('list', 'beside'),
  verb: oneOf('support', 'rely', 'promote'),
  object_zh: required,
  object_en: required,
  open_list: yesNo,
  witnesses: whole('a count of copies', 1, 99),
  ...cited,
  list_zh: required,
});

const parks = v.strictObject({
  slot: whole('a slot', 1, 999),
  id,
  name_zh: optional,
  name_en: optional,
  name_document: referenceOrNone(DOCUMENTS),
  name_clause: optional,
  name_certainty: certainty,
  districts: references(DISTRICTS),
  districts_document: reference(DOCUMENTS),
  districts_clause: optional,
  host_zh: optional,
  host_en: optional,
  host_lon: longitude,
  host_lat: latitude,
  host_accuracy_m: numberOrNone('metres', 1, 100_000),
  host_point_document: referenceOrNone(DOCUMENTS),
  host_basis: oneOfOrNone('stated', 'implied'),
  host_document: referenceOrNone(DOCUMENTS),
  directions: references(CLUSTERS),
  directions_document: referenceOrNone(DOCUMENTS),
  directions_certainty: certaintyOrNone,
  other_names_zh: list,
  other_names_en: list,
  note_zh: optional,
  note_en: optional,
});

const parkFigures = v.strictObject({
  slot: whole('a slot of parks.csv', 1, 999),
  what_zh: required,
  what_en: required,
  value: number('an area', 0.0001, 1_000_000),
  unit: oneOf('km2'),
  ...cited,
});

const goals = v.strictObject({ id, name_zh: required, name_en: required, value_zh: required, value_en: required, ...cited });

const system = v.strictObject({
  id,
  group: oneOf('six-ones', 'one-each', 'park-tiers', 'practice'),
  name_zh: required,
  name_en: required,
  ...cited,
});

const targets = v.strictObject({
  id,
  cluster: reference(CLUSTERS),
  metric: oneOf('value-added', 'revenue', 'companies', 'share', 'other'),
  metric_zh: required,
  metric_en: required,
  operator: oneOf('gt', 'ge', 'eq', 'about', 'range'),
  value: number('a figure', 0, 1e9),
  value_max: numberOrNone('the upper end of a range', 0, 1e9),
  unit,
  year,
  kind: oneOf('target', 'baseline'),
  ...cited,
  certainty,
  note_zh: optional,
  note_en: optional,
});

const editions = v.strictObject({
  edition: id,
  id,
  kind: clusterKind,
  change: oneOf('added', 'split', 'merged', 'renamed', 'kept', 'gone'),
  name_zh: required,
  name_en: required,
  from: references(CLUSTERS),
  ...cited,
  certainty,
  note_zh: optional,
  note_en: optional,
});

const caveats = v.strictObject({ id, title_zh: required, title_en: required, text_zh: required, text_en: required });

const totals = v.strictObject({
  id,
  name_zh: required,
  name_en: required,
  year,
  value: number('a figure', 0, 1e9),
  unit,
  ...cited,
  certainty,
});

/** A table: its schema, and the sets of columns that may not repeat from row to row. */
export interface TableRule<S extends v.GenericSchema = v.GenericSchema> {
  readonly schema: S;
  readonly unique: readonly (readonly string[])[];
}

/** Every table of a city's facts by its file name. A missing file is a fault; an empty table needs its header. */
export const TABLES = {
  'documents.csv': { schema: documents, unique: [['id']] },
  'families.csv': { schema: families, unique: [['id'], ['name_zh']] },
  'districts.csv': { schema: districts, unique: [['id'], ['name_zh'], ['name_en']] },
  'clusters.csv': { schema: clusters, unique: [['id'], ['kind', 'number'], ['name_zh'], ['name_en']] },
  'cluster-terms.csv': { schema: terms, unique: [['cluster', 'kind', 'name_zh']] },
  'assignments.csv': {
    schema: assignments,
    unique: [
      ['cluster_id', 'district_id'],
      ['cluster_id', 'order'],
    ],
  },
  'parks.csv': { schema: parks, unique: [['slot'], ['id']] },
  'park-figures.csv': { schema: parkFigures, unique: [['slot', 'what_zh', 'document']] },
  'goals.csv': { schema: goals, unique: [['id']] },
  'system.csv': { schema: system, unique: [['id']] },
  'targets.csv': { schema: targets, unique: [['id']] },
  'editions.csv': { schema: editions, unique: [['edition', 'id']] },
  'caveats.csv': { schema: caveats, unique: [['id']] },
  'totals.csv': { schema: totals, unique: [['id']] },
} as const satisfies Record<string, TableRule>;

export type TableName = keyof typeof TABLES;
export type Row<N extends TableName> = v.InferOutput<(typeof TABLES)[N]['schema']>;
export type Columns<N extends TableName> = keyof (typeof TABLES)[N]['schema']['entries'];

const wording = v.strictObject({ zh: v.pipe(v.string(), v.minLength(1)), en: v.pipe(v.string(), v.minLength(1)) });

/** `meta.json`: what the data as a whole is. `expect` gives the number of rows a table must have; it may be left out. */
export const metaSchema = v.strictObject({
  title: wording,
  version: v.pipe(v.string(), v.minLength(1)),
  date: v.pipe(
    v.string(),
    v.check((text) => text.length === 10 && isDate(text)),
  ),
  licence: v.strictObject({ name: v.pipe(v.string(), v.minLength(1)), url: v.pipe(v.string(), v.check(isAddress)) }),
  coreDocument: v.pipe(v.string(), v.minLength(1)),
  credits: v.pipe(v.array(wording), v.minLength(1)),
  // Wordings of the interface that speak of another city or document, by the keys of src/i18n/zh-Hans/.
  words: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z][\w.-]*$/i)), wording)),
  // Outlines too large for GeoJSON: a PMTiles file among the geometry, and the layer of it that holds the districts.
  tiles: v.optional(v.strictObject({ file: v.pipe(v.string(), v.regex(/^[\w-]+\.pmtiles$/)), layer: v.pipe(v.string(), v.minLength(1)) })),
  expect: v.optional(
    v.record(v.picklist(Object.keys(TABLES) as [TableName, ...TableName[]]), v.pipe(v.number(), v.integer(), v.minValue(0))),
  ),
});

export type Meta = v.InferOutput<typeof metaSchema>;
