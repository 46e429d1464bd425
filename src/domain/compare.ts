/** One thing compared: its id and the things it has, in its own order. */
export interface Compared<T> {
  readonly id: string;
  readonly items: readonly T[];
}

/** Items that exactly these of the compared things have, and no other. */
export interface SharedBy<T> {
  /** Ids of those that have the items, in the order given; at least one. */
  readonly by: readonly string[];
  readonly items: readonly T[];
}

/** The union of the compared sets, cut into parts that do not overlap. */
export interface Comparison<T> {
  /** What all have. With fewer than two things compared this is empty, since nothing is shared. */
  readonly all: readonly T[];
  /** What two or more, but not all, have; larger groups first. Groups without items are left out. */
  readonly some: readonly SharedBy<T>[];
  /** What only one has, for each thing compared, in the order given; an empty list where it has nothing of its own. */
  readonly only: readonly SharedBy<T>[];
}

/**
 * Plain set algebra over two or more sets: what all have, what some share, what only one has.
 * @param order all items in the order in which they shall stand; items missing from it are left out, repeated ones count once
 */
export function compareSets<T>(sets: readonly Compared<T>[], order: readonly T[]): Comparison<T> {
  const holders = sets.map(({ id, items }) => ({ id, has: new Set(items) }));
  const groups = new Map<string, { by: string[]; items: T[] }>();
  for (const item of new Set(order)) {
    const by = holders.filter(({ has }) => has.has(item)).map(({ id }) => id);
    if (by.length === 0) continue;
    const key = JSON.stringify(by);
    const group = groups.get(key) ?? { by, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const parts = [...groups.values()];
  const one = sets.length > 1 ? parts.filter(({ by }) => by.length === 1) : parts;
  return {
    all: sets.length > 1 ? (parts.find(({ by }) => by.length === sets.length)?.items ?? []) : [],
    some: parts.filter(({ by }) => by.length > 1 && by.length < sets.length).toSorted((a, b) => b.by.length - a.by.length),
    only: sets.map(({ id }) => one.find(({ by }) => by[0] === id) ?? { by: [id], items: [] }),
  };
}
