import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../src/atlas/parse.ts';
import { must, toyArtefact } from '../data/toyland.ts';

const json = () => JSON.parse(JSON.stringify(toyArtefact()));
const fields = (value: unknown) => {
  const result = parseAtlas(value);
  return result.ok ? [] : result.problems.map(({ field }) => field);
};

describe('the atlas from its artefact', () => {
  it('finds everything by id and by its other side', () => {
    const atlas = must(parseAtlas(json()));
    expect(atlas.district.get('harbour')?.name.en).toBe('Harbour');
    expect(atlas.byDistrict.get('north')?.map(({ cluster }) => cluster)).toEqual(['blocks', 'trains']);
    expect(atlas.byCluster.get('trains')?.map(({ district }) => district)).toEqual(['north', 'south', 'east', 'harbour']);
    expect(atlas.parksOfDistrict.get('east')?.map(({ id }) => id)).toEqual(['slot-02']);
    expect(atlas.parksOfCluster.get('trains')?.map(({ id }) => id)).toEqual(['hill']);
    expect(atlas.family.get('tin')?.name.en).toBe('Tin');
    expect(atlas.document.get(atlas.coreDocument)?.witnesses).toBe(2);
  });

  it('has a list, if an empty one, for every known id', () => {
    const atlas = must(parseAtlas(json()));
    expect(atlas.byCluster.get('dreams')).toEqual([]);
    expect(atlas.parksOfCluster.get('tides')).toEqual([]);
    expect(atlas.parksOfDistrict.get('harbour')).toEqual([]);
    expect(atlas.byCluster.get('unknown')).toBeUndefined();
  });

  it('puts a district’s assignments into the clusters’ order whatever the artefact’s order is', () => {
    const value = json();
    value.assignments.reverse();
    const atlas = must(parseAtlas(value));
    expect(atlas.byDistrict.get('south')?.map(({ cluster }) => cluster)).toEqual(['blocks', 'trains']);
    expect(atlas.byCluster.get('blocks')?.map(({ order }) => order)).toEqual([1, 2]);
  });

  it.each([
    ['another schema', (value: ReturnType<typeof json>) => (value.schema = 'other/2'), ['schema']],
    [
      'a missing list and a missing layer',
      (value: ReturnType<typeof json>) => [delete value.parks, delete value.geometry.axes],
      ['parks', 'geometry.axes'],
    ],
    [
      'an assignment to an unknown district',
      (value: ReturnType<typeof json>) => (value.assignments[0].district = 'west'),
      ['assignments.district'],
    ],
    ['a cluster of an unknown family', (value: ReturnType<typeof json>) => (value.clusters[0].family = 'glass'), ['clusters.family']],
    [
      'an outline without a district',
      (value: ReturnType<typeof json>) => (value.geometry.overlays.features[0].properties.id = 'bay'),
      ['geometry'],
    ],
    ['an entry that is nothing', (value: ReturnType<typeof json>) => (value.districts[0] = null), ['artefact']],
  ])('tells %s', (_name, change, expected) => {
    const value = json();
    change(value);
    expect(fields(value)).toEqual(expected);
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseAtlas(value).ok === false));
    expect(parseAtlas({ ...json(), schema: { toString: null } }).ok).toBe(false);
    const member = fc.constantFrom(...Object.keys(json()));
    fc.assert(
      fc.property(member, fc.jsonValue(), (name, value) => {
        expect(() => parseAtlas({ ...json(), [name]: value })).not.toThrow();
      }),
    );
  });
});
