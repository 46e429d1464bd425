/** How an area is filled. Patterns carry meaning together with a legend entry and a code, never colour alone. */
export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'solid'; readonly colour: string }
  /** Equal diagonal stripes, one per cluster that names the district. */
  | { readonly kind: 'stripes'; readonly colours: readonly string[] }
  /** Thin lines on a quiet ground: not named in the text. */
  | { readonly kind: 'hatch'; readonly ground: string; readonly line: string };

/** Width of one stripe, pixels. */
const STRIPE = 8;
/** Distance between hatch lines and their width, pixels. */
const HATCH = 8;
const HATCH_LINE = 1.2;

/** Stable name of a fill's pattern; it holds the whole fill, so a renderer can draw it from the name alone. `null` for plain fills. */
export function patternId(fill: Fill): string | null {
  if (fill.kind === 'stripes') return `stripes ${fill.colours.join(' ')}`;
  if (fill.kind === 'hatch') return `hatch ${fill.ground} ${fill.line}`;
  return null;
}

/** The fill a pattern name stands for, or null when it is not such a name. */
export function fillOfPattern(id: string): Fill | null {
  const [kind, ...colours] = id.split(' ');
  if (!colours.every((c) => /^#[0-9a-f]{6}$/i.test(c))) return null;
  if (kind === 'stripes' && colours.length > 0) return { kind: 'stripes', colours };
  if (kind === 'hatch' && colours.length === 2) return { kind: 'hatch', ground: colours[0] as string, line: colours[1] as string };
  return null;
}

/** Side of the square tile that repeats without a seam, pixels. */
export function tileSide(fill: Fill): number {
  if (fill.kind === 'stripes') return STRIPE * fill.colours.length;
  return fill.kind === 'hatch' ? HATCH : 1;
}

function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/**
 * One tile of the pattern as RGBA bytes, `side × ratio` pixels square.
 * @param ratio device pixels per CSS pixel, a whole number ≥ 1
 */
export function patternTile(fill: Fill, ratio: number): { width: number; height: number; data: Uint8ClampedArray } {
  const side = Math.round(tileSide(fill) * ratio);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      data.set([...rgb(colourAt(fill, (x + y) / ratio)), 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

/** Colour on the anti-diagonal at `along` pixels: x + y is constant along a line of the pattern. */
function colourAt(fill: Fill, along: number): string {
  if (fill.kind === 'stripes') return fill.colours[Math.floor(along / STRIPE) % fill.colours.length] ?? '#000000';
  if (fill.kind === 'hatch') return along % HATCH < HATCH_LINE * Math.SQRT2 ? fill.line : fill.ground;
  return fill.kind === 'solid' ? fill.colour : '#000000';
}

/** The colours a fill shows, ground first. */
export function coloursOf(fill: Fill): readonly string[] {
  switch (fill.kind) {
    case 'none':
      return [];
    case 'solid':
      return [fill.colour];
    case 'stripes':
      return fill.colours;
    case 'hatch':
      return [fill.ground, fill.line];
  }
}

/** A rectangle or polygon of an SVG pattern tile. */
export interface TileShape {
  readonly points: string;
  readonly colour: string;
}

/** The same tile as {@link patternTile} in vectors: polygons inside a square of {@link tileSide} pixels. */
export function patternShapes(fill: Fill): readonly TileShape[] {
  const side = tileSide(fill);
  const band = (from: number, to: number, colour: string): TileShape => ({ points: `${from},0 ${to},0 0,${to} 0,${from}`, colour });
  if (fill.kind === 'hatch') {
    const square = `0,0 ${side},0 ${side},${side} 0,${side}`;
    const w = HATCH_LINE * Math.SQRT2;
    return [
      { points: square, colour: fill.ground },
      band(0, w, fill.line),
      { points: `${side},0 ${side},${w} ${w},${side} 0,${side}`, colour: fill.line },
    ];
  }
  if (fill.kind === 'stripes') {
    const n = fill.colours.length;
    return Array.from({ length: 2 * n }, (_, i) => band(i * STRIPE, (i + 1) * STRIPE, fill.colours[i % n] as string));
  }
  return [];
}
