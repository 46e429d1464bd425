import { describe, expect, it } from 'vitest';
import { readFacts } from '../../data/build/facts.ts';
import { TABLES } from '../../data/build/schemas.ts';
import { describeProblem, type Problem } from '../../src/domain/problem.ts';
import { edited, textOfFile, toyFiles } from './toyland.ts';

interface Planted {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly code: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly says: RegExp;
}

/** One planted fault a line: what is changed in which file, and what must be said about it. */
const PLANTED: readonly Planted[] = [
  p('a wrong kind', 'documents.csv', 'plan,玩具园区规划', 'map,玩具园区规划', 'bad-cell', 3, 'kind', /one of opinion, plan.*“map”/),
  p('a day that is none', 'documents.csv', '2020-02-29', '2020-02-30', 'bad-cell', 2, 'date', /“2020-02-30”/),
  p('an address of another scheme', 'documents.csv', 'https://example.org', 'ftp://example.org', 'bad-cell', 2, 'url', /https/),
  p('an id with capitals', 'families.csv', 'tin,', 'Tin,', 'bad-cell', 3, 'id', /small letters/),
  p('a family twice', 'families.csv', 'future,未来', 'wood,未来', 'repeated', 4, 'id', /first in row 2/),
  p('an unknown kind of district', 'districts.csv', 'functional', 'fonctional', 'bad-cell', 4, 'kind', /administrative, functional/),
  p(
    'a district within an unknown one',
    'districts.csv',
    'south;east',
    'south;eest',
    'unknown-district',
    5,
    'within',
    /did you mean east\?/,
  ),
  p('an area without a document', 'districts.csv', 'toy-plan,表1', ',', 'missing-cell', 2, 'area_document', /official area/),
  p(
    'a clause without its document',
    'districts.csv',
    '120,toy-plan,表1',
    ',,表1',
    'clause-without-document',
    2,
    'area_document',
    /area_clause/,
  ),
  p('a code that is too short', 'districts.csv', '990002', '99002', 'bad-cell', 3, 'adcode', /six digits/),
  p('a number with a separator', 'districts.csv', ',120,', ',"1,200",', 'bad-cell', 2, 'official_area_km2', /“1,200”/),
  p('yes written otherwise', 'districts.csv', 'yes,1000', 'Yes,1000', 'bad-cell', 5, 'indicative', /yes or no/),
  p(
    'an unknown family',
    'clusters.csv',
    'blocks,strategic,1,wood',
    'blocks,strategic,1,woods',
    'unknown-family',
    2,
    'family',
    /mean wood\?/,
  ),
  p('a gap in the numbers', 'clusters.csv', 'trains,strategic,2', 'trains,strategic,4', 'number-gap', 4, 'number', /expected 2, came 3/),
  p('an axis that is missing', 'clusters.csv', '北—南为轴,North–South axis', ',', 'missing-cell', 4, 'axis_zh', /spatial is axis/),
  p(
    'an axis with districts',
    'clusters.csv',
    'Make better trains,list',
    'Make better trains,none',
    'spatial',
    3,
    'spatial',
    /no row of trains/,
  ),
  p('a list without districts', 'clusters.csv', 'Dream,none', 'Dream,list', 'spatial', 5, 'spatial', /rows of dreams.*came none/),
  p('one language only', 'clusters.csv', '只有轴线,An axis only', '只有轴线,', 'one-language', 4, 'note_en', /beside note_zh/),
  p(
    'a term of an unknown cluster',
    'cluster-terms.csv',
    'dreams,focus',
    'dream,focus',
    'unknown-cluster',
    7,
    'cluster',
    /did you mean dreams\?/,
  ),
  p(
    'a project without certainty',
    'cluster-terms.csv',
    '火车站,Station,,unknown',
    '火车站,Station,,',
    'missing-cell',
    5,
    'place_certainty',
    /project/,
  ),
  p(
    'a place of no project',
    'cluster-terms.csv',
    '方积木,Square blocks,,',
    '方积木,Square blocks,north,',
    'needless-cell',
    2,
    'place_district',
    /focus/,
  ),
  p('a district by its name', 'assignments.csv', 'trains,east', 'trains,东', 'unknown-district', 6, 'district_id', /did you mean east\?/),
  p('a pair twice', 'assignments.csv', 'trains,south,2', 'trains,north,2', 'repeated', 5, 'district_id', /first in row 4/),
  p('a gap in the order', 'assignments.csv', 'north,2,list', 'north,3,list', 'order-gap', 3, 'order', /expected 2, came 3/),
  p('two verbs in a cluster', 'assignments.csv', 'north,2,list,support', 'north,2,list,promote', 'verb', 3, 'verb', /support as in row 2/),
  p(
    'a zone in the list',
    'assignments.csv',
    'harbour,4,beside',
    'harbour,4,list',
    'scope',
    7,
    'scope',
    /beside, since the district is a zone/,
  ),
  p('a district beside the list', 'assignments.csv', 'east,3,list', 'east,3,beside', 'scope', 6, 'scope', /only a zone/),
  p('a name that is not in the list', 'assignments.csv', '一2,东', '一2,西', 'not-in-list', 6, 'list_zh', /东.*“西”/),
  p(
    'no witness',
    'assignments.csv',
    'blocks,south,1,list,support,集聚区,cluster area,yes,2',
    'blocks,south,1,list,support,集聚区,cluster area,yes,0',
    'bad-cell',
    2,
    'witnesses',
    /from 1/,
  ),
  p('a park of nowhere', 'parks.csv', 'unknown,south;east', 'unknown,', 'missing-cell', 3, 'districts', /at least one/),
  p('a slot that is missing', 'parks.csv', '3,slot-03', '4,slot-04', 'number-gap', 4, 'slot', /expected 3, came 4/),
  p(
    'a name that is not known but sure',
    'parks.csv',
    ',,unknown,north',
    ',,certain,north',
    'certainty',
    4,
    'name_certainty',
    /no name yet/,
  ),
  p('a host without a point', 'parks.csv', '10.05,0.15,1000', ',,1000', 'missing-cell', 2, 'host_lat', /a host is given/),
  p(
    'directions without a document',
    'parks.csv',
    'blocks;trains,toy-plan,likely',
    'blocks;trains,,',
    'needless-cell',
    2,
    'directions',
    /no document/,
  ),
  p(
    'other names of unequal number',
    'parks.csv',
    'Little Hill Park;Hill Works',
    'Little Hill Park',
    'one-language',
    2,
    'other_names_en',
    /2 texts/,
  ),
  p('a figure of no park', 'park-figures.csv', '1,启动区', '9,启动区', 'unknown-park', 3, 'slot', /came 9/),
  p('a figure in another unit', 'park-figures.csv', '2.3,km2', '2.3,ha', 'bad-cell', 2, 'unit', /km2/),
  p(
    'a goal from an unknown document',
    'goals.csv',
    'toy-opinion',
    'toy-opinon',
    'unknown-document',
    2,
    'document',
    /did you mean toy-opinion\?/,
  ),
  p('an unknown group', 'system.csv', 'park-tiers', 'tiers', 'bad-cell', 3, 'group', /park-tiers/),
  p('a range without an end', 'targets.csv', 'range,3,5', 'range,3,', 'missing-cell', 3, 'value_max', /range/),
  p('a range upside down', 'targets.csv', 'range,3,5', 'range,5,3', 'range', 3, 'value_max', /more than 5/),
  p('money counted in companies', 'targets.csv', '2500,,yi-yuan', '2500,,companies', 'unit', 2, 'unit', /money/),
  p('a merger of one', 'editions.csv', 'trains;tides', 'trains', 'origins', 3, 'from', /2 or more/),
  p('an addition from something', 'editions.csv', 'Robots,,', 'Robots,trains,', 'origins', 4, 'from', /change is added/),
  p('a caveat without text', 'caveats.csv', '未提及不等于排除。', '', 'bad-cell', 2, 'text_zh', /some text/),
  p('a total of a year to come', 'totals.csv', ',2023,', ',20230,', 'bad-cell', 2, 'year', /a year/),
  p('a version that is missing', 'meta.json', '"version": "1.0.0",', '', 'bad-member', null, 'version', /version such as/),
  p(
    'a core document that is not there',
    'meta.json',
    'toy-opinion',
    'toy-opinio',
    'unknown-document',
    null,
    'coreDocument',
    /mean toy-opinion/,
  ),
  p('a promised row that is not there', 'meta.json', '"assignments.csv": 6', '"assignments.csv": 7', 'count', null, null, /7 rows.*came 6/),
];

