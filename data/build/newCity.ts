import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { ColumnNotes } from './columns.ts';
import { GEOMETRY_LAYERS } from './geometry.ts';
import { TABLES, type TableName } from './schemas.ts';

/** Cells of an example row by column; columns that are left out stay empty. */
type Example = Readonly<Record<string, string>>;

const cited = { document: 'opinion', clause: '1' };

/** One small example a table, enough for a map that builds; every line is meant to be replaced. */
const EXAMPLES: Readonly<Record<TableName, readonly Example[]>> = {
  'documents.csv': [
    {
      id: 'opinion',
      kind: 'opinion',
      title_zh: '示例意见',
      title_en: 'Example Opinion',
      issuer_zh: '示例市',
      issuer_en: 'Example City',
      date: '2020-01-01',
      reading_zh: '示例',
      reading_en: 'Example',
      witnesses: '1',
    },
  ],
  'families.csv': [{ id: 'making', name_zh: '制造', name_en: 'Making' }],
  'districts.csv': [
    {
      id: 'west',
      kind: 'administrative',
      name_zh: '西',
      name_en: 'West',
      full_name_zh: '西区',
      full_name_en: 'West District',
      indicative: 'no',
      accuracy_m: '200',
    },
    {
      id: 'east',
      kind: 'administrative',
      name_zh: '东',
      name_en: 'East',
      full_name_zh: '东区',
      full_name_en: 'East District',
      indicative: 'no',
      accuracy_m: '200',
    },
  ],
  'clusters.csv': [
    {
      id: 'boats',
      kind: 'strategic',
      number: '1',
      family: 'making',
      name_zh: '船',
      name_en: 'Boats',
      full_name_zh: '船产业集群',
      full_name_en: 'Boat Cluster',
      english_status: 'editors',
      english_source: 'opinion',
      positioning_zh: '造更好的船',
      positioning_en: 'Build better boats',
      spatial: 'list',
      ...cited,
    },
  ],
  'cluster-terms.csv': [{ cluster: 'boats', kind: 'focus', name_zh: '帆船', name_en: 'Sailing boats' }],
  'assignments.csv': [
    {
      cluster_id: 'boats',
      district_id: 'west',
      order: '1',
      scope: 'list',
      verb: 'support',
      object_zh: '集聚区',
      object_en: 'cluster area',
      open_list: 'no',
      witnesses: '1',
      list_zh: '西',
      ...cited,
    },
  ],
  'parks.csv': [
    { slot: '1', id: 'slot-01', name_certainty: 'unknown', districts: 'east', districts_document: 'opinion', districts_clause: '2' },
  ],
  'park-figures.csv': [],
  'goals.csv': [{ id: 'boats', name_zh: '每年造船', name_en: 'Boats a year', value_zh: '100艘', value_en: '100', ...cited }],
  'system.csv': [],
  'targets.csv': [],
  'editions.csv': [],
  'caveats.csv': [
    {
      id: 'example',
      title_zh: '这是示例',
      title_en: 'This is an example',
      text_zh: '图上的内容都是编的。',
      text_en: 'Everything on this map is made up.',
    },
  ],
  'totals.csv': [],
};

const META = {
  title: { zh: '示例市产业地图', en: 'Example City Industry Map' },
  version: '1',
  date: '2020-01-01',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  coreDocument: 'opinion',
  credits: [{ zh: '示意图。', en: 'Schematic map.' }],
  words: {
    'app.title': { zh: '示例市产业地图', en: 'Example City industry map' },
    'app.subtitle': { zh: '文件点名了哪些区', en: 'Which districts the document names' },
    'map.label': { zh: '示例市各区地图', en: 'Map of the districts of Example City' },
  },
};

