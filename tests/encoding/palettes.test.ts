import { readFileSync } from 'node:fs';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { type Paint, paletteOf } from '../../src/encoding/palettes.ts';

const PAINTS: readonly Paint[] = ['light', 'dark', 'contrast', 'projector', 'print'];
const SIGHTS = {
  normal: (c: string) => parse(c),
  deutan: (c: string) => filterDeficiencyDeuter(1)(parse(c)!),
  protan: (c: string) => filterDeficiencyProt(1)(parse(c)!),
  tritan: (c: string) => filterDeficiencyTrit(1)(parse(c)!),
};
const deltaE = differenceCiede2000();

describe.each(PAINTS)('the colours of %s', (paint) => {
  const palette = paletteOf(paint);

  it.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])('keep the families at ΔE2000 ≥ 10 from each other in %s sight', (sight) => {
    const seen = palette.families.map(SIGHTS[sight]);
    const pairs = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => deltaE(a!, b!)));
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(10);
  });

  it.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])('keep neighbouring steps of the scale at ΔE2000 ≥ 10 in %s sight', (sight) => {
    const seen = palette.count.map(SIGHTS[sight]);
    expect(Math.min(...seen.slice(1).map((c, i) => deltaE(c!, seen[i]!)))).toBeGreaterThanOrEqual(10);
  });

  it('give marks at least 3:1 against the land and text at least 4.5:1', () => {
    for (const colour of palette.families) expect(wcagContrast(colour, palette.land)).toBeGreaterThanOrEqual(3);
    expect(wcagContrast(palette.selected, palette.land)).toBeGreaterThanOrEqual(3);
    expect(wcagContrast(palette.districtLine, palette.district)).toBeGreaterThanOrEqual(3);
    expect(wcagContrast(palette.landLabel, palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palette.label, palette.halo)).toBeGreaterThanOrEqual(4.5);
    for (const mark of [palette.park, palette.overlay, palette.hover]) {
      expect(wcagContrast(mark, palette.land)).toBeGreaterThanOrEqual(3);
    }
    expect(wcagContrast(palette.park, palette.parkLine)).toBeGreaterThanOrEqual(3);
  });
});

describe('tokens.css', () => {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*--family-0:[^{}]*)\}/g)].map(([, selector, body]) => ({
    paint: (selector ?? '').includes('dark') ? ('dark' as const) : ('light' as const),
    colours: [...(body ?? '').matchAll(/--family-\d:\s*(#[0-9a-f]{6})/g)].map((m) => m[1]),
  }));
  it('names the same family colours as the map draws', () => {
    expect(blocks.map((b) => b.paint).sort()).toEqual(['dark', 'light']);
    for (const { paint, colours } of blocks) expect(colours).toEqual(paletteOf(paint).families);
  });

  /** The colours of the interface under a paint: what `:root` says, and what the paint's own block says otherwise. */
  const tokensOf = (paint: Paint) => {
    const read = (selector: string) =>
      [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
        .filter(([, own]) => (own ?? '').replace(/\/\*[\s\S]*?\*\//g, '').trim() === selector)
        .flatMap(([, , body]) => [...(body ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]] as const));
    return Object.fromEntries([...read(':root'), ...read(`:root[data-paint="${paint}"]`)]) as Record<string, string>;
  };
  it.each(PAINTS.filter((paint) => paint !== 'print'))('gives text 4.5:1 and lines that mean something 3:1 in %s', (paint) => {
    const colours = tokensOf(paint);
    for (const ground of ['paper', 'paper-raised']) {
      for (const text of ['ink', 'ink-quiet', 'link', 'accent']) {
        expect(wcagContrast(colours[text] ?? '', colours[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      for (const line of ['focus', 'line-strong']) {
        expect(wcagContrast(colours[line] ?? '', colours[ground] ?? ''), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    expect(wcagContrast(colours['accent-ink'] ?? '', colours.accent ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
