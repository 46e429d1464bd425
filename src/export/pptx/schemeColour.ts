import { channels, type Scheme, SLOTS, type Slot } from './scheme.ts';

/** Hue 0 to 360, saturation and lightness 0 to 1. */
type Hsl = readonly [number, number, number];

/** A colour as a theme slot and what is done to it, in DrawingML's own units: degrees × 60000 and percent × 1000. */
export interface SchemeColour {
  readonly slot: Slot;
  readonly hueOff: number;
  readonly satOff: number;
  readonly lumMod: number;
  readonly lumOff: number;
}

/** Slots a fill may come from; the link colours would follow the reader's links and are left out. */
const FILLS = SLOTS.filter((slot) => !slot.endsWith('link') && !slot.endsWith('Hlink'));

/** A difference of this many steps of 255 in a channel is not seen, and a lighter or darker slot is then enough. */
const UNSEEN = 3;

/**
 * The theme colour nearest to `hex`, lightened or darkened as Office does it, and turned in hue and saturation only where that alone
 * would be seen to differ. The result differs from `hex` by rounding, one step of 255, or is within {@link UNSEEN}.
 */
export function schemeColour(hex: string, scheme: Scheme): SchemeColour {
  const target = channels(hex);
  const goal = hslOf(target);
  let best: { colour: SchemeColour; rest: number } | null = null;
  for (const slot of FILLS) {
    const base = hslOf(channels(scheme.colours[slot]));
    const colour = { slot, hueOff: 0, satOff: 0, ...lightness(base[2], goal[2]) };
    // Of two slots that do equally well the one that needs less change is the one a designer would have taken.
    const rest = apart(resolve(colour, scheme), target) + Math.abs(base[2] - goal[2]);
    if (best === null || rest < best.rest) best = { colour, rest };
  }
  const near = (best as { colour: SchemeColour }).colour;
  if (apart(resolve(near, scheme), target) <= UNSEEN) return near;
  const base = hslOf(channels(scheme.colours[near.slot]));
  return { ...near, hueOff: Math.round((goal[0] - base[0]) * 60000), satOff: Math.round((goal[1] - base[1]) * 100000) };
}

/** What a program shows for a theme colour: red, green, blue, 0 to 255. The order of the changes is that of {@link colourXml}. */
export function resolve(colour: SchemeColour, scheme: Scheme): readonly [number, number, number] {
  const [h, s, l] = hslOf(channels(scheme.colours[colour.slot]));
  const bound = (v: number) => Math.max(0, Math.min(1, v));
  return rgbOf([
    (((h + colour.hueOff / 60000) % 360) + 360) % 360,
    bound(s + colour.satOff / 100000),
    bound((l * colour.lumMod + colour.lumOff) / 100000),
  ]);
}

/**
 * `hex` as a DrawingML colour of the theme.
 * @param alpha how much of it is seen, percent × 1000
 */
export function colourXml(hex: string, scheme: Scheme, alpha = 100000): string {
  const colour = schemeColour(hex, scheme);
  const changes = [
    colour.hueOff === 0 ? '' : `<a:hueOff val="${colour.hueOff}"/>`,
    colour.satOff === 0 ? '' : `<a:satOff val="${colour.satOff}"/>`,
    colour.lumMod === 100000 ? '' : `<a:lumMod val="${colour.lumMod}"/>`,
    colour.lumOff === 0 ? '' : `<a:lumOff val="${colour.lumOff}"/>`,
    alpha === 100000 ? '' : `<a:alpha val="${alpha}"/>`,
  ].join('');
  const name = mapped(colour.slot, scheme);
  return changes === '' ? `<a:schemeClr val="${name}"/>` : `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
}

/** Slides speak of text and ground; which theme slot each is, the master's colour map says. */
function mapped(slot: Slot, scheme: Scheme): string {
  const number = slot.at(-1);
  if (slot === 'dk1' || slot === 'dk2') return scheme.dark ? `bg${number}` : `tx${number}`;
  if (slot === 'lt1' || slot === 'lt2') return scheme.dark ? `tx${number}` : `bg${number}`;
  return slot;
}

/** Office's way: lighter keeps a share and adds the rest to white, darker keeps a share. */
function lightness(from: number, to: number): Pick<SchemeColour, 'lumMod' | 'lumOff'> {
  if (Math.abs(from - to) < 0.001) return { lumMod: 100000, lumOff: 0 };
  if (to < from) return { lumMod: Math.round((to / from) * 100000), lumOff: 0 };
  const share = Math.round(((1 - to) / Math.max(1e-6, 1 - from)) * 100000);
  return { lumMod: share, lumOff: 100000 - share };
}

function apart(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((v, i) => Math.abs(v - (b[i] as number))));
}

function hslOf([r255, g255, b255]: readonly [number, number, number]): Hsl {
  const [r, g, b] = [r255 / 255, g255 / 255, b255 / 255];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const sixth = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [sixth * 60, Math.min(1, s), l];
}

function rgbOf([h, s, l]: Hsl): readonly [number, number, number] {
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round((l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255);
  };
  return [channel(0), channel(8), channel(4)];
}