function p(
  name: string,
  file: string,
  find: string,
  put: string,
  code: string,
  row: number | null,
  field: string | null,
  says: RegExp,
): Planted {
  return { name, file, find, put, code, row, field, says };
}

function plant(files: Map<string, Uint8Array>, { file, find, put }: Planted): Map<string, Uint8Array> {
  expect(textOfFile(files, file)).toContain(find);
  return edited(files, file, (text) => text.replace(find, put));
}

function problemsOf(files: ReadonlyMap<string, Uint8Array>): readonly Problem[] {
  const facts = readFacts(files, 'toy');
  return facts.ok ? [] : facts.problems;
}

const isSaid =
  ({ file, code, row, field, says }: Planted) =>
  (problem: Problem) =>
    (problem.file === `toy/${file}` || code === 'count') &&
    problem.code === code &&
    problem.row === row &&
    problem.field === field &&
    says.test(describeProblem(problem));

describe('faults planted in the toy land', () => {
  it('finds none in the land as it is', () => {
    expect(problemsOf(toyFiles()).map(describeProblem)).toEqual([]);
  });

  it.each(PLANTED)('$file: $name', (planted) => {
    const problems = problemsOf(plant(toyFiles(), planted));
    expect(problems.map(describeProblem), `${planted.code} at ${planted.row} ${planted.field}`).toSatisfy(() =>
      problems.some(isSaid(planted)),
    );
  });

  it('has a planted fault for every file', () => {
    expect(new Set(PLANTED.map(({ file }) => file))).toEqual(new Set([...Object.keys(TABLES), 'meta.json']));
  });

  it('reports one fault of every file at once', () => {
    // The count and the spelling of the core document need a sound meta.json; the last of each file is as good as any.
    const one = [...new Map(PLANTED.map((planted) => [planted.file, planted])).values()];
    const problems = problemsOf(one.reduce(plant, toyFiles()));
    for (const planted of one) expect(problems.filter(isSaid(planted)), planted.name).toHaveLength(1);
  });

  it.each([...Object.keys(TABLES), 'meta.json'])('misses %s when it is not there, and says nothing of ids that point to it', (name) => {
    const problems = problemsOf(edited(toyFiles(), name, () => null));
    expect(problems.map(({ code }) => code)).toContain('missing-file');
    expect(problems.filter(({ code }) => code.startsWith('unknown-'))).toEqual([]);
  });

  it('says nothing of ids that a quotation mark left open has swallowed', () => {
    const problems = problemsOf(edited(toyFiles(), 'clusters.csv', (text) => text.replace('trains,strategic', '"trains,strategic')));
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['toy/clusters.csv', 'quotes'],
      ['toy/clusters.csv', 'uneven-row'],
    ]);
  });

  it('names a table that nothing reads', () => {
    const files = new Map([...toyFiles(), ['asignments.csv', new Uint8Array()] as const]);
    expect(problemsOf(files)).toMatchObject([{ code: 'unknown-file', file: 'toy/asignments.csv' }]);
  });
});
