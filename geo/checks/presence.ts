import type { Checked, Fault, Finding } from '../checks.ts';
import { ringOfBox } from '../land.ts';
import { idsOf } from './lands.ts';

/** A hundred metres, roughly, at the latitude of the city. */
const BOX_TOLERANCE_DEGREES = 0.001;

export function unitsPresent({ geometry, expected }: Checked): Finding {
  const units = idsOf(geometry.districts.features);
  const overlays = idsOf(geometry.overlays.features);
  return {
    figures: `${units.length} units, ${overlays.length} overlay(s): ${[...units, ...overlays].join(' ')}.`,
    faults: [
      ...compare(
        'districts',
        expected.units.map((u) => u.id),
        units,
      ), //
      ...compare(
        'overlays',
        expected.overlays.map((o) => o.id),
        overlays,
      ),
    ],
  };
}

export function neighboursPresent({ geometry, expected }: Checked): Finding {
  const ids = idsOf(geometry.context.features);
  return { figures: `${ids.length} neighbours.`, faults: compare('context', expected.contextIds, ids) };
}

export function policyHasHome({ geometry, expected }: Checked): Finding {
  const homes = new Set([...idsOf(geometry.districts.features), ...idsOf(geometry.overlays.features)]);
  const homeless = expected.policyIds.filter((id) => !homes.has(id));
  return {
    figures: `${expected.policyIds.length} ids in ${expected.policyFile}.`,
    faults: homeless.map((id) => ({ text: `${expected.policyFile}: “${id}” is in no layer`, shape: null })),
  };
}

export function noUnknownHome({ geometry, expected }: Checked): Finding {
  const known = new Set(expected.policyIds);
  const features = [...geometry.districts.features, ...geometry.overlays.features];
  return {
    figures: `${features.length} homes.`,
    faults: features
      .filter((feature) => !known.has(feature.properties.id))
      .map((feature) => ({ text: `“${feature.properties.id}” is not an id of ${expected.policyFile}`, shape: feature.geometry })),
  };
}

export function inPlace({ geometry, expected }: Checked): Finding {
  const sides = ['west', 'south', 'east', 'north'] as const;
  const faults = sides.flatMap((side, i): Fault[] => {
    const is = geometry.bbox[i] ?? Number.NaN;
    const wanted = expected.bbox[i] ?? Number.NaN;
    if (Math.abs(is - wanted) <= BOX_TOLERANCE_DEGREES) return [];
    const shape = { type: 'Polygon' as const, coordinates: [ringOfBox([...geometry.bbox])] };
    return [{ text: `districts: ${side} side at ${is}, expected ${wanted}`, shape }];
  });
  return { figures: `${geometry.bbox.join(', ')}.`, faults };
}

function compare(layer: string, wanted: readonly string[], came: readonly string[]): Fault[] {
  const missing = wanted.filter((id) => !came.includes(id)).map((id) => `${layer}: “${id}” is missing`);
  const strange = came.filter((id) => !wanted.includes(id)).map((id) => `${layer}: “${id}” is not expected`);
  const twice = [...new Set(came.filter((id, i) => came.indexOf(id) !== i))].map((id) => `${layer}: “${id}” is there more than once`);
  const faults = [...missing, ...strange, ...twice];
  if (faults.length === 0 && wanted.some((id, i) => came[i] !== id)) faults.push(`${layer}: the order is ${came.join(' ')}`);
  return faults.map((text) => ({ text, shape: null }));
}
