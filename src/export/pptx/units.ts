/** English Metric Units per pixel of 1/96 inch: a slide of 16:9 is 1280 × 720 pixels, one of 4:3 is 960 × 720. */
export const EMU = 9525;

/** Whole EMU for pixels. The same pixels give the same EMU wherever they occur, which keeps neighbouring shapes together. */
export function emu(pixels: number): number {
  return Math.round(pixels * EMU) + 0;
}

/** Hundredths of a point, as type sizes are counted, for pixels. */
export function typeSize(pixels: number): number {
  return Math.max(100, Math.round(pixels * 75));
}

/** A rectangle in pixels of the slide. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Place and size of a shape as DrawingML writes them. */
export function xfrm(rect: Rect, tag = 'a:xfrm'): string {
  const [x, y] = [emu(rect.x), emu(rect.y)];
  const [width, height] = [Math.max(0, emu(rect.x + rect.width) - x), Math.max(0, emu(rect.y + rect.height) - y)];
  return `<${tag}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${tag}>`;
}
