import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera, project } from '../../src/domain/mercator.ts';
import { LANGS } from '../../src/domain/text.ts';
import { labelPlan, labelRows, linesAt, SCREEN_LABELS } from '../../src/encoding/labelPlan.ts';
import { parkMarks } from '../../src/encoding/parkMarks.ts';
import { type PlannedParks, parkPlan } from '../../src/encoding/parkPlan.ts';
import { PARK_RADIUS, plateHeight } from '../../src/encoding/strokes.ts';
import { widthOf } from '../../src/encoding/textBox.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

type Box = readonly [what: string, left: number, top: number, right: number, bottom: number];

const size = { width: 1200, height: 800 };
const city = fitCamera(realAtlas.geometry.bbox, size, 0);
const anchorOf = (id: string, zoom: number) => {
  const [lon, lat] = realAtlas.district.get(id)?.measured.labelPoint ?? [0, 0];
  return project(lon, lat, zoom);
};

/** The parks at a zoom, with the labels they were laid out among. */
function planned(lang: (typeof LANGS)[number], zoom: number) {
  const marks = parkMarks(realAtlas, lang);
  const labels = labelPlan(realAtlas, lang, 'auto', SCREEN_LABELS);
  const blocks = new Map(
    labels.flatMap((label) => {
      const lines = linesAt(label, zoom);
      return lines === 0 ? [] : [[label.id, labelRows(label, lines, false, SCREEN_LABELS).block] as const];
    }),
  );
  return { marks, blocks, plan: parkPlan(realAtlas, marks, { camera: { ...city, zoom }, size, blocks }, SCREEN_LABELS) };
}

const box = (what: string, [x, y]: readonly [number, number], width: number, height: number): Box => [
  what,
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

function plates(plan: PlannedParks, zoom: number): Box[] {
  return plan.rows.flatMap(({ district, plates, offset: [dx, dy] }) => {
    const [x, y] = anchorOf(district, zoom);
    return plates.map((plate) =>
      box(`${district}: ${plate.text}`, [x + dx + plate.x + plate.width / 2, y + dy], plate.width, plateHeight(SCREEN_LABELS.other) - 2),
    );
  });
}

describe('the plan of parks', () => {
  it('tells of every park without a point, at any zoom, if only by a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGS), fc.double({ min: 6, max: 13, noNaN: true }), (lang, zoom) => {
        const { marks, plan } = planned(lang, zoom);
        for (const { district, named, unnamed } of marks.badges) {
          const texts = plan.rows.find((row) => row.district === district)?.plates.map(({ text }) => text) ?? [];
          if (unnamed.length > 0) expect(texts).toContain(String(unnamed.length));
          expect(texts.length === (unnamed.length > 0 ? 1 : 0) || texts.length === named.length + (unnamed.length > 0 ? 1 : 0)).toBe(true);
        }
      }),
    );
  });

  it.each(LANGS)('lays nothing on anything else once the city fills a screen, %s', (lang) => {
    const { zoom } = city;
    const { marks, blocks, plan } = planned(lang, zoom);
    const labels = [...blocks].map(([id, [width, height]]) => box(id, anchorOf(id, zoom), width, height));
    const points = marks.points.map(({ park, at }) => box(park, project(...at, zoom), 2 * PARK_RADIUS, 2 * PARK_RADIUS));
    const names = marks.points.flatMap(({ park, name, at }) => {
      const spot = plan.names.get(park);
      if (spot === undefined) return [];
      const [x, y] = project(...at, zoom);
      const width = widthOf(name, SCREEN_LABELS.park);
      const middle = x + spot.dx + (spot.anchor === 'start' ? width / 2 : spot.anchor === 'end' ? -width / 2 : 0);
      return [box(name, [middle, y + spot.dy], width, SCREEN_LABELS.park * 1.2)];
    });
    expect(names.length).toBe(marks.points.length);
    const all = [...labels, ...points, ...plates(plan, zoom), ...names];
    const touching = all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => a[1] < b[3] && b[1] < a[3] && a[2] < b[4] && b[2] < a[4])
        .map((b) => `${a[0]} on ${b[0]}`),
    );
    // Points of parks lie where they lie; only what is laid out can give way.
    const fixed = new Set([...labels, ...points].map(([what]) => what));
    expect(touching.filter((pair) => !pair.split(' on ').every((what) => fixed.has(what)))).toEqual([]);
  });

  it.each(LANGS)('covers no name of a district by more than its edge on a phone, %s', (lang) => {
    const { zoom } = fitCamera(realAtlas.geometry.bbox, { width: 390, height: 190 }, 28);
    const { blocks, plan } = planned(lang, zoom);
    const labels = [...blocks].map(([id, [width, height]]) => box(id, anchorOf(id, zoom), width - 8, height - 6));
    const covered = plates(plan, zoom).flatMap((a) =>
      labels.filter((b) => a[1] < b[3] && b[1] < a[3] && a[2] < b[4] && b[2] < a[4]).map((b) => `${a[0]} on ${b[0]}`),
    );
    expect(covered).toEqual([]);
  });

  it('keeps names within what is seen', () => {
    const { zoom } = city;
    const { marks, blocks } = planned('zh-Hans', zoom);
    const west = marks.points.reduce((a, b) => (a.at[0] < b.at[0] ? a : b));
    // A picture that begins right beside the westernmost point leaves its name the other side.
    const camera = { lon: west.at[0], lat: west.at[1], zoom };
    const narrow = { width: 40, height: 400 };
    const plan = parkPlan(realAtlas, marks, { camera, size: narrow, blocks }, SCREEN_LABELS);
    expect(plan.names.get(west.park)).toBeUndefined();
    const wide = parkPlan(realAtlas, marks, { camera, size, blocks }, SCREEN_LABELS);
    expect(wide.names.get(west.park)).toBeDefined();
  });
});
