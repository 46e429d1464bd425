import { useWords } from '../i18n/useWords.ts';
import { useView } from '../state/DeskContext.tsx';
import { DistrictList } from './DistrictList.tsx';
import { Filter } from './Filter.tsx';

/** Districts and filter put away under a table, which needs the room; it opens upwards on demand. */
export function FoldedFilter() {
  const words = useWords();
  const chosen = useView((v) => v.clusters.length);
  return (
    <details className="folded-filter">
      <summary>
        {words('page.filter')}
        {chosen > 0 && <span className="tag">{words('filter.chosen', { count: chosen })}</span>}
      </summary>
      <DistrictList />
      <Filter />
    </details>
  );
}
