import { booleanPointInPolygon } from '@turf/turf';
import type { Checked, Fault, Finding } from '../checks.ts';

export function labelsInside({ geometry }: Checked): Finding {
  const features = [...geometry.districts.features, ...geometry.overlays.features, ...geometry.context.features];
  const faults = features.flatMap(({ properties, geometry: outline }): Fault[] => {
    const point = [properties.label_lon, properties.label_lat];
    if (booleanPointInPolygon(point, outline, { ignoreBoundary: true })) return [];
    return [{ text: `the label of ${properties.id} at ${point.join(', ')} lies outside it`, shape: { type: 'Point', coordinates: point } }];
  });
  return { figures: `${features.length} points.`, faults };
}
