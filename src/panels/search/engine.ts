import uFuzzy from '@leeoniya/ufuzzy';
import type { Readings } from '../../atlas/pinyin.ts';
import type { Atlas } from '../../domain/atlas.ts';
import { type Entry, entriesOf, type Key, type KeyClass, KINDS, type Kind, type Target } from './entries.ts';
import { fold, withoutToneDigits } from './fold.ts';

/** Results of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  readonly targets: readonly Target[];
}

/** A search over one atlas: from what was typed to groups, the group with the best result first. Empty for an empty query. */
export type Search = (query: string) => readonly Group[];

/** How well a key can be matched, best first: it is the query, begins with it, has a word that does, has it inside, has it with one slip. */
type Match = 'same' | 'begins' | 'word' | 'inside' | 'slip';

/** Cost of each way to match; the smallest wins. Infinite where such a match says nothing. */
const COST: Record<KeyClass, Record<Match, number>> = {
  name: { same: 0, begins: 10, word: 14, inside: 50, slip: 60 },
  full: { same: 1, begins: 11, word: 15, inside: 51, slip: 61 },
  initials: { same: 3, begins: 13, word: 27, inside: Infinity, slip: Infinity },
  alias: { same: 4, begins: 18, word: 22, inside: 53, slip: 63 },
  'alias-initials': { same: 6, begins: 28, word: Infinity, inside: Infinity, slip: Infinity },
  code: { same: 2, begins: Infinity, word: Infinity, inside: Infinity, slip: Infinity },
};

/** Costs from here on are matches that are shown only for want of better ones. */
const POOR = 50;

/** A district or cluster of the same closeness stands before a park, and that before what is only mentioned in a text. */
const KIND_COST: Record<Kind, number> = { district: 0, cluster: 0, park: 2, place: 5, focus: 6 };

/** Most results of a kind that are shown. */
const MOST: Record<Kind, number> = { district: 12, cluster: 8, park: 6, place: 5, focus: 6 };

/** Latin letters inside a word are worth a result only from this length on. */
const INSIDE_FROM = 3;

/** Makes the search; about a thousand keys are prepared once, so that a keystroke only compares. */
export function createSearch(atlas: Atlas, readings: Readings['pinyin']): Search {
  const { entries, simplify } = entriesOf(atlas, readings);
  const slips = slipFinder(entries);
  return (query) => {
    const folded = fold(query, simplify).text;
    if (folded === '') return [];
    const forms = [...new Set([folded, withoutToneDigits(folded)])];
    const costs = new Map<Entry, number>();
    const note = (entry: Entry, cost: number) => {
      if (cost < (costs.get(entry) ?? Infinity)) costs.set(entry, cost);
    };
    for (const entry of entries) {
      for (const key of entry.keys) {
        for (const form of forms) note(entry, costOf(key, form));
      }
    }
    // What only stands inside a word or holds a slip is shown where nothing better is found; else it would bury that.
    const better = [...costs].filter(([, cost]) => cost < POOR);
    if (better.length > 0) return grouped(entries, new Map(better));
    for (const form of forms) for (const { entry, cost } of slips(form)) note(entry, cost);
    return grouped(entries, costs);
  };
}

function costOf(key: Key, query: string): number {
  const at = key.text.indexOf(query);
  if (at < 0) return Infinity;
  const costs = COST[key.of];
  // Of two that begin alike the one that is nearer its end comes first.
  const rest = Math.min(0.9, (key.text.length - query.length) / 100);
  if (at === 0) return (key.text.length === query.length ? costs.same : costs.begins) + rest;
  for (let from = at; from >= 0; from = key.text.indexOf(query, from + 1)) if (key.starts.has(from)) return costs.word + rest;
  return /[a-z]/.test(query) && query.length < INSIDE_FROM ? Infinity : costs.inside + rest;
}

function grouped(entries: readonly Entry[], costs: ReadonlyMap<Entry, number>): readonly Group[] {
  const total = (entry: Entry) => (costs.get(entry) ?? Infinity) + KIND_COST[entry.target.kind];
  const found = entries.filter((entry) => total(entry) < Infinity).toSorted((a, b) => total(a) - total(b));
  return KINDS.map((kind) => found.filter(({ target }) => target.kind === kind).slice(0, MOST[kind]))
    .filter((group) => group.length > 0)
    .toSorted((a, b) => total(a[0] as Entry) - total(b[0] as Entry))
    .map((group) => ({ kind: (group[0] as Entry).target.kind, targets: group.map(({ target }) => target) }));
}

/** Longest query in which a slip is looked for; nobody types more before looking. */
const SLIP_UP_TO = 24;

/** Finds keys that hold a query with one letter wrong, missing, added or swapped with its neighbour. */
function slipFinder(entries: readonly Entry[]): (query: string) => readonly { entry: Entry; cost: number }[] {
  const all = entries.flatMap((entry) => entry.keys.filter(({ of }) => COST[of].slip < Infinity).map((key) => ({ entry, key })));
  const haystack = all.map(({ key }) => key.text);
  const latin = slipMatcher('[a-z\\d]', false);
  const chinese = slipMatcher('[\\p{L}\\p{N}]', true);
  return (query) => {
    if (query.length > SLIP_UP_TO) return [];
    const matcher = /^[a-z\d]+$/.test(query) ? latin : chinese;
    // One slip, or two neighbours swapped, leaves one of three pieces whole; looking for those first is far cheaper.
    const third = Math.ceil(query.length / 3);
    const pieces = [query.slice(0, third), query.slice(third, 2 * third), query.slice(2 * third)].filter((piece) => piece !== '');
    const near = [...haystack.keys()].filter((i) => pieces.some((piece) => haystack[i]?.includes(piece)));
    if (near.length === 0) return [];
    const hits = matcher.filter(haystack, query, near) ?? [];
    const openings = hits.map((i) => (haystack[i] as string).slice(0, query.length + 1));
    const beginning = new Set(matcher.filter(openings, query) ?? []);
    return hits.map((i, n) => {
      const { entry, key } = all[i] as (typeof all)[number];
      const beyond = Math.min(1.5, Math.abs(key.text.length - query.length) / 10);
      return { entry, cost: COST[key.of].slip + beyond + (beginning.has(n) ? 0 : 6) };
    });
  };
}

/** The library in its one-slip mode over one script. Queries come folded, so there is nothing to split. */
function slipMatcher(letter: string, unicode: boolean): uFuzzy {
  return new uFuzzy({
    unicode,
    interSplit: unicode ? '[^\\p{L}\\p{N}]+' : '[^a-z\\d]+',
    intraSplit: '',
    intraBound: '',
    intraChars: letter,
    intraContr: '$^',
    intraMode: 1,
    intraRules: (part) => {
      // Two Chinese characters are a word already; of them only the second may be wrong.
      const han = /\p{Script=Han}/u.test(part);
      const any = part.length >= (han ? 3 : 4) ? 1 : 0;
      const wrong = part.length >= (han ? 2 : 4) ? 1 : 0;
      return { intraSlice: [part.length >= 5 ? 0 : 1, Infinity], intraIns: any, intraSub: wrong, intraTrn: any, intraDel: any };
    },
  });
}
