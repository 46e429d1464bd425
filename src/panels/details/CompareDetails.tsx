import type { ClusterId, DistrictId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { ClusterName, DistrictName } from '../Names.tsx';
import { SectionHead } from './SectionHead.tsx';

/** Two to four clusters beside each other: the districts named for all, and for each. */
export function CompareDetails({ ids }: { readonly ids: readonly ClusterId[] }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const sets = ids.map((id) => ({ id, districts: (atlas.byCluster.get(id) ?? []).map((a) => a.district) }));
  const shared = (sets[0]?.districts ?? []).filter((d) => sets.every((s) => s.districts.includes(d)));
  return (
    <article data-subject="comparison">
      <p className="kicker">{words('lens.cluster')}</p>
      <h2>{words('cluster.compared', { count: ids.length })}</h2>
      <SectionHead title={words('cluster.shared')} count={shared.length} />
      {shared.length === 0 ? <p className="quiet">{words('cluster.shared.none')}</p> : <Districts ids={shared} />}
      {sets.map(({ id, districts }) => {
        const cluster = atlas.cluster.get(id);
        if (cluster === undefined) return null;
        const only = districts.filter((d) => sets.every((s) => s.id === id || !s.districts.includes(d)));
        return (
          <section key={id} className="compared">
            <h3>
              <ClusterName id={id} />
              <button
                type="button"
                className="quiet-button"
                onClick={() => actions.toggleCluster(id)}
                aria-label={`${words('cluster.remove')}: ${textIn(cluster.name, words.lang)}`}
              >
                ✕
              </button>
            </h3>
            {cluster.spatial === 'list' ? (
              <>
                <Districts ids={districts} />
                {only.length > 0 && (
                  <p className="quiet">
                    {words('cluster.only', { name: textIn(cluster.name, words.lang) })}
                    {words.lang === 'en' ? ': ' : '：'}
                    {only
                      .map((d) => textIn(atlas.district.get(d)?.name ?? { zh: d, hant: d, en: d }, words.lang))
                      .join(words.lang === 'en' ? ', ' : '、')}
                  </p>
                )}
              </>
            ) : (
              <p className="quiet">{words(cluster.spatial === 'axis' ? 'cluster.axis' : 'cluster.none')}</p>
            )}
          </section>
        );
      })}
    </article>
  );
}

function Districts({ ids }: { readonly ids: readonly DistrictId[] }) {
  return (
    <ul className="chips">
      {ids.map((id) => (
        <li key={id}>
          <DistrictName id={id} className="chip" />
        </li>
      ))}
    </ul>
  );
}
