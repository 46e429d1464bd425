import { rewind } from '@turf/turf';
import type { ContextFeature, DistrictFeature } from '../../src/domain/atlas.ts';
import type { Checked } from '../checks.ts';
import { type Box, boxOf, type Land } from '../land.ts';
import { landOf } from '../steps/source.ts';

/** A piece of land that must lie cleanly beside the others: a unit or a neighbour. */
export interface Piece {
  readonly id: string;
  readonly unit: boolean;
  readonly land: Land;
  readonly box: Box;
}

/** All units and neighbours. Overlays lie on top of units by their nature and are no part of the partition. */
export function piecesOf({ geometry }: Checked): readonly Piece[] {
  const piece = (feature: DistrictFeature | ContextFeature, unit: boolean): Piece => {
    // Rings that turn the wrong way are another check's fault.
    const land = landOf(rewind(feature.geometry) as typeof feature.geometry);
    return { id: feature.properties.id, unit, land, box: boxOf(land) };
  };
  return [...geometry.districts.features.map((f) => piece(f, true)), ...geometry.context.features.map((f) => piece(f, false))];
}

/** The ids in the properties, in the order of the layer. */
export function idsOf(features: readonly { readonly properties: { readonly id: string } }[]): string[] {
  return features.map((feature) => feature.properties.id);
}
