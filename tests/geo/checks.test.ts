import { describe, expect, test } from 'vitest';
import { CHECKS, problemsOf, reportOf, runChecks } from '../../geo/checks.ts';
import type { AtlasGeometry, DistrictProperties } from '../../src/domain/atlas.ts';
import { failing, moveCorner, outline, TOYLAND, toyland, unit } from './toyland.ts';

/** Properties are read-only for the product; a test has to break them. */
function spoil(geometry: AtlasGeometry, id: string, changes: Partial<DistrictProperties>): void {
  Object.assign(unit(geometry, id).properties, changes);
}

describe('a sound land', () => {
  test('passes every check', () => {
    expect(failing(toyland())).toEqual([]);
  });

  test('has as many checks as sentences, each its own', () => {
    expect(new Set(CHECKS.map((check) => check.sentence)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map((check) => check.id)).size).toBe(CHECKS.length);
  });
});

describe('presence', () => {
  test('a missing unit fails the units check, and the policy id has no home', () => {
    const checked = toyland((g) => void (g.districts.features as unknown[]).pop());
    expect(failing(checked)).toEqual(expect.arrayContaining(['units', 'policy-home']));
    expect(reportOf(runChecks(checked))).toContain('“east” is missing');
  });

  test('a missing overlay fails the units check', () => {
    expect(failing(toyland((g) => void (g.overlays.features as unknown[]).pop()))).toEqual(['units', 'policy-home']);
  });

  test('two units in the wrong order fail the units check', () => {
    const checked = toyland((g) => {
      const features = g.districts.features as unknown[];
      features.push(features.shift());
    });
    // The neighbours a feature states follow the order of the layer.
    expect(failing(checked)).toEqual(expect.arrayContaining(['units']));
  });

  test('a unit that stands there twice fails', () => {
    expect(failing(toyland((g) => void g.overlays.features.push(...g.overlays.features)))).toEqual(['units', 'rfc7946']);
  });

  test('a missing neighbour fails the neighbours check', () => {
    expect(failing(toyland((g) => void (g.context.features as unknown[]).pop()))).toEqual(['neighbours']);
  });

  test('a policy id that no feature has is named', () => {
    const checked = toyland(undefined, { policyIds: [...TOYLAND.policyIds, 'atlantis'] });
    expect(failing(checked)).toEqual(['policy-home']);
    expect(reportOf(runChecks(checked))).toContain('districts.csv: “atlantis” is in no layer');
  });

  test('a feature whose id the policy does not know is named', () => {
    const checked = toyland(undefined, { policyIds: ['north', 'south', 'harbour'] });
    expect(failing(checked)).toEqual(['home-policy']);
    expect(reportOf(runChecks(checked))).toContain('“east” is not an id of districts.csv');
  });

  test('a land that lies elsewhere fails the bbox check', () => {
    expect(failing(toyland(undefined, { bbox: [10, 0, 10.2, 0.25] }))).toEqual(['bbox']);
  });
});

describe('overlaps and gaps', () => {
  test('a unit that runs over its neighbour fails the overlap check with the area', () => {
    const checked = toyland((g) => {
      moveCorner(g, 'south', [10.1, 0], [10.101, 0]);
      moveCorner(g, 'south', [10.1, 0.1], [10.101, 0.1]);
    });
    expect(failing(checked)).toContain('overlaps');
    const fault = runChecks(checked).find((outcome) => outcome.id === 'overlaps')?.faults[0];
    expect(fault?.text).toMatch(/^south and east overlap by 12\d{5} m²$/);
    expect(fault?.shape?.type).toBe('MultiPolygon');
  });

  test('a unit that runs over a neighbour of the city fails too', () => {
    const checked = toyland((g) => moveCorner(g, 'north', [10.2, 0.2], [10.2, 0.21]));
    expect(failing(checked)).toContain('overlaps');
  });

  test('an overlay may lie on units', () => {
    expect(failing(toyland((g) => moveCorner(g, 'harbour', [10.05, 0.03], [10.05, 0.0301])))).not.toContain('overlaps');
  });

  test('a slit of 22 m between two units, open to the sea, fails the gap check', () => {
    const checked = toyland((g) => {
      moveCorner(g, 'south', [10.1, 0], [10.0998, 0]);
      moveCorner(g, 'south', [10.1, 0.1], [10.0998, 0.1]);
    });
    expect(failing(checked)).toContain('gaps');
    expect(failing(checked)).not.toContain('overlaps');
    expect(reportOf(runChecks(checked))).toMatch(/south runs 22 m from east without sharing its line/);
  });

  test('a hole of land where three units meet fails the gap check', () => {
    const checked = toyland((g) => {
      moveCorner(g, 'north', [10.1, 0.1], [10.1, 0.12]);
    });
    const fault = runChecks(checked).find((outcome) => outcome.id === 'gaps')?.faults[0];
    expect(fault?.text).toMatch(/^hole of 24\d{6} m² at /);
    expect(fault?.shape?.type).toBe('Polygon');
  });

  test('a slit between a unit and a neighbour of the city fails', () => {
    const checked = toyland((g) => {
      moveCorner(g, 'north', [10, 0.2], [10, 0.1998]);
      moveCorner(g, 'north', [10.2, 0.2], [10.2, 0.1998]);
    });
    expect(failing(checked)).toContain('gaps');
  });

  test('a corner in the middle of the other one’s straight line fails, though nothing is open yet', () => {
    const checked = toyland((g) => {
      const ring = outline(g, 'north');
      ring.splice(
        ring.findIndex(([lon, lat]) => lon === 10.1 && lat === 0.1),
        1,
      );
    });
    expect(failing(checked)).toContain('gaps');
  });
});

