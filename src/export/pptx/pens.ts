import type { Palette } from '../../encoding/palettes.ts';
import { AXIS_LINE, CONTEXT_LINE, DISTRICT_LINE, OVERLAY_LINE, PARK_LINE } from '../../encoding/strokes.ts';
import type { Line } from './shapePaint.ts';

/** The map's lines as a slide draws them; widths are the map's own. */
export interface Pens {
  readonly district: Line;
  readonly context: Line;
  readonly overlay: Line;
  readonly park: Line;
  /** Around the number of parks without a point. */
  readonly plate: Line;
  readonly tie: Line;
  readonly axis: (colour: string) => Line;
}

/** The lines of a palette. */
export function pensOf(palette: Palette): Pens {
  return {
    district: { colour: palette.districtLine, width: DISTRICT_LINE },
    context: { colour: palette.landLine, width: CONTEXT_LINE },
    overlay: { ...OVERLAY_LINE, colour: palette.overlay },
    park: { colour: palette.parkLine, width: PARK_LINE },
    plate: { colour: palette.park, width: 1 },
    tie: { colour: palette.park, width: 1.2, dash: [2, 3] },
    axis: (colour) => ({ ...AXIS_LINE, colour }),
  };
}
