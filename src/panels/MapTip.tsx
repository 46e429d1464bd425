import { textIn } from '../domain/text.ts';
import { comparedClusters } from '../encoding/appearance.ts';
import { ownSaying } from '../i18n/ownWords.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useDeskState, useView } from '../state/DeskContext.tsx';

/** The hovered district's name and what the lens says of it; a reading aid, never the only place of a fact. */
export function MapTip() {
  const { atlas } = useDesk();
  const words = useWords();
  const id = useDeskState((s) => s.hover);
  const view = useView((v) => v);
  const district = id === null ? undefined : atlas.district.get(id);
  if (district === undefined) return <p className="map-tip" hidden />;
  const count = atlas.byDistrict.get(district.id)?.length ?? 0;
  const clusters = comparedClusters(atlas, view);
  const named = clusters.filter((c) => (atlas.byCluster.get(c.id) ?? []).some((a) => a.district === district.id));
  const says =
    view.lens === 'own'
      ? ownSaying(atlas, district.id, words)
      : view.lens === 'parks'
        ? words('map.tip.parks', { count: atlas.parksOfDistrict.get(district.id)?.length ?? 0 })
        : view.lens === 'cluster' && clusters.some((c) => c.spatial === 'list')
          ? named.length === 0
            ? words('map.tip.notNamed')
            : `${words('map.tip.named')} ${named.map((c) => c.code).join(' · ')}`
          : words(district.kind === 'zone' ? 'map.tip.zone' : 'map.tip.count', { count });
  return (
    <p className="map-tip" aria-hidden="true">
      <strong>{textIn(district.name, words.lang)}</strong> {says}
      {district.indicative && <span className="tag">{words('map.indicative')}</span>}
    </p>
  );
}