/** Two squares of about 10 km beside each other. */
function geometry(layer: (typeof GEOMETRY_LAYERS)[number]): object {
  const square = (id: string, west: number, other: string) => ({
    type: 'Feature',
    id,
    properties: { id, indicative: false, accuracy_m: 200, label_lon: west + 0.05, label_lat: 30.05, area_km2: 107, neighbours: [other] },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 30],
          [west + 0.1, 30],
          [west + 0.1, 30.1],
          [west, 30.1],
          [west, 30],
        ],
      ],
    },
  });
  return { type: 'FeatureCollection', features: layer === 'districts' ? [square('west', 120, 'east'), square('east', 120.1, 'west')] : [] };
}

/** What each column of each table holds, in words, from the same schemas that check it. */
function columnNotes(): string {
  const tables = Object.entries(TABLES).map(([name, { schema }]) => {
    const rows = Object.entries(schema.entries as Readonly<Record<string, v.GenericSchema>>).map(([column, of]) => {
      const { expected, refersTo, list } = v.getMetadata(of as v.GenericSchema) as Partial<ColumnNotes>;
      const more = [...(refersTo === undefined ? [] : [`an id of ${refersTo}`]), ...(list === true ? ['several with ; between them'] : [])];
      return `- \`${column}\`: ${[expected ?? 'text', ...more].join(', ')}`;
    });
    return `## ${name}\n\n${rows.join('\n')}\n`;
  });
  return `# The columns\n\nA cell that is not known stays empty. Lists are separated by \`;\`. \`_zh\` and \`_en\` are filled in together.\n\n${tables.join('\n')}`;
}

const README = `# Another city

The same map for another city: its facts are the tables of \`data/\`, its outlines the layers of \`geo/\`. Nothing else is needed.

1. \`geo/districts.geojson\`: one feature for each district in WGS 84 degrees (RFC 7946), with the properties of the examples. Neighbours share
   the points of their common border. \`overlays\` are zones that lie across districts, \`context\` is the quiet land around, \`axes\` are lines
   a document gives instead of districts; each may stay empty. Thousands of districts: simplify the outlines here and put those in full
   into a PMTiles file beside them; \`data/README.md\` of the project says how, under meta.json.
2. \`data/documents.csv\` first: whatever is stated elsewhere names one of its rows. Then districts (the ids of the outlines), families,
   clusters, assignments, parks. \`data/COLUMNS.md\` says what each column holds.
3. \`data/meta.json\`: title, version, date, licence, credits. \`words\` says what the interface should say otherwise, by its keys in
   \`src/i18n/zh-Hans/\`: the title, and sentences that speak of one city's document. \`expect\` may give the number of rows of a table.
4. \`npm run data -- --dir DIR/data --geo DIR/geo\` lists every fault at once, with file, row and column.
5. \`CITY_DIR=DIR npx vite build --outDir dist-city\` builds the site.
`;

/** The files of a new city by their paths below its folder. */
export function newCityFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['README.md', README],
    ['data/COLUMNS.md', columnNotes()],
    ['data/meta.json', `${JSON.stringify(META, null, 2)}\n`],
  ]);
  for (const name of Object.keys(TABLES) as TableName[]) {
    const columns = Object.keys(TABLES[name].schema.entries);
    const lines = [columns, ...EXAMPLES[name].map((row) => columns.map((column) => row[column] ?? ''))];
    files.set(`data/${name}`, `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
  }
  for (const layer of GEOMETRY_LAYERS) files.set(`geo/${layer}.geojson`, `${JSON.stringify(geometry(layer), null, 1)}\n`);
  return files;
}

/** Writes the skeleton; a folder that holds anything of the sort is left alone. */
async function main(): Promise<number> {
  const folder = process.argv[2];
  if (folder === undefined || folder.startsWith('-')) {
    console.error('Writes the files of another city, to be filled in.\n\n  npm run new-city -- DIR');
    return 2;
  }
  const files = newCityFiles();
  const there = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  if (there.length > 0) {
    console.error(`${folder} holds ${there[0]} already; nothing was written.`);
    return 1;
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  console.log(`${files.size} files in ${folder}. Read ${join(folder, 'README.md')} first.`);
  return 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) process.exitCode = await main();
