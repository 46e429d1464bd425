import type { ClusterId, DistrictId, ParkId } from './ids.ts';
import type { Lang } from './text.ts';

export const LENSES = ['count', 'cluster', 'parks', 'own'] as const;
/** How the map answers: how many clusters name a district; one to four clusters; the parks; a figure of one's own. */
export type Lens = (typeof LENSES)[number];

export const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

export const SHELLS = ['app', 'embed', 'slide', 'present', 'notes'] as const;
/** Which shell shows the view; `notes` is the speaker's second window. */
export type Shell = (typeof SHELLS)[number];

export const RENDERERS = ['auto', 'svg', 'maplibre'] as const;
export type Renderer = (typeof RENDERERS)[number];

export const PAGES = ['map', 'matrix', 'table'] as const;
/** What fills the main place: the map, the matrix or the plain table. */
export type Page = (typeof PAGES)[number];

export const LABELS = ['auto', 'both', 'one'] as const;
/** District labels: both scripts, one script, or both where there is room. */
export type Labels = (typeof LABELS)[number];

export const EDITIONS = ['2022', '2024'] as const;
/** Which dated version of the policy is shown; 2022 is the core. */
export type Edition = (typeof EDITIONS)[number];

/** At most this many clusters (or districts) are compared at once. */
export const MAX_COMPARED = 4;

/** Web Mercator camera: degrees, and MapLibre's zoom (512 px world at zoom 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What is being looked at, as a plain value. All of it can be linked, told and embedded. */
export interface View {
  readonly district: DistrictId | null;
  readonly clusters: readonly ClusterId[];
  readonly park: ParkId | null;
  readonly lens: Lens;
  readonly page: Page;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly labels: Labels;
  /** null: fitted to the whole, or on a narrow screen to the selection. */
  readonly camera: Camera | null;
  readonly shell: Shell;
  readonly renderer: Renderer;
  readonly edition: Edition;
  /** Districts set beside each other, at most {@link MAX_COMPARED}; empty when none are compared. */
  readonly compared: readonly DistrictId[];
  /** The story being told: `default`, `own` (the one on this device) or a short story written out in the link; null for none. */
  readonly story: string | null;
  /** Step of the story, from 1; 0 while no story is told. */
  readonly step: number;
  /** Parts an embedding page may lock away. */
  readonly panel: boolean;
  readonly filter: boolean;
  readonly interactive: boolean;
  /** The host's own title over an embedded map, or null for the map's. */
  readonly title: string | null;
  /** Device pixels per CSS pixel to draw with when a host scales the frame; null for the screen's own. */
  readonly pixelRatio: number | null;
  /** The one origin that may talk to an embedded map and be answered, or null. */
  readonly origin: string | null;
}

export const DEFAULT_VIEW: View = {
  district: null,
  clusters: [],
  park: null,
  lens: 'count',
  page: 'map',
  lang: 'zh-Hans',
  theme: 'auto',
  labels: 'auto',
  camera: null,
  shell: 'app',
  renderer: 'auto',
  edition: '2022',
  compared: [],
  story: null,
  step: 0,
  panel: true,
  filter: true,
  interactive: true,
  title: null,
  pixelRatio: null,
  origin: null,
};

/** The thing the details panel is about. */
export type Subject =
  | { readonly kind: 'overview' }
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'park'; readonly id: ParkId }
  | { readonly kind: 'districts'; readonly ids: readonly DistrictId[] }
  | { readonly kind: 'clusters'; readonly ids: readonly ClusterId[] };

/** The subject of a view: a park before a district before compared districts before clusters. */
export function subjectOf(view: View): Subject {
  if (view.park !== null) return { kind: 'park', id: view.park };
  if (view.district !== null) return { kind: 'district', id: view.district };
  if (view.compared.length > 1) return { kind: 'districts', ids: view.compared };
  if (view.clusters.length > 0) return { kind: 'clusters', ids: view.clusters };
  return { kind: 'overview' };
}

/** The lens a view has when none is asked for: the one that shows its subject. */
export function defaultLens(view: Pick<View, 'clusters' | 'park'>): Lens {
  if (view.clusters.length > 0) return 'cluster';
  return view.park === null ? 'count' : 'parks';
}
