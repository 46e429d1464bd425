import type { Atlas } from '../domain/atlas.ts';
import type { ClusterId } from '../domain/ids.ts';
import { clusterColours, comparedClusters, type Looked, largestCount } from './appearance.ts';
import { countScale } from './countScale.ts';
import type { Fill } from './fill.ts';
import type { Palette } from './palettes.ts';

/** One line of the legend; its words are found in i18n, so that every drawing says the same. */
export type LegendEntry =
  | { readonly kind: 'class'; readonly fill: Fill; readonly from: number; readonly to: number }
  | { readonly kind: 'cluster'; readonly fill: Fill; readonly cluster: ClusterId; readonly spatial: 'list' | 'axis' | 'none' }
  | { readonly kind: 'overlap'; readonly fill: Fill }
  | { readonly kind: 'not-named'; readonly fill: Fill }
  | { readonly kind: 'park' }
  | { readonly kind: 'unnamed-parks' }
  | { readonly kind: 'overlay' };

export interface Legend {
  /** What the map answers: decides the title. */
  readonly title: 'count' | 'cluster' | 'parks' | 'choose';
  readonly entries: readonly LegendEntry[];
}

/** The legend of a view, from the same scale and colours as the map. */
export function legendOf(atlas: Atlas, view: Looked, palette: Palette): Legend {
  const hatch: LegendEntry = { kind: 'not-named', fill: { kind: 'hatch', ground: palette.notNamed[0], line: palette.notNamed[1] } };
  const overlay: readonly LegendEntry[] = atlas.geometry.overlays.features.length > 0 ? [{ kind: 'overlay' }] : [];
  if (view.lens === 'count') {
    const classes = countScale(largestCount(atlas), palette).classes;
    return {
      title: 'count',
      entries: [
        ...classes.map((c): LegendEntry => ({ kind: 'class', fill: { kind: 'solid', colour: c.colour }, from: c.from, to: c.to })),
        ...overlay,
      ],
    };
  }
  if (view.lens === 'parks') return { title: 'parks', entries: [{ kind: 'park' }, { kind: 'unnamed-parks' }, ...overlay] };
  const clusters = comparedClusters(atlas, view);
  if (clusters.length === 0) return { title: 'choose', entries: overlay };
  const colours = clusterColours(atlas, clusters, palette);
  const entries: LegendEntry[] = clusters.map((c) => ({
    kind: 'cluster',
    fill: { kind: 'solid', colour: colours.get(c.id) as string },
    cluster: c.id,
    spatial: c.spatial,
  }));
  const listed = clusters.filter((c) => c.spatial === 'list');
  if (listed.length > 1)
    entries.push({ kind: 'overlap', fill: { kind: 'stripes', colours: listed.map((c) => colours.get(c.id) as string) } });
  if (listed.length > 0) entries.push(hatch);
  return { title: 'cluster', entries: [...entries, ...overlay] };
}
