import { loadReadings } from '../../atlas/pinyin.ts';
import type { Atlas } from '../../domain/atlas.ts';
import { createSearch, type Search } from './engine.ts';

/** The search over an atlas, with the readings where they can be had; without them Chinese and English still work. */
export async function makeSearch(atlas: Atlas): Promise<Search> {
  const readings = await loadReadings();
  return createSearch(atlas, readings.ok ? readings.value.pinyin : {});
}
