import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, labelInk } from '../../src/encoding/labelInk.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('label ink', () => {
  it('can be read on its halo whatever lies under it, in every paint', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light', 'dark', 'contrast', 'projector', 'print'), (fill, paint) => {
        const { ink, halo } = labelInk({ kind: 'solid', colour: fill }, paletteOf(paint as 'light'));
        expect(contrast(ink, halo)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('is light on a dark fill and dark on a pale one', () => {
    const palette = paletteOf('light');
    expect(labelInk({ kind: 'solid', colour: '#0d426d' }, palette).ink).toBe(palette.halo);
    expect(labelInk({ kind: 'solid', colour: '#dce9f2' }, palette)).toEqual({ ink: palette.label, halo: '#dce9f2' });
  });
});

describe('contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#808080', '#808080')).toBe(1);
    // #767676 on white is the palest grey that passes 4.5, as WCAG's own material gives it.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
