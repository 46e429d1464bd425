import type { ClusterId, DistrictId } from './ids.ts';

/** What a row of one's own file says. */
export const OWN_KINDS = ['assignments', 'parks', 'figures', 'six-ones'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** A pair somebody's own file names; never mixed with the document's assignments. */
export interface OwnAssignment {
  readonly cluster: ClusterId;
  readonly district: DistrictId;
  readonly note: string;
}

/** A park of somebody's own, with or without a point. */
export interface OwnPark {
  /** `own-1`, `own-2`, … in the order of the file. */
  readonly id: string;
  readonly name: string;
  /** WGS 84 degrees, [lon, lat], or null where the file gives none. */
  readonly point: readonly [number, number] | null;
  readonly district: DistrictId | null;
  readonly note: string;
  /** The other columns of its row, heading and cell, as they stand in the file; cells without content are left out. */
  readonly more?: readonly (readonly [string, string])[];
}

/** Where points of one's own are drawn: one point, or, where there are too many to draw, all of a small square of land. */
export interface OwnMark {
  /** The park's own id, or one that begins with `own-` for a square. */
  readonly id: string;
  /** The park's name, or how many stand here. */
  readonly name: string;
  readonly at: readonly [number, number];
  /** Ids of the parks that stand here. */
  readonly parks: readonly string[];
}

/** One figure with its values by district; a district without a value is not in the map. */
export interface OwnFigure {
  /** The column's or figure's name, unique in the file. */
  readonly name: string;
  readonly unit: string;
  readonly values: ReadonlyMap<DistrictId, number>;
  /** Round numbers around all values, at most {@link OWN_STEPS} steps between them; empty where there are no values. */
  readonly edges: readonly number[];
}

/** As many steps as a scale of one's own has at most: every palette has so many colours for it. */
export const OWN_STEPS = 5;

/** One entry of a cluster's working lists. */
export interface OwnEntry {
  readonly cluster: ClusterId;
  /** Id of one of the atlas's six-ones or one-each items. */
  readonly item: string;
  readonly name: string;
  readonly note: string;
}

/**
 * One's own facts. They stay in the page that read them: nothing of them is in the view or in a request, and in an address only
 * where the reader asks for a link that carries them.
 */
export interface OwnFacts {
  /** Name of the file they came from, shown as their source. */
  readonly file: string;
  readonly assignments: readonly OwnAssignment[];
  readonly parks: readonly OwnPark[];
  readonly figures: readonly OwnFigure[];
  readonly entries: readonly OwnEntry[];
  /** Name of the figure that the lens `own` shows; null for the first. */
  readonly shown: string | null;
  /** What is drawn of the parks with a point. */
  readonly marks: readonly OwnMark[];
}

export const NO_OWN_FACTS: OwnFacts = { file: '', assignments: [], parks: [], figures: [], entries: [], shown: null, marks: [] };

/** The figure the lens `own` shows, or null when there is none. */
export function shownFigure(own: OwnFacts | null | undefined): OwnFigure | null {
  if (own === null || own === undefined) return null;
  return own.figures.find((figure) => figure.name === own.shown) ?? own.figures[0] ?? null;
}
