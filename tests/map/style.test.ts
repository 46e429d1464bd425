import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../../data/build/compile.ts';
import { parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { LANGS } from '../../src/domain/text.ts';
import { DEFAULT_VIEW, LABELS, LENSES, type View } from '../../src/domain/view.ts';
import { appearances } from '../../src/encoding/appearance.ts';
import { coloursOf, patternId } from '../../src/encoding/fill.ts';
import { type Paint, paletteOf } from '../../src/encoding/palettes.ts';
import { DISTRICT_FILL, DISTRICT_HATCH } from '../../src/map/layers/districts.ts';
import { lookOf } from '../../src/map/look.ts';
import { patternImage } from '../../src/map/patterns.ts';
import { plateImage } from '../../src/map/plates.ts';
import { wantedGrounds } from '../../src/map/pointing.ts';
import { sceneOf } from '../../src/map/scene.ts';
import { mapStyle } from '../../src/map/style.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

const PAINTS: readonly Paint[] = ['light', 'dark', 'contrast', 'projector', 'print'];

async function realAtlas(): Promise<Atlas> {
  const compiled = await compileAtlas();
  if (!compiled.ok) throw new Error('the atlas does not compile');
  const parsed = parseAtlas(JSON.parse(JSON.stringify(compiled.value)));
  if (!parsed.ok) throw new Error('the atlas does not parse');
  return parsed.value;
}

const atlas = await realAtlas();

const SAMPLES: readonly (readonly string[])[] = [
  [],
  ['new-energy'],
  ['marine'],
  [atlas.clusters.find((c) => c.kind === 'future')?.id ?? ''],
  ['new-energy', 'biomedicine', 'marine', 'semiconductors-ic'],
];

const styleOf = (of: Atlas, part: Partial<View>, paint: Paint = 'light', zoom = 9.4): StyleSpecification =>
  mapStyle(sceneOf(of, lookOf({ view: { ...DEFAULT_VIEW, ...part }, own: null }, paint, zoom)));

/** Every string in a value that MapLibre would take for an address. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]+:\/\/|^\/\//i.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
}

/** All names of images a style's layers and features ask for. */
function imageNames(style: StyleSpecification): string[] {
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^(hatch|stripes|plate) /.test(value)) names.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(style);
  return names;
}

