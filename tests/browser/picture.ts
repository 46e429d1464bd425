import { PNG } from 'pngjs';

/** What a picture shows, roughly: its size in pixels and how many different colours and how much of its commonest one it holds. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  /** Share of the commonest colour, 0 to 1; 1 is a blank picture. */
  readonly commonest: number;
}

/** Decodes a PNG and counts its colours. Throws on bytes that are no PNG. */
export function look(png: Buffer): Look {
  const { width, height, data } = PNG.sync.read(png);
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUInt32BE(i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { width, height, colours: counts.size, commonest: Math.max(...counts.values()) / (width * height) };
}

/** The commonest colour of the square of 9 × 9 pixels around (x, y), as `#rrggbb`; outside the picture there is none. */
export function colourAround(png: Buffer, x: number, y: number): string | null {
  const { width, height, data } = PNG.sync.read(png);
  const counts = new Map<string, number>();
  for (let row = Math.round(y) - 4; row <= Math.round(y) + 4; row++) {
    for (let column = Math.round(x) - 4; column <= Math.round(x) + 4; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const at = (row * width + column) * 4;
      const colour = `#${data.subarray(at, at + 3).toString('hex')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Share of the pixels, 0 to 1, that differ between two pictures of one size by more than `tolerance` of 255 in any channel. */
export function difference(one: Buffer, other: Buffer, tolerance = 24): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = [0, 1, 2].some((c) => Math.abs((a.data[i + c] as number) - (b.data[i + c] as number)) > tolerance);
    if (far) differing += 1;
  }
  return differing / (a.width * a.height);
}

/**
 * Like {@link difference}, of the mean colours of squares of `side` pixels. Two renderers begin a pattern at different corners;
 * over a whole number of its periods its mean is the same wherever it begins.
 */
export function coarseDifference(one: Buffer, other: Buffer, side: number, tolerance = 24): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [across, down] = [Math.floor(a.width / side), Math.floor(a.height / side)];
  let differing = 0;
  for (let square = 0; square < across * down; square += 1) {
    const [x, y] = [(square % across) * side, Math.floor(square / across) * side];
    const far = [0, 1, 2].some((c) => Math.abs(meanOf(a, x, y, side, c) - meanOf(b, x, y, side, c)) > tolerance);
    if (far) differing += 1;
  }
  return differing / (across * down);
}

function meanOf({ width, data }: PNG, x: number, y: number, side: number, channel: number): number {
  let sum = 0;
  for (let row = y; row < y + side; row += 1) {
    for (let column = x; column < x + side; column += 1) sum += data[(row * width + column) * 4 + channel] as number;
  }
  return sum / (side * side);
}
