import type { Palette } from '../../encoding/palettes.ts';
import { AXIS_LINE, CHIP, CONTEXT_LINE, DISTRICT_LINE, OVERLAY_LINE, OWN_PARK_LINE, PARK_LINE, TIE_LINE } from '../../encoding/strokes.ts';
import type { Line } from './shapePaint.ts';

/** The map's lines as a slide draws them; widths are the map's own. */
export interface Pens {
  readonly district: Line;
  readonly context: Line;
  readonly overlay: Line;
  readonly park: Line;
  /** Around a park of the reader's own, which is hollow. */
  readonly ownPark: Line;
  /** Around the name of a park without a point, and around the number of parks without a name. */
  readonly plate: Line;
  readonly countPlate: Line;
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
    ownPark: { colour: palette.park, width: OWN_PARK_LINE },
    plate: { colour: palette.park, width: CHIP.line },
    countPlate: { colour: palette.park, width: CHIP.line, dash: CHIP.dash },
    tie: { ...TIE_LINE, colour: palette.park },
    axis: (colour) => ({ ...AXIS_LINE, colour, round: true }),
  };
}
