import type { OwnFacts } from '../domain/own.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** So many are listed at once. */
const LISTED = 200;

interface OwnPointsProps {
  readonly own: OwnFacts;
  /** Ids of the parks to list; all of them when left out. */
  readonly ids?: readonly string[];
}

/** Parks of one's own by name, each a button that opens its card: the way to them without pointing at the map. */
export function OwnPoints({ own, ids }: OwnPointsProps) {
  const { actions } = useDesk();
  const words = useWords();
  const wanted = ids === undefined ? null : new Set(ids);
  const parks = wanted === null ? own.parks : own.parks.filter((park) => wanted.has(park.id));
  if (parks.length === 0) return null;
  const show = (id: string) => {
    actions.openSheet(null);
    actions.selectOwn(id);
  };
  return (
    <details className="own-points" open={ids !== undefined || parks.length <= 20}>
      <summary>{words('own.points', { count: parks.length })}</summary>
      <ul>
        {parks.slice(0, LISTED).map((park) => (
          <li key={park.id}>
            <button type="button" className="link-button" data-own-park={park.id} onClick={() => show(park.id)}>
              {park.name}
            </button>
          </li>
        ))}
      </ul>
      {parks.length > LISTED && <p className="quiet">{words('own.points.more', { count: parks.length - LISTED })}</p>}
    </details>
  );
}
