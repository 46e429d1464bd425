import type { Atlas } from '../../../src/domain/atlas.ts';
import { paceOf } from '../../../src/facts/own/pace.ts';
import { finishReading, type Reading, readOwnFile } from '../../../src/facts/own/read.ts';
import { realAtlas } from '../../fixtures/realAtlas.ts';
import { utf8 } from './encode.ts';

export const NAMES = { parks: 'parks', assignments: 'clusters' };

/** Reads a text or bytes to the end and puts its points down as they are. */
export async function readAll(content: string | Uint8Array, atlas: Atlas = realAtlas) {
  const reading = (await readOwnFile('file.csv', typeof content === 'string' ? utf8(content) : content, atlas, paceOf())) as Reading;
  const finished = await finishReading(reading, 'wgs84', atlas, NAMES, paceOf());
  if (finished === null) throw new Error('nobody called it off');
  return { reading, facts: finished.facts, faults: [...reading.faults, ...finished.faults] };
}
