import type { Fill } from './fill.ts';
import type { Palette } from './palettes.ts';

/** Colours of a label: its letters and the halo around them. */
export interface LabelInk {
  readonly ink: string;
  readonly halo: string;
}

/** Letters stand out from their halo by at least this ratio; WCAG asks 4.5 of small text. */
const ENOUGH = 5.5;

/** By palette and fill: finding a halo tries up to ten mixtures, and districts that look alike share their fill. */
const inks = new WeakMap<Palette, WeakMap<Fill, LabelInk>>();

/**
 * Colours of a label that stands on `fill`. On a plain fill the halo is the fill itself, moved away from the letters until
 * they can be read, so that the label sits quietly in its district and still holds where it runs over the border.
 */
export function labelInk(fill: Fill, palette: Palette): LabelInk {
  const known = inks.get(palette) ?? new WeakMap<Fill, LabelInk>();
  inks.set(palette, known);
  const ink = known.get(fill) ?? inkOn(fill, palette);
  known.set(fill, ink);
  return ink;
}

function inkOn(fill: Fill, palette: Palette): LabelInk {
  const plain = { ink: palette.label, halo: palette.halo };
  if (fill.kind !== 'solid') return plain;
  const ink = contrast(palette.label, fill.colour) >= contrast(palette.halo, fill.colour) ? palette.label : palette.halo;
  const away = ink === palette.label ? palette.halo : palette.label;
  for (let share = 0; share < 1; share += 0.1) {
    const halo = mix(fill.colour, away, share);
    if (contrast(ink, halo) >= ENOUGH) return { ink, halo };
  }
  return plain;
}

/** Contrast ratio of two #rrggbb colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function channels(hex: string): readonly [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((v) => (v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(from: string, to: string, share: number): string {
  const b = channels(to);
  return `#${channels(from)
    .map((v, i) =>
      Math.round(v + ((b[i] as number) - v) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
