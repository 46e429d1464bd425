/** Widths and sizes of what is drawn, CSS pixels, so that both renderers draw the same lines. */

export interface Dash {
  readonly width: number;
  /** Line, gap. */
  readonly dash: readonly [number, number];
}

export const DISTRICT_LINE = 1;
export const CONTEXT_LINE = 0.75;
export const HOVER_LINE = 2;
export const SELECTED_LINE = 3.5;
/** A halo on both sides of the outline of what is selected, so that it stands on every fill. */
export const SELECTED_CASING = 6;
export const OVERLAY_LINE: Dash = { width: 1.5, dash: [5, 4] };
export const AXIS_LINE: Dash = { width: 4, dash: [10, 7] };
/** Casing of an axis on both sides. */
export const AXIS_CASING = 7;
export const LABEL_HALO = 1.6;
export const CONTEXT_TEXT = 11;
export const PARK_RADIUS = 6;
export const PARK_LINE = 1.75;
export const PARK_TEXT = 12;
/** From a park's point to the near end of its name. */
export const PARK_NAME_GAP = 10;
export const BADGE_RADIUS = 10;
export const BADGE_TEXT = 12;
/** Between a district's label and the badge below it. */
export const BADGE_GAP = 3;
/** How near to the outline of an overlay a pointer has to be to mean the overlay and not the district under it. */
export const OVERLAY_REACH = 4;
/** Half the size of a touch target. */
export const TOUCH_REACH = 22;
