import type { ClusterId, DistrictId, DocumentId, FamilyId, ParkId } from './ids.ts';
import type { Text } from './text.ts';

/** How sure a fact is. `unverified` and `unknown` are shown as such, never left out. */
export type Certainty = 'certain' | 'likely' | 'unverified' | 'unknown';

/** Where facts were read. */
export interface SourceDocument {
  readonly id: DocumentId;
  readonly kind: 'opinion' | 'plan' | 'report' | 'press' | 'dataset' | 'editors';
  readonly title: Text;
  readonly issuer: Text;
  /** The document's own number, e.g. 深府〔2022〕1号, or null when it has none or none was found. */
  readonly number: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where no date was found. */
  readonly date: string | null;
  /** An https or http address, or null where only an untrusted copy was seen, which gets no link. */
  readonly url: string | null;
  /** How the project read it, e.g. "restored copy, official page not read". */
  readonly reading: Text;
  /** How many independent copies were compared. */
  readonly witnesses: number;
}

/** Where inside a document a fact stands. */
export interface Citation {
  readonly document: DocumentId;
  /** Clause or section as the document counts it, e.g. 三（一）1, or null where the document has none. */
  readonly clause: string | null;
}

export type DistrictKind = 'administrative' | 'functional' | 'cooperation' | 'zone';

/** One of the 11 map units or the 前海 overlay (kind `zone`). */
export interface District {
  readonly id: DistrictId;
  readonly kind: DistrictKind;
  /** Short name as it stands on the map: 南山, Nanshan. */
  readonly name: Text;
  /** Full name: 南山区, Nanshan District. */
  readonly fullName: Text;
  /** Six-digit code of the statistical division, or null where the unit has none of its own. */
  readonly adcode: string | null;
  /** Official land area, km², with its source, or null where none was found. */
  readonly officialArea: { readonly km2: number; readonly source: Citation } | null;
  /** True where the outline was drawn or cut by hand. */
  readonly indicative: boolean;
  /** Stated accuracy of the outline, metres. */
  readonly accuracyM: number;
  /** The districts this unit lies in or across (前海: nanshan, baoan; 大鹏: longgang); usually empty. */
  readonly within: readonly DistrictId[];
  readonly note: Text;
  /** Other names people look for: 深汕合作区, DPNA. Not shown as facts. */
  readonly aliases: readonly string[];
  /** Measured from the geometry at build time. Degrees (WGS 84) and km². */
  readonly measured: DistrictMeasures;
}

/** Measured by geo/ and shipped as properties of each district's feature. */
export interface DistrictMeasures {
  /** A point inside the unit where its label stands, [lon, lat]. */
  readonly labelPoint: readonly [number, number];
  /** [west, south, east, north] */
  readonly bbox: readonly [number, number, number, number];
  readonly areaKm2: number;
  /** Ids of units that share a border line with this one; empty for an overlay. */
  readonly neighbours: readonly DistrictId[];
}

export type ClusterKind = 'strategic' | 'future';

export type EnglishStatus = 'attested' | 'partly' | 'editors';

export interface Family {
  readonly id: FamilyId;
  readonly name: Text;
}

export type TermKind = 'focus' | 'breakthrough' | 'project' | 'action';

/** A term the document gives for a cluster: a focus area, a breakthrough to be made, a project, another measure. */
export interface Term {
  readonly kind: TermKind;
  readonly name: Text;
  /** For projects: where it is, as far as known from a document; null when the term is no project. */
  readonly place: Place | null;
}

export interface Place {
  readonly district: DistrictId | null;
  readonly certainty: Certainty;
  readonly note: Text;
  readonly source: Citation | null;
}

export type Spatial = 'list' | 'axis' | 'none';

export interface Cluster {
  readonly id: ClusterId;
  readonly kind: ClusterKind;
  /** 1–20 for strategic clusters, 1–8 for future industries. */
  readonly number: number;
  /** `1`…`20`, `F1`…`F8`: unique, short, shown beside the name. */
  readonly code: string;
  readonly family: FamilyId;
  readonly name: Text;
  readonly fullName: Text;
  readonly englishStatus: EnglishStatus;
  readonly englishSource: string;
  /** What the document wants of it, in the project's own words. */
  readonly positioning: Text;
  readonly terms: readonly Term[];
  /** Whether the document gives districts, only an axis, or no location. */
  readonly spatial: Spatial;
  readonly axis: Text | null;
  readonly source: Citation;
  readonly note: Text | null;
  /** Other names people look for: IC, EV, 5G. Not shown as facts. */
  readonly aliases: readonly string[];
}

