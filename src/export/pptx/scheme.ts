import type { Palette } from '../../encoding/palettes.ts';

/** The colour slots of a theme, as DrawingML names them. */
export const SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

export type Slot = (typeof SLOTS)[number];

/** The colours of a theme, as #rrggbb. */
export interface Scheme {
  readonly colours: Readonly<Record<Slot, string>>;
  /** True where light letters stand on a dark slide: the master then swaps text and ground. */
  readonly dark: boolean;
}

/** The families that are slots themselves; the other three lie near one of them in hue and are written as its shades. */
const FAMILY_SLOTS = [0, 1, 2, 3, 6];

/** A theme from the map's palette: the first accent is the count scale's, the others are family colours. */
export function schemeOf(palette: Palette): Scheme {
  const dark = luminance(palette.label) > luminance(palette.halo);
  const [few, , , many, most] = palette.count as readonly [string, string, string, string, string];
  const [accent2, accent3, accent4, accent5, accent6] = FAMILY_SLOTS.map((at) => palette.families[at] as string) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    dark,
    colours: {
      dk1: dark ? palette.halo : palette.label,
      lt1: dark ? palette.label : palette.halo,
      dk2: dark ? few : most,
      lt2: dark ? most : palette.sea,
      accent1: many,
      accent2,
      accent3,
      accent4,
      accent5,
      accent6,
      hlink: dark ? many : most,
      folHlink: accent3,
    },
  };
}

/** Relative luminance without gamma, enough to tell light from dark. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.3 * r + 0.59 * g + 0.11 * b;
}

/** Red, green and blue of #rrggbb, 0 to 255; anything else is black. */
export function channels(hex: string): readonly [number, number, number] {
  const n = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0;
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}
