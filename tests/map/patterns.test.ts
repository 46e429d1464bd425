import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fill, tileSide } from '../../src/encoding/fill.ts';
import { SCREEN_LABELS, SLIDE_LABELS } from '../../src/encoding/labelPlan.ts';
import { answerImages } from '../../src/map/images.ts';
import { patternScale } from '../../src/map/look.ts';
import { patternImage, patternName } from '../../src/map/patterns.ts';
import { plateImage, plateName } from '../../src/map/plates.ts';

const HATCH: Fill = { kind: 'hatch', ground: '#f6f4ee', line: '#b9b7ae' };
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const fill = fc.oneof(
  fc.array(colour, { minLength: 2, maxLength: 4 }).map((colours): Fill => ({ kind: 'stripes', colours })),
  fc.tuple(colour, colour).map(([ground, line]): Fill => ({ kind: 'hatch', ground, line })),
);

describe('patterns', () => {
  it('come out at their own size at every zoom, to an eighth', () => {
    fc.assert(
      fc.property(fill, fc.double({ min: 6, max: 14, noNaN: true }), fc.integer({ min: 1, max: 3 }), (of, zoom, ratio) => {
        const image = patternImage(patternName(of, patternScale(zoom)) as string, ratio);
        // MapLibre stretches a pattern between whole zooms.
        const shown = ((image?.width ?? 0) / (image?.pixelRatio ?? 1)) * 2 ** (zoom - Math.floor(zoom));
        expect(Math.abs(shown / tileSide(of) - 1)).toBeLessThan(1 / 8);
        expect(Number.isInteger(image?.pixelRatio)).toBe(true);
        expect(image?.data).toHaveLength((image?.width ?? 0) * (image?.height ?? 0) * 4);
      }),
    );
  });

  it('are made from their names alone, and from no other name', () => {
    expect(patternImage('hatch #f6f4ee #b9b7ae', 1)).toBeNull();
    expect(patternImage('hatch red blue ×1', 1)).toBeNull();
    expect(patternImage(`${patternName(HATCH, 1)}9e9`, 1)).toBeNull();
    expect(patternName({ kind: 'solid', colour: '#ffffff' }, 1)).toBeNull();
    const colours = new Set<string>();
    const { data = new Uint8ClampedArray() } = patternImage(patternName(HATCH, 1) as string, 1) ?? {};
    for (let i = 0; i < data.length; i += 4) colours.add([...data.slice(i, i + 3)].map((v) => v.toString(16).padStart(2, '0')).join(''));
    expect([...colours].sort()).toEqual(['b9b7ae', 'f6f4ee']);
  });
});

describe('plates', () => {
  it('are round: clear at the corners, full in the middle, with a line around', () => {
    const plate = plateImage(plateName('solid', '#ffffff', '#000000', SCREEN_LABELS.other), 2);
    if (plate === null) throw new Error('no plate');
    const at = (x: number, y: number) => [...plate.data.slice((y * plate.width + x) * 4, (y * plate.width + x) * 4 + 4)];
    expect(at(0, 0)[3]).toBe(0);
    expect(at(plate.width / 2, plate.height / 2)).toEqual([255, 255, 255, 255]);
    expect(at(plate.width / 2, 0).slice(0, 3)).toEqual([0, 0, 0]);
  });
});

describe('a map that asks for an image', () => {
  it('gets those that can be made, once, and no others', async () => {
    let resolve: (id: string) => Promise<void> = async () => {};
    const added: string[] = [];
    answerImages(
      {
        setMissingStyleImageResolver: (resolver) => {
          resolve = resolver;
        },
        hasImage: (id) => added.includes(id),
        addImage: (id) => added.push(id),
      },
      () => 1.5,
    );
    const [hatch, plate] = [patternName(HATCH, 0.5) as string, plateName('dashed', '#ffffff', '#000000', SLIDE_LABELS.other)];
    for (const name of [hatch, plate, hatch, 'marker-15']) await resolve(name);
    expect(added).toEqual([hatch, plate]);
  });
});
