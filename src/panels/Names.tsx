import type { MouseEvent, ReactNode } from 'react';
import type { ClusterId, DistrictId, ParkId } from '../domain/ids.ts';
import { textIn } from '../domain/text.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { encodeView } from '../state/urlCodec.ts';
import { parkName } from './parkName.ts';

interface ViewLinkProps {
  /** What the link shows, on top of the default view. */
  readonly part: Partial<View>;
  readonly act: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly data: Readonly<Record<string, string>>;
  readonly hover?: DistrictId | undefined;
}

/** A real link to a view, so that it can be copied and opened elsewhere; a plain click acts in place. */
function ViewLink({ part, act, children, className, current, data, hover }: ViewLinkProps) {
  const { actions } = useDesk();
  const words = useWords();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    act();
  };
  const point = hover === undefined ? {} : { onPointerEnter: () => actions.hover(hover), onPointerLeave: () => actions.hover(null) };
  return (
    <a
      href={`#${encodeView({ ...DEFAULT_VIEW, lang: words.lang, ...part })}`}
      className={className}
      aria-current={current ? 'true' : undefined}
      onClick={follow}
      {...data}
      {...point}
    >
      {children}
    </a>
  );
}

interface NameProps<Id> {
  readonly id: Id;
  readonly className?: string;
  readonly current?: boolean;
  readonly children?: ReactNode;
}

/** A district's name, which selects it. */
export function DistrictName({ id, className, current, children }: NameProps<DistrictId>) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const district = atlas.district.get(id);
  if (district === undefined) return null;
  return (
    <ViewLink
      part={{ district: id }}
      act={() => actions.selectDistrict(id)}
      className={className}
      current={current}
      data={{ 'data-district': id }}
      hover={id}
    >
      {children ?? textIn(district.name, words.lang)}
    </ViewLink>
  );
}

/**
 * A district mentioned as the place of a project. It leads to the district but does not stand for an assignment, so it carries
 * no `data-district`: readers of the page must find exactly the districts that the text names.
 */
export function PlaceName({ id }: { readonly id: DistrictId }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const district = atlas.district.get(id);
  if (district === undefined) return null;
  return (
    <ViewLink part={{ district: id }} act={() => actions.selectDistrict(id)} data={{ 'data-place': id }} hover={id}>
      {textIn(district.name, words.lang)}
    </ViewLink>
  );
}

/** A cluster's code and name, which show it on the map. */
export function ClusterName({ id, className, current, children }: NameProps<ClusterId>) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const cluster = atlas.cluster.get(id);
  if (cluster === undefined) return null;
  return (
    <ViewLink
      part={{ clusters: [id], lens: 'cluster' }}
      act={() => actions.selectCluster(id)}
      className={className ?? 'cluster-name'}
      current={current}
      data={{ 'data-cluster': id }}
    >
      {children ?? (
        <>
          <span className="code" data-family={atlas.families.findIndex((f) => f.id === cluster.family)}>
            {cluster.code}
          </span>
          {textIn(cluster.name, words.lang)}
        </>
      )}
    </ViewLink>
  );
}

/** A park's name, or its slot while no name was found; it selects the park. */
export function ParkName({ id, className }: NameProps<ParkId>) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const park = atlas.park.get(id);
  if (park === undefined) return null;
  return (
    <ViewLink part={{ park: id, lens: 'parks' }} act={() => actions.selectPark(id)} className={className} data={{ 'data-park': id }}>
      {parkName(park, words)}
    </ViewLink>
  );
}
