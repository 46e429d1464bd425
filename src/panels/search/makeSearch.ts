import '../../i18n/later.ts';
import { loadReadings } from '../../atlas/pinyin.ts';
import type { Atlas } from '../../domain/atlas.ts';
import { createSearch, type Search } from './engine.ts';
import { SearchResults } from './SearchResults.tsx';

/** The search over an atlas, and how its results are shown. Without the readings Chinese and English still work. */
export interface SearchTools {
  readonly run: Search;
  readonly Results: typeof SearchResults;
}

/** Fetches the readings where they can be had and makes the search. */
export async function makeSearch(atlas: Atlas): Promise<SearchTools> {
  const readings = await loadReadings();
  return { run: createSearch(atlas, readings.ok ? readings.value.pinyin : {}), Results: SearchResults };
}
