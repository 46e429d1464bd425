import type { Atlas } from '../domain/atlas.ts';
import type { Cluster } from '../domain/facts.ts';
import type { ClusterId, DistrictId } from '../domain/ids.ts';
import { shownFigure } from '../domain/own.ts';
import type { View } from '../domain/view.ts';
import { countScale } from './countScale.ts';
import type { Fill } from './fill.ts';
import { ownScale } from './ownScale.ts';
import { familyColour, type Palette } from './palettes.ts';

/** What the text says of a district under the lens at hand. `no-location` is said of the whole city. */
export type Naming = 'named' | 'not-named' | 'no-location' | 'neutral';

/** How one district looks: the one source of map, figure, legend and slide. */
export interface Appearance {
  readonly district: DistrictId;
  readonly fill: Fill;
  readonly naming: Naming;
  /** Codes of the compared clusters that name the district, in the order of the view; empty under other lenses. */
  readonly codes: readonly string[];
  /** How many clusters name the district. */
  readonly count: number;
}

/** The parts of a view that change how districts look; hover and selection are pointing and come on top. */
export type Looked = Pick<View, 'lens' | 'clusters'>;

/** The clusters of the view that the atlas knows, in the view's order. */
export function comparedClusters(atlas: Atlas, view: Pick<View, 'clusters'>): readonly Cluster[] {
  return view.clusters.flatMap((id) => atlas.cluster.get(id) ?? []);
}

/**
 * Colours of the compared clusters: the family's colour; a second cluster of the same family is darker or lighter so that
 * stripes of one family can be told apart. Number and name stand beside it everywhere.
 */
export function clusterColours(atlas: Atlas, clusters: readonly Cluster[], palette: Palette): ReadonlyMap<ClusterId, string> {
  const seen = new Map<string, number>();
  const colours = new Map<ClusterId, string>();
  for (const cluster of clusters) {
    const before = seen.get(cluster.family) ?? 0;
    seen.set(cluster.family, before + 1);
    colours.set(cluster.id, shade(familyColour(palette, atlas.families, cluster.family), SHADES[before % SHADES.length] as number));
  }
  return colours;
}

/** Share of black (negative) or white (positive) mixed into the colour of the first, second, third, fourth of one family. */
const SHADES = [0, -0.45, 0.5, -0.7];

function shade(hex: string, by: number): string {
  const to = by < 0 ? 0 : 255;
  const n = Number.parseInt(hex.slice(1), 16);
  const mix = (v: number) => Math.round(v + (to - v) * Math.abs(by));
  return `#${[(n >> 16) & 255, (n >> 8) & 255, n & 255].map((v) => mix(v).toString(16).padStart(2, '0')).join('')}`;
}

/** The largest number of clusters that name one district of the partition; the end of the count scale. */
export function largestCount(atlas: Atlas): number {
  return atlas.districts.reduce((most, d) => (d.kind === 'zone' ? most : Math.max(most, atlas.byDistrict.get(d.id)?.length ?? 0)), 1);
}

/** The one pattern of all districts that the text does not name. */
export function notNamedFill({ notNamed: [ground, line] }: Palette): Extract<Fill, { kind: 'hatch' }> {
  return { kind: 'hatch', ground, line };
}

/**
 * How every district of the atlas looks under a view, keyed by id, in the atlas's order. Overlays are included. Districts that
 * look alike share their fill, so that what follows from a fill can be worked out once for all of them.
 */
export function appearances(atlas: Atlas, view: Looked, palette: Palette): ReadonlyMap<DistrictId, Appearance> {
  const paint = painter(atlas, view, palette);
  const map = new Map<DistrictId, Appearance>();
  for (const district of atlas.districts) {
    const count = atlas.byDistrict.get(district.id)?.length ?? 0;
    map.set(district.id, { district: district.id, count, ...paint(district.id, count, district.kind === 'zone') });
  }
  return map;
}

type Painted = Pick<Appearance, 'fill' | 'naming' | 'codes'>;

function painter(atlas: Atlas, view: Looked, palette: Palette): (id: DistrictId, count: number, overlay: boolean) => Painted {
  const mixed = new Map<string, Fill>();
  const filled = (colours: readonly string[]): Fill => {
    const key = colours.join(' ');
    const fill: Fill = mixed.get(key) ?? (colours.length === 1 ? { kind: 'solid', colour: key } : { kind: 'stripes', colours });
    mixed.set(key, fill);
    return fill;
  };
  const none: Fill = { kind: 'none' };
  const plain = filled([palette.district]);
  const hatch = notNamedFill(palette);
  const quiet = (overlay: boolean): Fill => (overlay ? none : plain);
  if (view.lens === 'count') {
    const scale = countScale(largestCount(atlas), palette);
    return (_, count, overlay) =>
      count === 0
        ? { fill: overlay ? none : hatch, naming: 'not-named', codes: [] }
        : { fill: overlay ? none : filled([scale.colour(count)]), naming: 'named', codes: [] };
  }
  if (view.lens === 'own') {
    const figure = shownFigure(atlas.own);
    if (figure === null) return (_, __, overlay) => ({ fill: quiet(overlay), naming: 'neutral', codes: [] });
    const scale = ownScale(figure, palette);
    return (id, _, overlay) => {
      const value = figure.values.get(id);
      // An overlay is drawn over its districts, so a fill of its own would cover theirs.
      const fill = overlay ? none : value === undefined ? hatch : filled([scale.colour(value)]);
      return { fill, naming: 'neutral', codes: [] };
    };
  }
  const clusters = comparedClusters(atlas, view);
  if (view.lens === 'parks' || clusters.length === 0) return (_, __, overlay) => ({ fill: quiet(overlay), naming: 'neutral', codes: [] });
  const colours = clusterColours(atlas, clusters, palette);
  const located = clusters.some((c) => c.spatial === 'list');
  const unnamed = (overlay: boolean): Painted =>
    located ? { fill: overlay ? none : hatch, naming: 'not-named', codes: [] } : { fill: quiet(overlay), naming: 'no-location', codes: [] };
  const naming = new Map<DistrictId, Cluster[]>();
  for (const cluster of clusters) {
    for (const { district } of atlas.byCluster.get(cluster.id) ?? []) {
      const before = naming.get(district);
      if (before === undefined) naming.set(district, [cluster]);
      else if (before.at(-1) !== cluster) before.push(cluster);
    }
  }
  return (id, _, overlay) => {
    const by = naming.get(id);
    if (by === undefined) return unnamed(overlay);
    return { fill: filled(by.map((c) => colours.get(c.id) as string)), naming: 'named', codes: by.map((c) => c.code) };
  };
}
