/** Widths and dashes of what is drawn, CSS pixels, so that both renderers draw the same. */

export interface Dash {
  readonly width: number;
  /** Line, gap. */
  readonly dash: readonly [number, number];
}

export const DISTRICT_LINE = 1;
export const CONTEXT_LINE = 0.8;
export const HOVER_LINE = 2;
export const SELECTED_LINE = 3;
/** Pale line under an outline, on both sides of it together, so that it stands on every fill. */
export const CASING = 3;
export const CASING_OPACITY = 0.85;
export const OVERLAY_LINE: Dash = { width: 1.5, dash: [4, 2.5] };
/** Pale line under an overlay's dashes, so that they show on dark fills too. */
export const OVERLAY_CASING: { readonly width: number; readonly opacity: number } = { width: 3, opacity: 0.5 };
/** Round ends come on top of the dash. */
export const AXIS_LINE: Dash = { width: 4, dash: [9, 8] };
export const AXIS_CASING_OPACITY = 0.75;
/** Halo of labels, on each side of a letter. */
export const LABEL_HALO = 1.5;
export const PARK_RADIUS = 6;
/** Stroke of a park's point; half of it lies inside the radius. */
export const PARK_LINE = 1.5;
/** Round a park of the visitor's own, which is hollow: its line is all there is of it. */
export const OWN_PARK_LINE = 2.5;
/** Ring around the chosen park. */
export const PARK_RING: { readonly radius: number; readonly width: number } = { radius: 10, width: 3 };
/** From the middle of a park's point to its name. */
export const PARK_NAME_ASIDE = 10;
export const TIE_LINE: Dash = { width: 1.2, dash: [2, 3] };
/** Height of a plate for parks without a point, and the room in it beside a name or a number, by its type size. */
export const plateHeight = (size: number) => Math.round(size * 1.45);
export const plateAside = (size: number, holds: 'name' | 'number') => Math.round(size * 0.64) + (holds === 'number' ? 1 : 0);
/** The gap between two plates, and their line. */
export const CHIP = { gap: 3, line: 1, dash: [2, 1.5] } as const;
/** How near to the outline of an overlay a pointer has to be to mean the overlay and not the district under it. */
export const OVERLAY_REACH = 4;
/** Half the size of a touch target. */
export const TOUCH_REACH = 22;
