import type { Size } from '../domain/mercator.ts';
import { chromeOf } from '../figure/chrome.ts';
import { figure } from '../figure/figure.ts';
import { svg } from '../figure/svg.ts';
import { telling } from '../figure/telling.ts';
import type { ExportRequest } from './format.ts';

/** A picture's size before it is multiplied: 16:9, what slides and screens are. */
export const PICTURE: Size = { width: 1280, height: 720 };

/** The view as a self-contained SVG with title, legend, credit, disclaimer, data date and link. */
export function pictureSvg({ atlas, view, paint, words, link }: ExportRequest, size: Size = PICTURE): string {
  // A camera is made for the visitor's window; in a picture of another shape it would cut the city somewhere else.
  const drawn = { ...view, camera: null };
  return svg(figure(atlas, drawn, { size, paint, words, tell: telling, chrome: chromeOf(atlas, view, words, link) }));
}
