import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { project } from '../../src/domain/mercator.ts';
import { labelPlan, linesAt, type PlannedLabel, SCREEN_LABELS } from '../../src/encoding/labelPlan.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { text, toyAtlas } from '../fixtures/toyland/atlas.ts';

interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
  readonly name: string;
}

/** An atlas of nothing but labels. */
function atlasOf(places: readonly Place[]): Atlas {
  const [model] = toyAtlas.districts;
  if (model === undefined) throw new Error('Toyland is empty');
  const districts = places.map((p, i) => ({
    ...model,
    id: `d${i}`,
    name: text(p.name, `${p.name}${p.name}`),
    measured: { ...model.measured, labelPoint: [p.lon, p.lat] as const, areaKm2: p.area },
  }));
  return { ...toyAtlas, districts, district: new Map(districts.map((d) => [d.id, d])) };
}

const place = fc.record({
  lon: fc.integer({ min: 0, max: 200 }).map((v) => 113 + v / 100),
  lat: fc.integer({ min: 0, max: 200 }).map((v) => 22 + v / 100),
  area: fc.integer({ min: 1, max: 400 }),
  name: fc.constantFrom('南山', '深汕合作', 'A', '大鹏新区坪山'),
});

/** Half the size of the labels' main lines; Chinese names only, one em to a character. */
function touching(a: Place, b: Place, zoom: number): boolean {
  const [[ax, ay], [bx, by]] = [project(a.lon, a.lat, zoom), project(b.lon, b.lat, zoom)];
  const width = (p: Place) => (p.name === 'A' ? 0.56 : p.name.length) * SCREEN_LABELS.main;
  return Math.abs(ax - bx) < (width(a) + width(b)) / 2 && Math.abs(ay - by) < SCREEN_LABELS.main * 1.25 - 1e-6;
}

describe('the label plan', () => {
  it('never lets two standing labels touch, at any zoom', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 40 }), fc.double({ min: 5, max: 14, noNaN: true }), (places, zoom) => {
        const plan = labelPlan(atlasOf(places), 'zh-Hans', 'one', SCREEN_LABELS);
        const standing = plan.filter((label) => linesAt(label, zoom) > 0).map(({ id }) => places[Number(id.slice(1))] as Place);
        standing.forEach((a, i) => {
          for (const b of standing.slice(i + 1)) expect(touching(a, b, zoom)).toBe(false);
        });
      }),
    );
  });

  it('lets a label stand as soon as no larger district is in its way', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 25 }), (places) => {
        for (const label of labelPlan(atlasOf(places), 'zh-Hans', 'one', SCREEN_LABELS)) {
          const own = places[Number(label.id.slice(1))] as Place;
          if (label.oneFrom === 0 || !Number.isFinite(label.oneFrom)) continue;
          // A little further out somebody at least as large is in the way; the gap between labels is part of the way.
          const rivals = places.filter((p) => p !== own && p.area >= own.area);
          const near = (p: Place) => {
            const [[ax, ay], [bx, by]] = [project(own.lon, own.lat, label.oneFrom - 0.01), project(p.lon, p.lat, label.oneFrom - 0.01)];
            const width = (q: Place) => (q.name === 'A' ? 0.56 : q.name.length) * SCREEN_LABELS.main;
            return Math.abs(ax - bx) < (width(own) + width(p)) / 2 + 3 && Math.abs(ay - by) < SCREEN_LABELS.main * 1.25;
          };
          expect(rivals.some(near)).toBe(true);
        }
      }),
    );
  });

  it('lets two labels touch in no way, whatever lines and codes they have, lets no code keep a name away, and gives more second lines where both are wished for', () => {
    const coded = fc.record({ place, codes: fc.constantFrom('', '', '18', '13 · 18 · 4', '1 · 2\n10 · 18') });
    const sized = (p: Place, lines: 0 | 1 | 2, codes: string) => {
      const under = codes === '' ? [] : codes.split('\n');
      const [main, other] = [
        (p.name === 'A' ? 0.56 : p.name.length) * SCREEN_LABELS.main,
        (p.name === 'A' ? 1.12 : p.name.length * 2) * SCREEN_LABELS.other,
      ];
      const widths = [main, ...(lines === 2 ? [other] : []), ...under.map((text) => text.length * 0.56 * SCREEN_LABELS.other)];
      const small = under.length + (lines === 2 ? 1 : 0);
      return { width: Math.max(...widths), height: (SCREEN_LABELS.main + small * SCREEN_LABELS.other) * 1.25 };
    };
    fc.assert(
      fc.property(fc.array(coded, { minLength: 2, maxLength: 25 }), fc.double({ min: 5, max: 14, noNaN: true }), (given, zoom) => {
        const places = given.map(({ place }) => place);
        const codes = new Map<string, string>(given.flatMap(({ codes }, i) => (codes === '' ? [] : [[`d${i}`, codes] as const])));
        const [both, auto] = (['both', 'auto'] as const).map((labels) =>
          labelPlan(atlasOf(places), 'zh-Hans', labels, SCREEN_LABELS, codes),
        );
        if (both === undefined || auto === undefined) return;
        both.forEach((label, i) => {
          expect(label.oneFrom).toBe(auto[i]?.oneFrom);
          expect(label.bothFrom).toBeLessThanOrEqual(auto[i]?.bothFrom ?? 0);
          // Codes stand under both lines always.
          expect(label.underFrom).toBeLessThanOrEqual(label.bothFrom);
        });
        const bare = labelPlan(atlasOf(places), 'zh-Hans', 'both', SCREEN_LABELS);
        expect(both.map(({ oneFrom }) => oneFrom)).toEqual(bare.map(({ oneFrom }) => oneFrom));
        const standing = both.filter((label) => linesAt(label, zoom) > 0);
        standing.forEach((a, i) => {
          for (const b of standing.slice(i + 1)) {
            const [pa, pb] = [a, b].map(({ id }) => places[Number(id.slice(1))] as Place) as [Place, Place];
            const [[ax, ay], [bx, by]] = [project(pa.lon, pa.lat, zoom), project(pb.lon, pb.lat, zoom)];
            const codesAt = ({ id, underFrom }: PlannedLabel) => (zoom >= underFrom ? (codes.get(id) ?? '') : '');
            const [sa, sb] = [sized(pa, linesAt(a, zoom), codesAt(a)), sized(pb, linesAt(b, zoom), codesAt(b))];
            const touch = Math.abs(ax - bx) < (sa.width + sb.width) / 2 - 1e-6 && Math.abs(ay - by) < (sa.height + sb.height) / 2 - 1e-6;
            expect(touch).toBe(false);
          }
        });
      }),
    );
  });

  it('gives every district of the real map both lines on a wide screen, largest first', () => {
    const plan = labelPlan(realAtlas, 'zh-Hans', 'auto', SCREEN_LABELS);
    expect(plan.map(({ id }) => id)[0]).toBe('shenshan');
    expect(plan.at(-1)?.id).toBe('qianhai');
    for (const label of plan) expect(linesAt(label, 9.5), label.id).toBe(2);
  });
});
