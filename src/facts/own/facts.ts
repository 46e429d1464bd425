import type { OwnFacts, OwnFigure } from '../../domain/own.ts';
import { edgesOf } from './edges.ts';
import { marksOf } from './marks.ts';

/** Facts of one's own as they are read, before what is drawn of them has been worked out. */
export interface OwnParts extends Omit<OwnFacts, 'marks' | 'figures'> {
  readonly figures: readonly Omit<OwnFigure, 'edges'>[];
}

/** Facts of one's own with their scales and marks; worked out once, when they are read. */
export function ownFacts(parts: OwnParts): OwnFacts {
  return {
    ...parts,
    figures: parts.figures.map((figure) => ({ ...figure, edges: edgesOf(figure.values.values()) })),
    marks: marksOf(parts.parks),
  };
}

/** Two files' facts together: lists are joined, a figure of the same name is replaced by the newer, ids are given anew. */
export function joinOwn(before: OwnFacts | null, added: OwnFacts): OwnFacts {
  if (before === null) return added;
  const figures = new Map([...before.figures, ...added.figures].map((figure) => [figure.name, figure]));
  return ownFacts({
    file: [...new Set([...before.file.split(' + '), added.file])].join(' + '),
    assignments: [...before.assignments, ...added.assignments],
    parks: [...before.parks, ...added.parks].map((park, i) => ({ ...park, id: `own-${i + 1}` })),
    figures: [...figures.values()],
    entries: [...before.entries, ...added.entries],
    shown: added.figures[0]?.name ?? before.shown,
  });
}
