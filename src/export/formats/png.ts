import type { Size } from '../../domain/mercator.ts';
import { pictureFault } from '../faults.ts';
import { type Exporter, fileName } from '../format.ts';
import { PICTURE, pictureSvg } from '../picture.ts';

/** How large: a multiple of 1280 × 720, or 3840 × 2160. */
export type PngScale = 1 | 2 | '4k';

/** Exact size in pixels of a scale. */
export function pngSize(scale: PngScale): Size {
  const times = scale === '4k' ? 3 : scale;
  return { width: PICTURE.width * times, height: PICTURE.height * times };
}

/** The figure as a picture of exactly the announced size; a blank or smaller one is a problem, never a file. */
export function png(scale: PngScale): Exporter {
  return async (request) => {
    const size = pngSize(scale);
    try {
      const canvas = await paint(pictureSvg(request), size);
      if (isBlank(canvas)) return { ok: false, problems: [pictureFault('a blank picture')] };
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      if (blob === null) return { ok: false, problems: [pictureFault('no picture')] };
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const name = fileName(request.view, `${size.width}x${size.height}.png`);
      return { ok: true, value: { name, type: 'image/png', bytes } };
    } catch (error) {
      return { ok: false, problems: [pictureFault(error instanceof Error ? error.message : String(error))] };
    }
  };
}

async function paint(svg: string, size: Size): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no 2D canvas');
    pen.drawImage(image, 0, 0, size.width, size.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Whether a coarse look at the canvas finds one colour only. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const look = document.createElement('canvas');
  look.width = 64;
  look.height = 36;
  const pen = look.getContext('2d');
  if (pen === null) return true;
  pen.drawImage(canvas, 0, 0, 64, 36);
  const { data } = pen.getImageData(0, 0, 64, 36);
  for (let i = 4; i < data.length; i += 4) {
    if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) return false;
  }
  return true;
}
