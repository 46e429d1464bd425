import type { Atlas } from '../domain/atlas.ts';
import type { ClusterId } from '../domain/ids.ts';
import { shownFigure } from '../domain/own.ts';
import { clusterColours, comparedClusters, type Looked, largestCount, notNamedFill } from './appearance.ts';
import { countScale } from './countScale.ts';
import type { Fill } from './fill.ts';
import { ownScale } from './ownScale.ts';
import type { Palette } from './palettes.ts';

/** One line of the legend; its words are found in i18n, so that every drawing says the same. */
export type LegendEntry =
  | { readonly kind: 'class'; readonly fill: Fill; readonly from: number; readonly to: number }
  | { readonly kind: 'cluster'; readonly fill: Fill; readonly cluster: ClusterId; readonly spatial: 'list' | 'axis' | 'none' }
  | { readonly kind: 'overlap'; readonly fill: Fill }
  | { readonly kind: 'not-named'; readonly fill: Fill }
  | { readonly kind: 'own-class'; readonly fill: Fill; readonly from: number; readonly to: number }
  | { readonly kind: 'no-value'; readonly fill: Fill }
  | { readonly kind: 'park' }
  | { readonly kind: 'own-park'; readonly fill: Fill }
  | { readonly kind: 'unnamed-parks' }
  | { readonly kind: 'overlay' };

export interface Legend {
  /** What the map answers: decides the title. */
  readonly title: 'count' | 'cluster' | 'parks' | 'choose' | 'own' | 'own-none';
  /** Name and unit of the figure of one's own; only under `own`. */
  readonly name?: string;
  readonly entries: readonly LegendEntry[];
}

/** The legend of a view, from the same scale and colours as the map. */
export function legendOf(atlas: Atlas, view: Looked, palette: Palette): Legend {
  const hatch = {
    kind: 'not-named',
    fill: notNamedFill(palette),
  } as const satisfies LegendEntry;
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
  if (view.lens === 'parks') {
    const own: readonly LegendEntry[] = atlas.own?.marks.length
      ? [{ kind: 'own-park', fill: { kind: 'solid', colour: palette.parkLine } }]
      : [];
    return { title: 'parks', entries: [{ kind: 'park' }, { kind: 'unnamed-parks' }, ...own, ...overlay] };
  }
  if (view.lens === 'own') {
    const figure = shownFigure(atlas.own);
    if (figure === null) return { title: 'own-none', entries: overlay };
    const classes = ownScale(figure, palette).classes;
    return {
      title: 'own',
      name: figure.unit === '' ? figure.name : `${figure.name} (${figure.unit})`,
      entries: [
        ...classes.map((c): LegendEntry => ({ kind: 'own-class', fill: { kind: 'solid', colour: c.colour }, from: c.from, to: c.to })),
        { kind: 'no-value', fill: hatch.fill },
        ...overlay,
      ],
    };
  }
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
