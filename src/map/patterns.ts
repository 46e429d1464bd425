import { type Fill, fillOfPattern, patternId, patternTile, tileSide } from '../encoding/fill.ts';

const SCALED = /^(.+) ×([\d.]+)$/;

/** The image a fill is drawn with at a scale; the name alone is enough to make it again. null for plain fills. */
export function patternName(fill: Fill, scale: number): string | null {
  const id = patternId(fill);
  return id === null ? null : `${id} ×${Number(scale.toFixed(4))}`;
}

export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

/**
 * The image of a pattern's name, or null when it is no such name. It has twice the pixels the screen needs, since MapLibre
 * takes whole pixel ratios for patterns only, and the size is rounded to whole pixels.
 * @param devicePixelRatio of the screen; fractions are rounded up
 */
export function patternImage(name: string, devicePixelRatio: number): PatternImage | null {
  const [, id, scale] = SCALED.exec(name) ?? [];
  const fill = id === undefined ? null : fillOfPattern(id);
  if (fill === null || !(Number(scale) > 0)) return null;
  const pixelRatio = 2 * Math.max(1, Math.ceil(devicePixelRatio));
  const side = Math.max(1, Math.round(tileSide(fill) * Number(scale) * pixelRatio));
  return { ...patternTile(fill, side / tileSide(fill)), pixelRatio };
}
