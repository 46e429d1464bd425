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
}

/** One figure with its values by district; a district without a value is not in the map. */
export interface OwnFigure {
  /** The column's or figure's name, unique in the file. */
  readonly name: string;
  readonly unit: string;
  readonly values: ReadonlyMap<DistrictId, number>;
}

/** One entry of a cluster's working lists. */
export interface OwnEntry {
  readonly cluster: ClusterId;
  /** Id of one of the atlas's six-ones or one-each items. */
  readonly item: string;
  readonly name: string;
  readonly note: string;
}

/** One's own facts. They stay in the page that read them: nothing of them is in the view, the address or a request. */
export interface OwnFacts {
  /** Name of the file they came from, shown as their source. */
  readonly file: string;
  readonly assignments: readonly OwnAssignment[];
  readonly parks: readonly OwnPark[];
  readonly figures: readonly OwnFigure[];
  readonly entries: readonly OwnEntry[];
  /** Name of the figure that the lens `own` shows; null for the first. */
  readonly shown: string | null;
}

export const NO_OWN_FACTS: OwnFacts = { file: '', assignments: [], parks: [], figures: [], entries: [], shown: null };

/** The figure the lens `own` shows, or null when there is none. */
export function shownFigure(own: OwnFacts | null | undefined): OwnFigure | null {
  if (own === null || own === undefined) return null;
  return own.figures.find((figure) => figure.name === own.shown) ?? own.figures[0] ?? null;
}
