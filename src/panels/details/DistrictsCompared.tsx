import { compareSets } from '../../domain/compare.ts';
import type { DistrictId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { ClusterName, PlaceName } from '../Names.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';

/** Two to four districts beside each other: the clusters that name all, some, or only one of them. */
export function DistrictsCompared({ ids }: { readonly ids: readonly DistrictId[] }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const sets = ids.map((id) => ({ id, items: (atlas.byDistrict.get(id) ?? []).map((a) => a.cluster) }));
  const comparison = compareSets(
    sets,
    atlas.clusters.map(({ id }) => id),
  );
  const nameOf = (id: DistrictId) => textIn(atlas.district.get(id)?.name ?? { zh: id, hant: id, en: id }, words.lang);
  return (
    <article data-subject="comparison">
      <p className="kicker">{words('compare.kicker')}</p>
      <h2>{words('compare.title', { count: ids.length })}</h2>
      <ComparisonTable
        caption={words('compare.title', { count: ids.length })}
        columns={sets.map(({ id, items }) => ({
          id,
          head: (
            <>
              <PlaceName id={id} />
              <span className="quiet" title={words('compare.count', { count: items.length })}>
                {items.length}
              </span>
              <button
                type="button"
                className="quiet-button"
                onClick={() => actions.toggleCompared(id)}
                aria-label={`${words('compare.remove')}: ${nameOf(id)}`}
              >
                ✕
              </button>
            </>
          ),
        }))}
        comparison={comparison}
        titles={{ all: words('compare.all'), some: words('compare.some'), only: words('compare.only') }}
        nothing={words('compare.all.none')}
        rowHead={(id) => <ClusterName id={id} />}
      />
      <p className="quiet">{words('compare.note')}</p>
    </article>
  );
}
