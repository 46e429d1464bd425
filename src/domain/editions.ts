import type { Cluster, EditionChange } from './facts.ts';
import type { ClusterId } from './ids.ts';

/** A cluster of the core document that is no entry of the later edition, and the entries that took it up; none where it ended. */
export interface GoneCluster {
  readonly id: ClusterId;
  readonly into: readonly EditionChange[];
}

/** Two editions as sets of ids: added = later − core, kept = both, gone = core − later. */
export interface EditionComparison {
  readonly added: readonly EditionChange[];
  readonly kept: readonly EditionChange[];
  readonly gone: readonly GoneCluster[];
}

/** The entries a later edition consists of; rows that only say a cluster ended are none. */
export function entriesOf(changes: readonly EditionChange[], edition: string): readonly EditionChange[] {
  return changes.filter((change) => change.edition === edition && change.change !== 'gone');
}

/** The entries of a later edition that take up a cluster of the core document: itself where it was kept, and what came out of it. */
export function successorsOf(changes: readonly EditionChange[], edition: string, id: ClusterId): readonly EditionChange[] {
  return entriesOf(changes, edition).filter((entry) => entry.from.includes(id));
}

/** The row that says what became of a cluster as a whole: kept, renamed, merged, split or gone; null where the edition is silent. */
export function fateOf(changes: readonly EditionChange[], edition: string, id: ClusterId): EditionChange | null {
  const rows = changes.filter((change) => change.edition === edition && change.from.includes(id));
  return rows.find((row) => row.id === id) ?? rows[0] ?? null;
}

/** Compares the core document's clusters with a later edition, in the order of the rows given. An edition without rows adds nothing and keeps nothing. */
export function compareEdition(
  clusters: readonly Pick<Cluster, 'id'>[],
  changes: readonly EditionChange[],
  edition: string,
): EditionComparison {
  const core = new Set(clusters.map(({ id }) => id));
  const entries = entriesOf(changes, edition);
  const later = new Set(entries.map(({ id }) => id));
  return {
    added: entries.filter(({ id }) => !core.has(id)),
    kept: entries.filter(({ id }) => core.has(id)),
    gone: clusters.filter(({ id }) => !later.has(id)).map(({ id }) => ({ id, into: successorsOf(changes, edition, id) })),
  };
}
