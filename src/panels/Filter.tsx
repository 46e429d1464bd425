import { memo } from 'react';
import type { Cluster, Family } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import { MAX_COMPARED } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { LateEditionAdded, LateEditionTag } from './details/LateParts.tsx';
import { ClusterName } from './Names.tsx';

/** The 28 clusters in their families: a click on a name shows it alone, the box beside it adds it to the comparison. */
export function Filter() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const chosen = useView((v) => v.clusters);
  return (
    <section className="filter" aria-labelledby="filter-title">
      <header>
        <h2 id="filter-title">{words('filter.label')}</h2>
        <p className="quiet">{chosen.length === 0 ? words('filter.compare') : words('filter.chosen', { count: chosen.length })}</p>
        {chosen.length > 0 && (
          <button type="button" className="clear-button" onClick={() => actions.clearClusters()}>
            {words('filter.clear')}
          </button>
        )}
      </header>
      <div className="families">
        {atlas.families.map((family, i) => (
          <FamilyGroup key={family.id} family={family} index={i} chosen={chosen} />
        ))}
        <LateEditionAdded />
      </div>
    </section>
  );
}

function FamilyGroup({ family, index, chosen }: { readonly family: Family; readonly index: number; readonly chosen: readonly string[] }) {
  const { atlas } = useDesk();
  const words = useWords();
  const clusters = atlas.clusters.filter((c) => c.family === family.id);
  if (clusters.length === 0) return null;
  return (
    <section className="family" data-family={index} aria-label={textIn(family.name, words.lang)}>
      <h3>{textIn(family.name, words.lang)}</h3>
      <ul>
        {clusters.map((cluster) => (
          <ClusterRow key={cluster.id} cluster={cluster} on={chosen.includes(cluster.id)} full={chosen.length >= MAX_COMPARED} />
        ))}
      </ul>
    </section>
  );
}

interface ClusterRowProps {
  readonly cluster: Cluster;
  readonly on: boolean;
  /** As many are chosen as can be compared. */
  readonly full: boolean;
}

/** One cluster; a choice touches only the rows it changes. */
const ClusterRow = memo(function ClusterRow({ cluster, on, full }: ClusterRowProps) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const count = atlas.byCluster.get(cluster.id)?.length ?? 0;
  const where = cluster.spatial === 'list' ? String(count) : words(cluster.spatial === 'axis' ? 'filter.axis' : 'filter.none');
  return (
    <li className={on ? 'on' : undefined}>
      <ClusterName id={cluster.id} current={on} />
      <LateEditionTag id={cluster.id} />
      <span className="where" title={cluster.spatial === 'list' ? words('filter.districts', { count }) : undefined}>
        {where}
      </span>
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={!on && full}
          onChange={() => actions.toggleCluster(cluster.id)}
          aria-label={words('filter.add', { name: textIn(cluster.name, words.lang) })}
          title={words(on ? 'cluster.remove' : 'cluster.compare')}
        />
      </label>
    </li>
  );
});
