import type { Atlas } from '../../domain/atlas.ts';
import type { OwnFacts } from '../../domain/own.ts';
import { MAX_PACKED, pack, unpack } from '../../state/packing.ts';
import { type Fault, fault } from './fault.ts';
import { isRecord } from './grid.ts';
import { readSaved, SAVED_SCHEMA, savedOf } from './saved.ts';

/** The key of an address that carries facts of somebody's own. It stands after `#`, which no browser sends to a server. */
export const OWN_KEY = 'own';
/** What packed facts begin with; a later way of writing gets another number. */
const VERSION = '1.';

/** One's own facts in the characters of a link. It may be longer than a link takes, see MAX_PACKED. */
export function encodeOwn(own: OwnFacts): string {
  return VERSION + pack(savedOf(own));
}

/**
 * Facts out of a link, held to the schema of a saved file. Broken entries are faults and the rest is used; what is no such text at
 * all is one fault and no facts. Nothing throws.
 */
export function decodeOwn(text: string, atlas: Atlas): { readonly facts: OwnFacts | null; readonly faults: readonly Fault[] } {
  const broken = { facts: null, faults: [fault('link', { column: OWN_KEY }, text)] };
  if (!text.startsWith(VERSION) || text.length > MAX_PACKED) return broken;
  try {
    const value = unpack(text.slice(VERSION.length));
    if (!isRecord(value) || value.schema !== SAVED_SCHEMA) return broken;
    return readSaved(value, 'link', atlas);
  } catch {
    return broken;
  }
}

/** A hash without facts of one's own in it; everything else stays as it is. */
export function withoutOwn(hash: string): string {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => !pair.startsWith(`${OWN_KEY}=`))
    .join('&');
}
