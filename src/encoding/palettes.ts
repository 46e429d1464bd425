import type { FamilyId } from '../domain/ids.ts';
import type { Theme } from '../domain/view.ts';

/** A theme as drawn: `auto` has been resolved, and paper is one of them. */
export type Paint = 'light' | 'dark' | 'contrast' | 'projector' | 'print';

/** All colours of the map in one paint, as #rrggbb. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly landLine: string;
  readonly landLabel: string;
  /** Fill of a district about which the lens says nothing. */
  readonly district: string;
  readonly districtLine: string;
  readonly label: string;
  readonly halo: string;
  /** Ground and lines of the "not named in the text" hatch. */
  readonly notNamed: readonly [string, string];
  readonly selected: string;
  readonly hover: string;
  readonly park: string;
  readonly parkLine: string;
  readonly overlay: string;
  /** Five steps of one hue, few to many. */
  readonly count: readonly string[];
  /** Eight family colours by position in the atlas's list of families. */
  readonly families: readonly string[];
}

// The eight family colours were searched for by hill climbing over OKLCH: at least 3:1 against the land and at least
// ΔE2000 10 from each other in normal sight and under full deutan, protan and tritan simulation (tests/encoding holds them to it).
const light: Palette = {
  sea: '#e9eff2',
  land: '#f3f1ea',
  landLine: '#d9d5c9',
  landLabel: '#6b6a63',
  district: '#fbfaf6',
  districtLine: '#7d8790',
  label: '#1b2329',
  halo: '#ffffff',
  notNamed: ['#f6f4ee', '#b9b7ae'],
  selected: '#d9480f',
  hover: '#1b2329',
  park: '#1b2329',
  parkLine: '#ffffff',
  overlay: '#39424a',
  count: ['#dce9f2', '#a6cae3', '#66a1ca', '#2b74aa', '#0d426d'],
  families: ['#5f7cd0', '#882e5b', '#c72335', '#738b57', '#6d7200', '#b25b72', '#009a83', '#3a58a5'],
};

const dark: Palette = {
  sea: '#10171c',
  land: '#1d252b',
  landLine: '#323d45',
  landLabel: '#9aa6ae',
  district: '#2a343c',
  districtLine: '#8b98a3',
  label: '#f4f6f7',
  halo: '#10171c',
  notNamed: ['#222b32', '#55626c'],
  selected: '#ff9248',
  hover: '#ffffff',
  park: '#f4f6f7',
  parkLine: '#10171c',
  overlay: '#d5dce1',
  count: ['#1f3a4d', '#2a5c7d', '#3d85b0', '#69b1d8', '#b5dff5'],
  families: ['#0088b0', '#ffa8cc', '#a96400', '#92a970', '#d88c08', '#ba7a87', '#1bc2a7', '#849af2'],
};

const contrast: Palette = {
  ...light,
  sea: '#ffffff',
  land: '#f2f2f2',
  landLine: '#8a8a8a',
  landLabel: '#3d3d3d',
  district: '#ffffff',
  districtLine: '#000000',
  label: '#000000',
  notNamed: ['#ffffff', '#767676'],
  selected: '#b83200',
  hover: '#000000',
  overlay: '#000000',
};

const projector: Palette = {
  ...light,
  sea: '#e3ebf0',
  land: '#f2f0e8',
  districtLine: '#4d575f',
  label: '#000000',
  notNamed: ['#f6f4ee', '#9c9a91'],
};

const print: Palette = { ...light, sea: '#ffffff', land: '#f4f3ef', districtLine: '#4d575f', label: '#000000' };

const PALETTES: Record<Paint, Palette> = { light, dark, contrast, projector, print };

/** The colours of a paint. */
export function paletteOf(paint: Paint): Palette {
  return PALETTES[paint];
}

/** What a theme is drawn with, given what the system prefers. */
export function paintOf(theme: Theme, systemDark: boolean, systemContrast = false): Paint {
  if (theme !== 'auto') return theme;
  if (systemContrast) return 'contrast';
  return systemDark ? 'dark' : 'light';
}

/** Colour of a family by its place in `families`; beyond the eighth the colours begin again, which the data check forbids. */
export function familyColour(palette: Palette, families: readonly { readonly id: FamilyId }[], id: FamilyId): string {
  const at = families.findIndex((family) => family.id === id);
  return palette.families[at % palette.families.length] ?? palette.label;
}
