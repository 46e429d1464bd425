import '../../i18n/later.ts';
import { loadReadings } from '../../atlas/pinyin.ts';
import type { Atlas } from '../../domain/atlas.ts';
import { createSearch, type Search } from './engine.ts';
import { wordingOf } from './wording.ts';

/** The search over an atlas, and how its results are worded. Without the readings Chinese and English still work. */
export interface SearchTools {
  readonly run: Search;
  readonly wordingOf: typeof wordingOf;
}

/** Fetches the readings where they can be had and makes the search. */
export async function makeSearch(atlas: Atlas): Promise<SearchTools> {
  const readings = await loadReadings();
  return { run: createSearch(atlas, readings.ok ? readings.value.pinyin : {}), wordingOf };
}
