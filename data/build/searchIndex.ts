import { customPinyin, pinyin } from 'pinyin-pro';
import { namesToRead, type Readings, readingsOf } from '../../src/atlas/pinyin.ts';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';

// Place names whose reading differs from the dictionary's.
customPinyin({ 葵涌: 'kuí chōng' });

/**
 * The reading of a Chinese name: syllables without tones, ü as v, parted by spaces; letters and digits stay together in lower case.
 * `国家5G器件` → `guo jia 5g qi jian`. Text without Chinese comes back in lower case.
 */
export function readingOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((part) => part.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== '')
    .join(' ');
}

/** Readings of all names of an artefact, for the search to load when somebody turns to it. */
export function searchReadings(artefact: AtlasArtefact): Readings {
  return readingsOf(Object.fromEntries(namesToRead(artefact).map((name) => [name, readingOf(name)])));
}
