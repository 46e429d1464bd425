import type { Dash } from '../../encoding/strokes.ts';
import type { Look } from '../look.ts';

/** A dash as MapLibre counts it: in line widths, and stretched between whole zooms as patterns are. */
export function dashOf({ width, dash }: Dash, { patternScale }: Look): number[] {
  return dash.map((length) => Number(((length * patternScale) / width).toFixed(3)));
}