describe('measures', () => {
  test('an area further than 8.5 % from the official figure fails that check', () => {
    const units = TOYLAND.units.map((u) => (u.id === 'south' ? { ...u, official_km2: 135 } : u));
    const checked = toyland(undefined, { units });
    expect(failing(checked)).toEqual(['area-official']);
    expect(reportOf(runChecks(checked))).toContain('south has 123.09 km², −8.8 % of the official 135');
  });

  test('an unknown official figure is passed over', () => {
    expect(failing(toyland(undefined, { units: TOYLAND.units.map((u) => ({ ...u, official_km2: null })) }))).toEqual([]);
  });

  test('an area 0.2 % from the frozen figure fails that check alone', () => {
    const overlays = TOYLAND.overlays.map((o) => ({ ...o, frozen_km2: 36.85 }));
    expect(failing(toyland(undefined, { overlays }))).toEqual(['area-frozen']);
  });

  test('a stated area that is not the outline’s fails', () => {
    expect(failing(toyland((g) => spoil(g, 'east', { area_km2: 123.2 })))).toEqual(['measures']);
  });

  test('stated neighbours that do not share a line fail', () => {
    expect(failing(toyland((g) => spoil(g, 'east', { neighbours: ['north'] })))).toEqual(['measures']);
  });

  test('a label outside its unit fails, and so does one on the border', () => {
    const outside = toyland((g) => spoil(g, 'south', { label_lon: 10.15 }));
    expect(failing(outside)).toEqual(['labels']);
    expect(reportOf(runChecks(outside))).toContain('the label of south at 10.15');
    expect(failing(toyland((g) => spoil(g, 'south', { label_lon: 10 })))).toEqual(['labels']);
  });
});

describe('axes', () => {
  const route = (g: AtlasGeometry, coordinates: [number, number][]) => {
    const axis = g.axes.features[0];
    if (axis) axis.geometry.coordinates = coordinates;
  };

  test('an axis over a neighbour’s land fails', () => {
    const checked = toyland((g) => route(g, [[9.9, -0.1], [9.9, 0.22]])); // biome-ignore format: two points
    expect(failing(checked)).toEqual(['axes']);
    expect(reportOf(runChecks(checked))).toContain('the axis tides crosses uplands');
  });

  test('an axis that runs mostly over districts fails', () => {
    expect(failing(toyland((g) => route(g, [[9.9, 0.05], [10.3, 0.05]])))).toEqual(['axes']); // biome-ignore format: two points
  });
});

describe('files', () => {
  test('a ring turned the wrong way fails with file and line', () => {
    const checked = toyland((g) => void outline(g, 'east').reverse());
    expect(failing(checked)).toEqual(['rfc7946']);
    expect(reportOf(runChecks(checked))).toContain('districts.geojson:4 east: an outer ring turns clockwise');
  });

  test('an id that differs between feature and properties fails', () => {
    expect(failing(toyland((g) => void Object.assign(unit(g, 'east'), { id: 'west' })))).toEqual(['rfc7946']);
  });

  test('more than five decimals fail', () => {
    expect(failing(toyland((g) => moveCorner(g, 'harbour', [10.05, 0.03], [10.050001, 0.03])))).toEqual(['rfc7946']);
  });

  test('an open ring and broken JSON fail, with the line', () => {
    const checked = toyland();
    const open = new Map(checked.files).set(
      'overlays.geojson',
      (checked.files.get('overlays.geojson') ?? '').replace(/,\[10[^[\]]*\]\]\]/, ']]'),
    );
    expect(reportOf(runChecks({ ...checked, files: open }))).toMatch(/overlays\.geojson:2 .*First and last/);
    const broken = new Map(checked.files).set('axes.geojson', '{"type":"FeatureCollection",');
    expect(failing({ ...checked, files: broken })).toEqual(['rfc7946']);
  });

  test('a crs member fails', () => {
    const checked = toyland();
    const files = new Map(checked.files).set('axes.geojson', (checked.files.get('axes.geojson') ?? '').replace('{', '{"crs":null,'));
    expect(failing({ ...checked, files })).toEqual(['rfc7946']);
  });

  test('layers that are too large fail the size check', () => {
    const checked = toyland();
    let noise = '';
    for (let i = 0, x = 1; i < 12_000; i++, x = (x * 48_271) % 2_147_483_647) noise += x.toString(36);
    expect(failing({ ...checked, files: new Map(checked.files).set('noise.txt', noise) })).toContain('size');
  });
});

describe('the report', () => {
  const checked = toyland((g) => {
    spoil(g, 'south', { label_lon: 10.15 });
    outline(g, 'east').reverse();
  });

  test('gives every sentence, also those after a fault', () => {
    const report = reportOf(runChecks(checked));
    for (const { sentence } of CHECKS) expect(report).toContain(sentence);
    expect(report.match(/^FAIL/gm)).toHaveLength(2);
    expect(report).toContain(`2 of ${CHECKS.length} checks failed.`);
  });

  test('gives the faults as features with the sentence and the shape', () => {
    const problems = problemsOf(runChecks(checked));
    expect(problems?.features.map((f) => f.properties?.check)).toEqual(['labels', 'rfc7946']);
    expect(problems?.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [10.15, expect.any(Number)] });
    expect(problems?.features[0]?.properties?.sentence).toBe('Every label point lies in its own district, overlay or neighbour.');
    expect(problemsOf(runChecks(toyland()))).toBeNull();
  });
});