export type AssignmentVerb = 'support' | 'rely' | 'promote';

/** One (cluster, district) pair named in the text. Absence means "not named", never "excluded". */
export interface Assignment {
  readonly cluster: ClusterId;
  readonly district: DistrictId;
  /** Position in the text's own order of names, from 1. No ranking. */
  readonly order: number;
  /** `list`: inside the district list. `beside`: named beside it (前海). */
  readonly scope: 'list' | 'beside';
  readonly verb: AssignmentVerb;
  /** What is to be built there, as the text names it: 集聚区 … */
  readonly object: Text;
  /** True where the text ends the list with 等区: the list is not exhaustive. */
  readonly openList: boolean;
  readonly witnesses: number;
  readonly source: Citation;
}

/** One of the 20 park slots. */
export interface Park {
  readonly id: ParkId;
  readonly slot: number;
  /** null while no document with the name was found. */
  readonly name: Text | null;
  readonly nameSource: Citation | null;
  readonly nameCertainty: Certainty;
  readonly districts: readonly DistrictId[];
  readonly districtsSource: Citation;
  /** Host subdistrict, where a document or the name gives it. */
  readonly host: ParkHost | null;
  /** Clusters a document names for the park; null = not known, as opposed to none. */
  readonly directions: { readonly clusters: readonly ClusterId[]; readonly source: Citation; readonly certainty: Certainty } | null;
  readonly figures: readonly ParkFigure[];
  readonly otherNames: readonly Text[];
  readonly note: Text | null;
}

export interface ParkHost {
  readonly name: Text;
  /** Representative point of the subdistrict, [lon, lat]; never a park boundary. */
  readonly point: readonly [number, number];
  readonly accuracyM: number;
  readonly pointSource: Citation;
  /** `stated`: a document says so. `implied`: only the park's name says so. */
  readonly basis: 'stated' | 'implied';
  readonly source: Citation | null;
}

/** An area figure together with what it measures, which is often not the park. */
export interface ParkFigure {
  readonly what: Text;
  readonly value: number;
  readonly unit: 'km2';
  readonly source: Citation;
}

/** A headline figure or statement of the policy itself. */
export interface Goal {
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly source: Citation;
}

/** An item of the policy's working system: 六个一, 一集群一基金…, 启动区/拓展区/储备区. */
export interface SystemItem {
  readonly id: string;
  readonly group: 'six-ones' | 'one-each' | 'park-tiers' | 'practice';
  readonly name: Text;
  readonly source: Citation;
}

export type FigureUnit = 'yi-yuan' | 'companies' | 'percent';

export type TargetMetric = 'value-added' | 'revenue' | 'companies' | 'share' | 'other';

export type TargetOperator = 'gt' | 'ge' | 'eq' | 'about' | 'range';

/** A dated figure of a cluster's action plan. A target is an aim, not an outcome; metrics are never summed or compared. */
export interface Target {
  readonly id: string;
  readonly cluster: ClusterId;
  readonly metric: TargetMetric;
  /** What is measured, as the plan words it. */
  readonly metricName: Text;
  readonly operator: TargetOperator;
  /** The figure, or the lower end of a range. `yi-yuan` is 亿元, 10⁸ yuan. */
  readonly value: number;
  /** The upper end of a range; null for every other operator. */
  readonly valueMax: number | null;
  readonly unit: FigureUnit;
  readonly year: number;
  /** `target`: set for the year. `baseline`: stated of a year already past. */
  readonly kind: 'target' | 'baseline';
  readonly source: Citation;
  readonly certainty: Certainty;
  readonly note: Text | null;
}

export type EditionChangeKind = 'added' | 'split' | 'merged' | 'renamed' | 'kept' | 'gone';

/** An entry of a later edition of the policy and the clusters of the core document it comes from. */
export interface EditionChange {
  /** The edition's short name, e.g. `2024`. */
  readonly edition: string;
  /** Unique within its edition. */
  readonly id: string;
  readonly kind: ClusterKind;
  readonly change: EditionChangeKind;
  readonly name: Text;
  /** Clusters of the core document; empty for `added`. */
  readonly from: readonly ClusterId[];
  readonly source: Citation;
  readonly certainty: Certainty;
  readonly note: Text | null;
}

/** Something the map does not say, in plain words. */
export interface Caveat {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
}

/** A dated figure of the whole city, kept apart from the clusters' figures. */
export interface Total {
  readonly id: string;
  readonly name: Text;
  readonly year: number;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly source: Citation;
  readonly certainty: Certainty;
}
