import { type Exporter, fileName, utf8 } from '../format.ts';
import { pictureSvg } from '../picture.ts';

/** The figure as SVG: named shapes, self-contained. */
export const svg: Exporter = async (request) => ({
  ok: true,
  value: { name: fileName(request.view, 'svg'), type: 'image/svg+xml', bytes: utf8(pictureSvg(request)) },
});
