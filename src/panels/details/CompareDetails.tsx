import { compareSets } from '../../domain/compare.ts';
import type { ClusterId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { ClusterName, DistrictName } from '../Names.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';

/** Two to four clusters beside each other: the districts named for all, for some, or for only one of them. */
export function CompareDetails({ ids }: { readonly ids: readonly ClusterId[] }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const clusters = ids.flatMap((id) => atlas.cluster.get(id) ?? []);
  const sets = clusters.map(({ id }) => ({ id, items: (atlas.byCluster.get(id) ?? []).map((a) => a.district) }));
  const comparison = compareSets(
    sets,
    atlas.districts.map(({ id }) => id),
  );
  return (
    <article data-subject="comparison">
      <p className="kicker">{words('lens.cluster')}</p>
      <h2>{words('cluster.compared', { count: clusters.length })}</h2>
      <ul className="rows">
        {clusters.map(({ id, name, spatial }) => (
          <li key={id}>
            <span>
              <ClusterName id={id} />
              {spatial !== 'list' && <span className="quiet"> {words(spatial === 'axis' ? 'cluster.axis' : 'cluster.none')}</span>}
            </span>
            <button
              type="button"
              className="quiet-button"
              onClick={() => actions.toggleCluster(id)}
              aria-label={`${words('cluster.remove')}: ${textIn(name, words.lang)}`}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <ComparisonTable
        caption={words('cluster.compared', { count: clusters.length })}
        columns={clusters.map(({ id, code, name, family }) => ({
          id,
          head: (
            <abbr className="code" title={textIn(name, words.lang)} data-family={atlas.families.findIndex((f) => f.id === family)}>
              {code}
            </abbr>
          ),
        }))}
        comparison={comparison}
        titles={{ all: words('compare.all.districts'), some: words('compare.some.districts'), only: words('compare.only.districts') }}
        nothing={words('cluster.shared.none')}
        rowHead={(id) => <DistrictName id={id} />}
      />
      <p className="quiet">{words('compare.note')}</p>
    </article>
  );
}
