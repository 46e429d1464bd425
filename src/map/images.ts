import { patternImage } from './patterns.ts';
import { plateImage } from './plates.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

interface ImageOptions {
  readonly pixelRatio: number;
  readonly stretchX?: [number, number][];
  readonly stretchY?: [number, number][];
  readonly content?: [number, number, number, number];
}

/** The part of the map that asks for images it does not have and takes them. */
export interface ImagePort {
  setMissingStyleImageResolver(resolver: (id: string) => Promise<void>): unknown;
  hasImage(id: string): boolean;
  addImage(id: string, image: Pixels, options: ImageOptions): unknown;
}

/**
 * Answers each image asked for from its name alone. MapLibre waits for the answer before it draws, so no image comes late and
 * none has to be listed beforehand.
 */
export function answerImages(map: ImagePort, devicePixelRatio: () => number): void {
  map.setMissingStyleImageResolver(async (name) => {
    if (map.hasImage(name)) return;
    const ratio = Math.max(1, Math.ceil(devicePixelRatio()));
    const image = patternImage(name, ratio) ?? plateImage(name, 2 * ratio);
    if (image === null) return;
    const { width, height, data, ...options } = image;
    map.addImage(name, { width, height, data }, options);
  });
}
