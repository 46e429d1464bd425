import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearances } from '../../src/encoding/appearance.ts';
import { coloursOf } from '../../src/encoding/fill.ts';
import { legendOf } from '../../src/encoding/legend.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const palette = paletteOf('light');
const clusters = fc.uniqueArray(fc.constantFrom(...atlas.clusters.map((c) => c.id)), { minLength: 1, maxLength: 4 });

describe('under the cluster lens', () => {
  it('a district is named exactly when an assignment says so', () => {
    fc.assert(
      fc.property(clusters, (ids) => {
        const looks = appearances(atlas, { lens: 'cluster', clusters: ids }, palette);
        for (const district of atlas.districts) {
          const naming = ids.filter((c) => atlas.assignments.some((a) => a.cluster === c && a.district === district.id));
          const look = looks.get(district.id);
          expect(look?.naming === 'named').toBe(naming.length > 0);
          expect(look?.codes).toEqual(naming.map((c) => atlas.cluster.get(c)?.code));
        }
      }),
    );
  });

  it('every colour on the map stands in the legend', () => {
    fc.assert(
      fc.property(clusters, fc.constantFrom('light' as const, 'dark' as const), (ids, paint) => {
        const view = { lens: 'cluster', clusters: ids } as const;
        const explained = new Set(legendOf(atlas, view, paletteOf(paint)).entries.flatMap((e) => ('fill' in e ? coloursOf(e.fill) : [])));
        const looks = [...appearances(atlas, view, paletteOf(paint)).values()].filter(
          (l) => l.naming === 'named' || l.naming === 'not-named',
        );
        for (const look of looks) for (const colour of coloursOf(look.fill)) expect(explained).toContain(colour);
      }),
    );
  });

  it('compared clusters have colours of their own, also within a family', () => {
    fc.assert(
      fc.property(clusters, (ids) => {
        const entries = legendOf(atlas, { lens: 'cluster', clusters: ids }, palette).entries.filter((e) => e.kind === 'cluster');
        expect(new Set(entries.flatMap((e) => ('fill' in e ? coloursOf(e.fill) : []))).size).toBe(ids.length);
      }),
    );
  });

  it('a future industry colours nothing, and the marine axis fills no district', () => {
    for (const cluster of atlas.clusters.filter((c) => c.spatial !== 'list')) {
      const looks = [...appearances(atlas, { lens: 'cluster', clusters: [cluster.id] }, palette).values()];
      expect(new Set(looks.map((l) => l.naming))).toEqual(new Set(['no-location']));
    }
  });
});

it('the count lens shades by the number of clusters and leaves the overlay unfilled', () => {
  const looks = appearances(atlas, { lens: 'count', clusters: [] }, palette);
  expect(looks.get('baoan')?.count).toBe(14);
  expect(looks.get('yantian')?.fill).toEqual({ kind: 'solid', colour: palette.count[0] });
  expect(looks.get('baoan')?.fill).toEqual({ kind: 'solid', colour: palette.count.at(-1) });
  expect(looks.get('qianhai')?.fill).toEqual({ kind: 'none' });
});

it('districts that look alike share one fill object under every lens', () => {
  for (const view of [
    { lens: 'count', clusters: [] },
    { lens: 'parks', clusters: [] },
    { lens: 'cluster', clusters: ['new-energy', 'biomedicine', 'modern-fashion'] },
  ] as const) {
    const fills = [...appearances(atlas, view, palette).values()].map(({ fill }) => fill);
    expect(new Set(fills).size, view.lens).toBe(new Set(fills.map((fill) => JSON.stringify(fill))).size);
  }
});
