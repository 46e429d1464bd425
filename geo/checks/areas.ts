import type { DistrictFeature } from '../../src/domain/atlas.ts';
import type { Stated } from '../authored.ts';
import type { Checked, Fault, Finding } from '../checks.ts';
import { areaKm2, neighboursOf } from '../steps/measure.ts';
import { landOf } from '../steps/source.ts';

/** Tidal flats and recent fills are counted in the official figures and not drawn in the source; see geo/README.md. */
const OFFICIAL_SHARE = 0.085;
/** Far above rounding, far below any change of an outline. */
const FROZEN_SHARE = 0.001;
/** Areas are stated to 0.01 km². */
const STATED_KM2 = 0.0051;

export function areaOfficial(checked: Checked): Finding {
  return areasAgainst(checked, (stated) => stated.official_km2, OFFICIAL_SHARE, 'official');
}

export function areaFrozen(checked: Checked): Finding {
  return areasAgainst(checked, (stated) => stated.frozen_km2, FROZEN_SHARE, 'frozen');
}

export function statedAsMeasured({ geometry }: Checked): Finding {
  const units = geometry.districts.features;
  const measured = neighboursOf(new Map(units.map((f) => [f.properties.id, landOf(f.geometry)])));
  const faults = [...units, ...geometry.overlays.features].flatMap((feature): Fault[] => {
    const { id, area_km2, neighbours } = feature.properties;
    const km2 = areaKm2(landOf(feature.geometry));
    const wanted = measured.get(id) ?? [];
    const found: Fault[] = [];
    if (!(Math.abs(km2 - area_km2) <= STATED_KM2)) {
      found.push({ text: `${id} states ${area_km2} km², its outline has ${km2.toFixed(2)}`, shape: feature.geometry });
    }
    if (neighbours.join(' ') !== wanted.join(' ')) {
      found.push({
        text: `${id} states the neighbours “${neighbours.join(' ')}”, its outline has “${wanted.join(' ')}”`,
        shape: feature.geometry,
      });
    }
    return found;
  });
  const pairs = [...measured.values()].reduce((sum, ids) => sum + ids.length, 0) / 2;
  return { figures: `${pairs} pairs of units share a line.`, faults };
}

function areasAgainst({ geometry, expected }: Checked, figure: (stated: Stated) => number | null, share: number, name: string): Finding {
  const features = new Map<string, DistrictFeature>();
  for (const feature of [...geometry.districts.features, ...geometry.overlays.features]) features.set(feature.properties.id, feature);
  const figures: string[] = [];
  const faults: Fault[] = [];
  for (const stated of [...expected.units, ...expected.overlays]) {
    const feature = features.get(stated.id);
    const wanted = figure(stated);
    if (feature === undefined || wanted === null) continue;
    const km2 = areaKm2(landOf(feature.geometry));
    const off = km2 / wanted - 1;
    const percent = `${off < 0 ? '−' : '+'}${Math.abs(off * 100).toFixed(share < 0.01 ? 3 : 1)} %`;
    figures.push(`${stated.id} ${percent}`);
    if (Math.abs(off) <= share) continue;
    faults.push({ text: `${stated.id} has ${km2.toFixed(2)} km², ${percent} of the ${name} ${wanted}`, shape: feature.geometry });
  }
  return { figures: `${figures.join(', ')}.`, faults };
}
