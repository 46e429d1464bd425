import { scaleThreshold } from 'd3-scale';
import type { Palette } from './palettes.ts';

/** One step of the scale: counts `from` to `to`, both included. */
export interface CountClass {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

export interface CountScale {
  /** Colour for a count; 0 is not on the scale, since it means "not named", and gives the first step. */
  readonly colour: (count: number) => string;
  readonly classes: readonly CountClass[];
}

/**
 * A single-hue scale for "how many clusters name this district": equal steps from 1 to `max`, as many as the palette has
 * colours or fewer. Equal steps, because counts are compared with each other, and quantiles would hide that seven is half of fourteen.
 */
export function countScale(max: number, palette: Palette): CountScale {
  const step = Math.max(1, Math.ceil(max / palette.count.length));
  const steps = Math.max(1, Math.ceil((max + 1) / step));
  const used = Math.min(steps, palette.count.length);
  const colours = palette.count.slice(palette.count.length - used);
  const starts = Array.from({ length: used - 1 }, (_, i) => step * (i + 1));
  const scale = scaleThreshold<number, string>().domain(starts).range(colours);
  const classes = colours.map((colour, i) => ({
    colour,
    from: i === 0 ? 1 : step * i,
    to: i === used - 1 ? Math.max(max, step * i) : step * (i + 1) - 1,
  }));
  return { colour: (count) => scale(count), classes: classes.filter((c) => c.to >= c.from) };
}
