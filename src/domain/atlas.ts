import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type {
  Assignment,
  Caveat,
  Cluster,
  District,
  EditionChange,
  Family,
  Goal,
  Park,
  SourceDocument,
  SystemItem,
  Target,
  Total,
} from './facts.ts';
import type { ClusterId, DistrictId, DocumentId, FamilyId, ParkId } from './ids.ts';
import type { OwnFacts } from './own.ts';
import type { Lang, Text } from './text.ts';

/** Properties of a district's feature as geo/ writes them. Names and facts are joined from data/. */
export interface DistrictProperties {
  readonly id: DistrictId;
  readonly indicative: boolean;
  readonly accuracy_m: number;
  readonly label_lon: number;
  readonly label_lat: number;
  readonly area_km2: number;
  readonly neighbours: readonly DistrictId[];
}

/** Quiet land around the city. `name` is drawn small; neighbours are not part of the subject. */
export interface ContextProperties {
  readonly id: string;
  readonly name_zh: string;
  /** Traditional Chinese, added by the join. */
  readonly name_hant?: string;
  readonly name_en: string;
  readonly label_lon: number;
  readonly label_lat: number;
}

export type DistrictFeature = Feature<Polygon | MultiPolygon, DistrictProperties>;
export type ContextFeature = Feature<Polygon | MultiPolygon, ContextProperties>;

/** All geometry, RFC 7946 GeoJSON in WGS 84 degrees. */
export interface AtlasGeometry {
  /** The 11 units; they partition the city. */
  readonly districts: FeatureCollection<Polygon | MultiPolygon, DistrictProperties>;
  /** Overlays that are not part of the partition: 前海. */
  readonly overlays: FeatureCollection<Polygon | MultiPolygon, DistrictProperties>;
  readonly context: FeatureCollection<Polygon | MultiPolygon, ContextProperties>;
  /** Indicative axes, one feature per cluster with an axis; properties: `id` (the cluster's id). */
  readonly axes: FeatureCollection<LineString, { readonly id: ClusterId }>;
  /** [west, south, east, north] of the 11 units. */
  readonly bbox: readonly [number, number, number, number];
}

/**
 * A vector tileset in one PMTiles file that holds the outlines in full, for a city, province or nation whose geometry is too large to
 * travel with the page. The outlines of {@link AtlasGeometry} are then simplified ones: the figure draws those, MapLibre the tiles.
 */
export interface AreaTiles {
  /** Address below the site's root; always of this site, never of another. */
  readonly path: string;
  /** The tileset's layer whose features carry the districts' ids in their property `id`. */
  readonly layer: string;
}

/** The artefact as written to `data/atlas.json`: facts and geometry, joined and checked. */
export interface AtlasArtefact {
  readonly schema: 'shenzhen-cluster-map/atlas/1';
  readonly title: Text;
  /** Version of the data as editors count it, e.g. `2026.11.1`. */
  readonly version: string;
  /** Date of the data, `YYYY-MM-DD`. */
  readonly date: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Attribution and disclaimer lines, in this order: disclaimer, boundaries, points, lines. */
  readonly credits: readonly Text[];
  readonly coreDocument: DocumentId;
  /** Wordings of the interface that this city says otherwise, by the interface's keys; absent where it says none. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Absent where the outlines travel with the page whole. */
  readonly tiles?: AreaTiles;
  readonly documents: readonly SourceDocument[];
  readonly families: readonly Family[];
  readonly districts: readonly District[];
  readonly clusters: readonly Cluster[];
  readonly assignments: readonly Assignment[];
  readonly parks: readonly Park[];
  readonly goals: readonly Goal[];
  readonly system: readonly SystemItem[];
  readonly targets: readonly Target[];
  readonly editions: readonly EditionChange[];
  readonly caveats: readonly Caveat[];
  readonly totals: readonly Total[];
  readonly geometry: AtlasGeometry;
}

/** The artefact with indexes both ways. Lists keep the order of the artefact. */
export interface Atlas extends AtlasArtefact {
  readonly district: ReadonlyMap<DistrictId, District>;
  readonly cluster: ReadonlyMap<ClusterId, Cluster>;
  readonly park: ReadonlyMap<ParkId, Park>;
  readonly family: ReadonlyMap<FamilyId, Family>;
  readonly document: ReadonlyMap<DocumentId, SourceDocument>;
  /** Assignments of a district in the clusters' order; empty list, never undefined, for a known id. */
  readonly byDistrict: ReadonlyMap<DistrictId, readonly Assignment[]>;
  /** Assignments of a cluster in the text's own order. */
  readonly byCluster: ReadonlyMap<ClusterId, readonly Assignment[]>;
  readonly parksOfDistrict: ReadonlyMap<DistrictId, readonly Park[]>;
  readonly parksOfCluster: ReadonlyMap<ClusterId, readonly Park[]>;
  /** The visitor's own facts, laid beside the document's and never mixed with them; absent while there are none. */
  readonly own?: OwnFacts | null;
}

/** The name of a neighbour in a written language. */
export function contextName(land: ContextProperties, lang: Lang): string {
  if (lang === 'en') return land.name_en;
  return lang === 'zh-Hant' ? (land.name_hant ?? land.name_zh) : land.name_zh;
}
