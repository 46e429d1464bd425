import type { Atlas } from '../domain/atlas.ts';
import type { ClusterId, DistrictId, ParkId } from '../domain/ids.ts';
import type { OwnFacts } from '../domain/own.ts';
import type { Problem } from '../domain/problem.ts';
import type { Lang } from '../domain/text.ts';
import { type Camera, defaultLens, type Edition, type Lens, MAX_COMPARED, type Page, type Theme, type View } from '../domain/view.ts';
import type { Sheet, Store } from './store.ts';

/** The only writers of the store. Ids the atlas does not know are ignored. */
export interface Actions {
  /** Chooses a district; the clusters, the lens and what is compared stay, so one can walk the map under a filter and step back. */
  selectDistrict(id: DistrictId | null): void;
  /** Shows one cluster: its details and its districts. */
  selectCluster(id: ClusterId): void;
  /** Adds or removes a cluster from the comparison, at most four; the fifth is refused with a notice. */
  toggleCluster(id: ClusterId): void;
  /** Shows a park; for one of the visitor's own, which is no part of the view, its card is opened. */
  selectPark(id: ParkId): void;
  /** Opens the card of an own point, or closes it. */
  selectOwn(id: string | null): void;
  /**
   * Adds or removes a district from those set beside each other, at most four; the fifth is refused with a notice.
   * With the second one the comparison is shown; a first one stays on the screen until then.
   */
  toggleCompared(id: DistrictId): void;
  /** Steps back once: from a park or district to the clusters chosen, from those to the overview. */
  stepBack(): void;
  /** Nothing selected, nothing filtered, the whole city. */
  clear(): void;
  clearClusters(): void;
  setLens(lens: Lens): void;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  setPage(page: Page): void;
  setCamera(camera: Camera | null): void;
  hover(id: DistrictId | null): void;
  /** Enters a part of a view: a story step, a message from the host, a link. */
  applyView(part: Partial<View>): void;
  notify(problems: readonly Problem[]): void;
  dismissNotices(): void;
  /** Opens a page over the map, or closes the one that is open. */
  openSheet(sheet: Sheet | null): void;
  setEdition(edition: Edition): void;
  /** Takes over one's own facts and shows them under a lens; without one the map stays as it is. null puts them away. */
  setOwn(own: OwnFacts | null, lens?: Lens): void;
}

/** Actions over a store. None writes when nothing changes, so listeners hear only changes. */
export function createActions(atlas: Atlas, store: Store): Actions {
  const view = () => store.getState().view;
  const apply = (part: Partial<View>) => {
    const now = view();
    const changed = (Object.keys(part) as (keyof View)[]).some((key) => !same(now[key], part[key]));
    if (changed) store.setState({ view: { ...now, ...part } });
  };
  const notify = (problems: readonly Problem[]) => {
    if (problems.length > 0) store.setState({ notices: [...store.getState().notices, ...problems] });
  };
  const selectOwn = (ownMark: string | null) => store.setState({ ownMark });
  return {
    selectDistrict(id) {
      if (id === null) apply({ district: null, park: null });
      else if (atlas.district.has(id)) apply({ district: id, park: null });
    },
    selectCluster(id) {
      if (atlas.cluster.has(id)) apply({ clusters: [id], district: null, park: null, compared: [], lens: 'cluster' });
    },
    toggleCluster(id) {
      if (!atlas.cluster.has(id)) return;
      const { clusters } = view();
      if (clusters.includes(id)) {
        const left = clusters.filter((c) => c !== id);
        apply({ clusters: left, lens: left.length === 0 ? 'count' : 'cluster' });
        return;
      }
      if (clusters.length >= MAX_COMPARED) {
        notify([tooMany('cluster', `at most ${MAX_COMPARED} clusters`, id, 'Remove one of the compared clusters first.')]);
        return;
      }
      apply({ clusters: [...clusters, id], district: null, park: null, compared: [], lens: 'cluster' });
    },
    toggleCompared(id) {
      if (!atlas.district.has(id)) return;
      const { compared, district } = view();
      if (compared.includes(id)) {
        const left = compared.filter((d) => d !== id);
        // One alone is no comparison: it is shown as what it is, ready to be joined by another.
        apply({ compared: left, district: left.length === 1 ? (district ?? left[0] ?? null) : district });
        return;
      }
      if (compared.length >= MAX_COMPARED) {
        notify([tooMany('compare', `at most ${MAX_COMPARED} districts`, id, 'Remove one of the compared districts first.')]);
        return;
      }
      const next = [...compared, id];
      apply({ compared: next, park: null, district: next.length > 1 ? null : id });
    },
    selectPark(id) {
      if (atlas.park.has(id)) apply({ park: id, district: null, compared: [], lens: 'parks' });
      else if (store.getState().own) selectOwn(id);
    },
    selectOwn,
    stepBack() {
      const now = view();
      if (now.park !== null || now.district !== null) apply({ park: null, district: null });
      else if (now.compared.length > 1) apply({ compared: [] });
      else if (now.clusters.length > 0) apply({ clusters: [], compared: [], lens: 'count' });
      else apply({ compared: [] });
    },
    clear() {
      apply({ district: null, clusters: [], park: null, compared: [], lens: 'count', camera: null });
    },
    clearClusters() {
      apply({ clusters: [], lens: view().park === null ? 'count' : 'parks' });
    },
    setLens: (lens) => apply({ lens }),
    setLang: (lang) => apply({ lang }),
    setTheme: (theme) => apply({ theme }),
    setPage: (page) => apply({ page }),
    setCamera: (camera) => apply({ camera }),
    hover(id) {
      if (store.getState().hover !== id) store.setState({ hover: id });
    },
    applyView: apply,
    notify,
    dismissNotices: () => store.setState({ notices: [] }),
    openSheet(sheet) {
      if (store.getState().sheet !== sheet) store.setState({ sheet });
    },
    setEdition: (edition) => apply({ edition }),
    setOwn(own, lens) {
      store.setState({ own, ownMark: null });
      if (own === null) {
        if (view().lens === 'own') apply({ lens: defaultLens(view()) });
      } else if (lens !== undefined) apply({ lens, district: null, park: null });
    },
  };
}

function tooMany(field: 'cluster' | 'compare', expected: string, came: string, advice: string): Problem {
  const code = field === 'cluster' ? 'too-many-clusters' : 'too-many-districts';
  return { code, file: 'filter', row: null, field, expected, came, advice };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
