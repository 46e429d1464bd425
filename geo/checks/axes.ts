import { along, booleanPointInPolygon, length, lineChunk, lineString } from '@turf/turf';
import type { Checked, Fault, Finding } from '../checks.ts';

/** Between Shenzhen Bay and Mirs Bay, 22 of 180 km, there is no coast to follow; much more would no longer be an axis at sea. */
const ON_DISTRICTS = 0.15;
const CHUNK_KM = 0.25;

export function axesOffLand({ geometry }: Checked): Finding {
  const faults: Fault[] = [];
  const figures: string[] = [];
  for (const { properties, geometry: line } of geometry.axes.features) {
    const total = length(lineString(line.coordinates));
    let onDistricts = 0;
    for (const chunk of lineChunk(lineString(line.coordinates), CHUNK_KM).features) {
      const km = length(chunk);
      const middle = along(chunk, km / 2);
      const neighbour = geometry.context.features.find((f) => booleanPointInPolygon(middle, f.geometry));
      if (neighbour) {
        faults.push({
          text: `the axis ${properties.id} crosses ${neighbour.properties.id} at ${middle.geometry.coordinates.join(', ')}`,
          shape: chunk.geometry,
        });
      }
      if (geometry.districts.features.some((f) => booleanPointInPolygon(middle, f.geometry))) onDistricts += km;
    }
    figures.push(`${properties.id}: ${total.toFixed(0)} km, ${onDistricts.toFixed(0)} km of it over districts.`);
    if (onDistricts > total * ON_DISTRICTS) {
      faults.push({
        text: `the axis ${properties.id} runs ${onDistricts.toFixed(0)} of ${total.toFixed(0)} km over districts`,
        shape: line,
      });
    }
  }
  return { figures: figures.join(' '), faults };
}
