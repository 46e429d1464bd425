import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import type { Group } from './engine.ts';
import type { Target } from './entries.ts';
import { wordingOf } from './wording.ts';

interface SearchResultsProps {
  readonly groups: readonly Group[];
  /** Which of all results is active, counted over the groups. */
  readonly at: number;
  /** Begins the ids of the options, which the box names. */
  readonly id: string;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (target: Target) => void;
}

/** The results in their groups, as options of the box's list. */
export function SearchResults({ groups, at, id, onPoint, onChoose }: SearchResultsProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const targets = groups.flatMap((group) => group.targets);
  return groups.map(({ kind, targets: own }) => (
    <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
      <p id={`${id}-${kind}`} className="search-kind">
        {words(`search.${kind}`)}
      </p>
      {own.map((target) => {
        const place = targets.indexOf(target);
        const { name, what } = wordingOf(target, atlas, words);
        return (
          <div
            key={`${name} ${what}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            tabIndex={-1}
            className="search-option"
            onPointerMove={() => onPoint(place)}
            onClick={() => onChoose(target)}
          >
            {name} <span className="quiet">{what}</span>
          </div>
        );
      })}
    </div>
  ));
}
