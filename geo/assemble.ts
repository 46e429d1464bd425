import type { AtlasGeometry, ContextFeature, DistrictFeature } from '../src/domain/atlas.ts';
import type { Result } from '../src/domain/problem.ts';
import type { Authored } from './authored.ts';
import { type Box, boxOf, type Land, type Point } from './land.ts';
import { makeAxes } from './steps/axes.ts';
import { makeContext } from './steps/context.ts';
import { makeDistricts } from './steps/districts.ts';
import { contextFeature, districtFeature } from './steps/features.ts';
import { labelPoint, labelPointInView, padded } from './steps/label.ts';
import { neighboursOf } from './steps/measure.ts';
import { makeOverlay } from './steps/overlay.ts';
import { quantise } from './steps/quantise.ts';
import type { Source } from './steps/source.ts';

/**
 * From the source and the authored lines to the geometry of the atlas: the order of the steps, and nothing else.
 * Everything is measured after rounding, on exactly the coordinates that are shipped.
 */
export function assemble(source: Source, authored: Authored): Result<AtlasGeometry> {
  const { units: plan, context: surroundings } = authored;
  const made = makeDistricts(source, plan.units, authored.cuts);
  if (!made.ok) return made;
  const taken = plan.units.map((unit) => unit.make.code);
  const around = makeContext(source, surroundings, taken, made.value.remainders);
  if (!around.ok) return around;

  const lands = new Map([...made.value.units].map(([id, land]) => [id, quantise(land)]));
  const bbox = boxOf([...lands.values()].flat());
  const neighbours = neighboursOf(lands);
  const districts = plan.units.map((unit): DistrictFeature => {
    const land = lands.get(unit.id) ?? [];
    return districtFeature(unit, land, unit.label ?? placed(labelPoint(land)), neighbours.get(unit.id) ?? []);
  });

  const overlays = plan.overlays.map((overlay): DistrictFeature => {
    const masks = authored.masks[overlay.masks];
    const within = overlay.within.map((id) => lands.get(id) ?? []);
    const { whole, parts } = makeOverlay(masks ?? { accuracy_m: 0, masks: [] }, within);
    const main = masks?.masks.find((mask) => mask.label);
    const labelled = main && parts.get(main.id);
    return districtFeature(overlay, quantise(whole), placed(labelPoint(labelled ?? whole)), []);
  });

  const view = padded(bbox, surroundings.view_padding);
  const context = around.value.map(({ plan: neighbour, land }): ContextFeature => {
    const quantised = quantise(land);
    const measured = neighbour === surroundings.rest ? labelPoint(quantised) : labelPointInView(quantised, view);
    return contextFeature(neighbour, quantised, neighbour.label ?? placed(measured));
  });

  return {
    ok: true,
    value: {
      districts: { type: 'FeatureCollection', bbox, features: districts },
      overlays: { type: 'FeatureCollection', bbox: boxOfFeatures(overlays), features: overlays },
      context: { type: 'FeatureCollection', bbox: boxOfFeatures(context), features: context },
      axes: makeAxes(authored.axes),
      bbox,
    },
  };
}

/** Empty land has no label point; the checks report it, so a point far off is enough here. */
function placed(point: Point | null): Point {
  return point ?? [0, 0];
}

function boxOfFeatures(features: readonly (DistrictFeature | ContextFeature)[]): Box {
  return boxOf(features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Land));
}
