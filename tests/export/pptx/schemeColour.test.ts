import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paint, paletteOf } from '../../../src/encoding/palettes.ts';
import { channels, schemeOf } from '../../../src/export/pptx/scheme.ts';
import { colourXml, resolve, schemeColour } from '../../../src/export/pptx/schemeColour.ts';

const PAINTS: readonly Paint[] = ['light', 'dark', 'contrast', 'projector', 'print'];

/** Largest difference of a channel, steps of 255. */
const apart = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((v, i) => Math.abs(v - (b[i] as number))));

describe.each(PAINTS)('the theme of %s', (paint) => {
  const palette = paletteOf(paint);
  const scheme = schemeOf(palette);

  it('gives every colour of the palette back, unseen differences aside', () => {
    const colours = Object.values(palette).flat() as string[];
    const lost = colours.filter((hex) => apart(resolve(schemeColour(hex, scheme), scheme), channels(hex)) > 3);
    expect(lost).toEqual([]);
  });

  it('gives any colour back', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (colour) => {
        expect(apart(resolve(schemeColour(colour, scheme), scheme), channels(colour))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('keeps the steps of the count scale to its accent, lightened and darkened alone', () => {
    const [, , , many] = palette.count;
    expect(scheme.colours.accent1).toBe(many);
    expect(colourXml(many as string, scheme)).toBe('<a:schemeClr val="accent1"/>');
  });

  it('writes text and ground so that they follow the slide', () => {
    expect(colourXml(palette.label, scheme)).toContain('val="tx1"');
    expect(colourXml(palette.halo, scheme)).toContain('val="bg1"');
  });
});