describe('the style', () => {
  for (const lens of LENSES) {
    for (const lang of LANGS) {
      it(`is valid under ${lens} in ${lang}, in every paint, for every sample of clusters`, () => {
        for (const paint of PAINTS) {
          for (const clusters of SAMPLES) {
            for (const labels of LABELS) {
              const faults = validateStyleMin(styleOf(atlas, { lens, lang, clusters, labels }, paint));
              expect(faults.map(({ message }) => message)).toEqual([]);
            }
          }
        }
      });
    }
  }

  it('is valid for another land, with and without overlays and axes', () => {
    const bare: Atlas = {
      ...toyAtlas,
      geometry: {
        ...toyAtlas.geometry,
        overlays: { type: 'FeatureCollection', features: [] },
        axes: { type: 'FeatureCollection', features: [] },
      },
    };
    for (const of of [toyAtlas, bare]) {
      for (const lens of LENSES) expect(validateStyleMin(styleOf(of, { lens, clusters: ['kites', 'boats'] }))).toEqual([]);
    }
  });

  it('is refused by the validator when a layer is broken, so that the tests above can fail', () => {
    const style = styleOf(toyAtlas, {});
    const broken = { ...style, layers: style.layers.map((l) => (l.id === DISTRICT_FILL ? { ...l, paint: { 'fill-color': 7 } } : l)) };
    expect(validateStyleMin(broken as unknown as StyleSpecification)).not.toEqual([]);
  });

  it('writes nothing below 14 px where a room has to read it', () => {
    for (const lang of LANGS) {
      for (const view of [{ lens: 'parks' }, { clusters: SAMPLES.flat().slice(0, 2) }] as const) {
        const layers = styleOf(atlas, { ...view, lang, shell: 'present' }).layers.filter(({ type }) => type === 'symbol');
        const sizes = layers.flatMap(({ layout }) => {
          const { 'text-size': size, 'text-field': field } = layout as { 'text-size': number; 'text-field': unknown };
          const scales = [...JSON.stringify(field).matchAll(/"font-scale":([\d.]+)/g)].map((match) => Number(match[1]));
          return [1, ...scales].map((scale) => size * scale);
        });
        expect(sizes.length).toBeGreaterThan(5);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      }
    }
  });

  it('names no address, no glyphs and no sprite', () => {
    const style = styleOf(atlas, { lens: 'parks' });
    expect(addresses(style)).toEqual([]);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map((s) => s.type)).toEqual(Object.values(style.sources).map(() => 'geojson'));
  });

  it('keeps its layers and sources under every look, so that one style always follows the other as a difference', () => {
    const ids = (style: StyleSpecification) => [style.layers.map((l) => `${l.id} ${l.type}`), Object.keys(style.sources)];
    const first = ids(styleOf(atlas, {}));
    for (const lens of LENSES)
      for (const clusters of SAMPLES) expect(ids(styleOf(atlas, { lens, clusters, lang: 'en' }, 'dark'))).toEqual(first);
  });

  it.each<[Partial<View>, string[]]>([
    [{}, ['context', 'areas']],
    [{ lens: 'cluster', clusters: ['new-energy'] }, ['context', 'areas']],
    [{ lens: 'cluster', clusters: ['marine'] }, ['context', 'areas', 'axes', 'areas']],
    [{ lens: 'parks' }, ['context', 'areas', 'ties']],
  ])('draws areas and lines of %j from no more sources in turn than it has to', (part, expected) => {
    const drawn = styleOf(atlas, part).layers.flatMap((layer) =>
      (layer.type === 'fill' || layer.type === 'line') && layer.layout?.visibility !== 'none' ? [layer.source] : [],
    );
    expect(drawn.filter((source, i) => source !== drawn[i - 1])).toEqual(expected);
  });

  it('gives the same style for the same look', () => {
    expect(styleOf(atlas, { clusters: ['new-energy'], lens: 'cluster' })).toEqual(
      styleOf(atlas, { clusters: ['new-energy'], lens: 'cluster' }),
    );
  });

  it('asks only for images that can be made from their names', () => {
    const names = SAMPLES.flatMap((clusters) =>
      ['cluster', 'parks', 'count'].flatMap((lens) => imageNames(styleOf(atlas, { lens: lens as View['lens'], clusters }))),
    );
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(patternImage(name, 1) ?? plateImage(name, 2), name).not.toBeNull();
  });

  it('takes the areas out of a tileset of this site where the city has one', () => {
    const tiles = { path: 'data/areas.pmtiles', layer: 'units' };
    const style = styleOf({ ...atlas, tiles }, { lens: 'cluster', clusters: ['new-energy'] });
    expect(validateStyleMin(style)).toEqual([]);
    expect(addresses(style)).toEqual(['pmtiles://data/areas.pmtiles']);
    const from = style.layers.filter((layer) => 'source' in layer && layer.source === 'areas');
    expect(from.length).toBeGreaterThan(6);
    for (const layer of from) expect(layer).toMatchObject({ 'source-layer': 'units' });
    for (const layer of style.layers) if (!from.includes(layer)) expect('source-layer' in layer).toBe(false);
  });

  it('gives every district the ground and the pattern of its appearance', () => {
    for (const clusters of SAMPLES) {
      const view: View = { ...DEFAULT_VIEW, lens: 'cluster', clusters };
      const style = styleOf(atlas, view);
      const grounds = wantedGrounds(sceneOf(atlas, lookOf({ view, own: null }, 'light', 9)));
      const paint = (layer: string, property: string) => {
        const found = style.layers.find(({ id }) => id === layer) as { paint?: Record<string, unknown> } | undefined;
        return found?.paint?.[property];
      };
      for (const look of appearances(atlas, view, paletteOf('light')).values()) {
        if (atlas.district.get(look.district)?.kind === 'zone') continue;
        const state = grounds.get(`areas ${look.district}`) as { readonly ground?: string; readonly hatched?: boolean } | undefined;
        expect(state?.ground ?? (paint(DISTRICT_FILL, 'fill-color') as unknown[])[2]).toBe(coloursOf(look.fill)[0]);
        const pattern = patternId(look.fill);
        expect(state?.hatched === true).toBe(look.fill.kind === 'hatch');
        if (look.fill.kind === 'hatch') expect(paint(DISTRICT_HATCH, 'fill-pattern')).toMatch(`${pattern} ×`);
        else if (pattern !== null) expect(valueFor(look.district, paint('district-pattern', 'fill-pattern'))).toMatch(`${pattern} ×`);
      }
    }
  });
});

/** What a match expression on ids gives for an id. */
function valueFor(id: string, expression: unknown): unknown {
  if (!Array.isArray(expression)) return expression;
  const branches = expression.slice(2);
  for (let i = 0; i + 1 < branches.length; i += 2) if ((branches[i] as string[]).includes(id)) return branches[i + 1];
  return branches.at(-1);
}
