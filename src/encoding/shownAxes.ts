import type { Position } from 'geojson';
import type { Atlas } from '../domain/atlas.ts';
import type { ClusterId } from '../domain/ids.ts';
import { clusterColours, comparedClusters, type Looked } from './appearance.ts';
import type { Palette } from './palettes.ts';

/** An indicative axis under the cluster lens. */
export interface ShownAxis {
  readonly cluster: ClusterId;
  readonly colour: string;
  /** Degrees, [lon, lat]. */
  readonly line: readonly Position[];
}

/** The axes of the compared clusters that have one, in the clusters' own colours; none under other lenses. */
export function shownAxes(atlas: Atlas, view: Looked, palette: Palette): readonly ShownAxis[] {
  if (view.lens !== 'cluster') return [];
  const clusters = comparedClusters(atlas, view);
  const colours = clusterColours(atlas, clusters, palette);
  return clusters
    .filter((cluster) => cluster.spatial === 'axis')
    .flatMap((cluster) =>
      atlas.geometry.axes.features
        .filter((feature) => feature.properties.id === cluster.id)
        .map((feature) => ({
          cluster: cluster.id,
          colour: colours.get(cluster.id) ?? palette.overlay,
          line: feature.geometry.coordinates,
        })),
    );
}
