import { CHIP, plateAside, plateHeight } from '../encoding/strokes.ts';

const NAME = /^plate (solid|dashed) (#[0-9a-f]{6}) (#[0-9a-f]{6}) (\d+)$/i;

/** The image of a plate's background; the name alone is enough to make it again. */
export function plateName(line: 'solid' | 'dashed', ground: string, stroke: string, size: number): string {
  return `plate ${line} ${ground} ${stroke} ${size}`;
}

export interface PlateImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
  /** The part that grows with the text, and the part the text fills, image pixels. */
  readonly stretchX: [number, number][];
  readonly stretchY: [number, number][];
  readonly content: [number, number, number, number];
}

/**
 * A plate with round ends that MapLibre stretches in its middle, or null when the name is none of a plate's.
 * @param pixelRatio a whole number
 */
export function plateImage(name: string, pixelRatio: number): PlateImage | null {
  const [, line, ground, stroke, size] = NAME.exec(name) ?? [];
  if (ground === undefined || stroke === undefined) return null;
  const { line: thick, dash } = CHIP;
  const h = plateHeight(Number(size));
  const [width, height] = [(h + 2) * pixelRatio, h * pixelRatio];
  const data = new Uint8ClampedArray(width * height * 4);
  const [inner, outer] = [rgb(ground), rgb(stroke)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const px = (x + 0.5) / pixelRatio;
      const py = (y + 0.5) / pixelRatio;
      // A pill: two half discs around a core of 2 px. Distance from its edge, positive inside.
      const cx = Math.max(h / 2, Math.min(h / 2 + 2, px));
      const depth = h / 2 - Math.hypot(px - cx, py - h / 2);
      const along = Math.atan2(py - h / 2, px - cx) * (h / 2);
      const gap = line === 'dashed' && ((along % (dash[0] + dash[1])) + dash[0] + dash[1]) % (dash[0] + dash[1]) > dash[0];
      const covered = Math.max(0, Math.min(1, depth * pixelRatio + 0.5));
      const onLine = gap ? 0 : Math.max(0, Math.min(1, (thick - depth) * pixelRatio + 0.5));
      const mixed = inner.map((v, i) => v + ((outer[i] as number) - v) * onLine);
      data.set([...mixed, 255 * covered], (y * width + x) * 4);
    }
  }
  const middle: [number, number][] = [[(h / 2) * pixelRatio, (h / 2 + 2) * pixelRatio]];
  const row: [number, number][] = [[(h / 2 - 1) * pixelRatio, (h / 2 + 1) * pixelRatio]];
  const aside = plateAside(Number(size), line === 'dashed' ? 'number' : 'name') * pixelRatio;
  return { width, height, data, pixelRatio, stretchX: middle, stretchY: row, content: [aside, 0, width - aside, height] };
}

function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}
