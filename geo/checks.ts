import type { Feature, FeatureCollection } from 'geojson';
import type { AtlasGeometry } from '../src/domain/atlas.ts';
import type { Stated } from './authored.ts';
import { areaFrozen, areaOfficial, statedAsMeasured } from './checks/areas.ts';
import { axesOffLand } from './checks/axes.ts';
import { rfc7946, small } from './checks/files.ts';
import { gaps } from './checks/gaps.ts';
import { labelsInside } from './checks/labels.ts';
import { overlaps } from './checks/overlaps.ts';
import { inPlace, neighboursPresent, noUnknownHome, policyHasHome, unitsPresent } from './checks/presence.ts';
import type { Box } from './land.ts';
import type { Files } from './steps/write.ts';

/** What the geometry is held against. */
export interface Expected {
  readonly units: readonly Stated[];
  readonly overlays: readonly Stated[];
  readonly contextIds: readonly string[];
  readonly bbox: Box;
  /** The ids of districts that the policy facts use, and the file they were read from. */
  readonly policyIds: readonly string[];
  readonly policyFile: string;
}

/** Everything a check may look at. */
export interface Checked {
  readonly geometry: AtlasGeometry;
  readonly files: Files;
  readonly expected: Expected;
}

/** One place where a check failed: what is wrong there, and the shape that shows it, if any. */
export interface Fault {
  readonly text: string;
  readonly shape: Feature['geometry'] | null;
}

/** What a check found: figures for the report, and its faults; no fault means it holds. */
export interface Finding {
  readonly figures: string;
  readonly faults: readonly Fault[];
}

/** A check is a sentence that is true of good geometry, and a function that looks. */
export interface Check {
  readonly id: string;
  readonly sentence: string;
  readonly look: (checked: Checked) => Finding;
}

/** All checks in the order of the report. */
export const CHECKS: readonly Check[] = [
  { id: 'units', sentence: 'Every unit and every overlay is there once, in the authored order.', look: unitsPresent },
  { id: 'neighbours', sentence: 'Every neighbour is there once, in the authored order.', look: neighboursPresent },
  { id: 'policy-home', sentence: 'Every district id of the policy facts has a home on the map.', look: policyHasHome },
  { id: 'home-policy', sentence: 'Every home on the map has a district id of the policy facts.', look: noUnknownHome },
  { id: 'overlaps', sentence: 'No two pieces of land overlap: neither units nor neighbours.', look: overlaps },
  { id: 'gaps', sentence: 'There is no gap between units, nor between a unit and a neighbour.', look: gaps },
  { id: 'area-official', sentence: 'Each area is within 8.5 % of the official figure.', look: areaOfficial },
  { id: 'area-frozen', sentence: 'Each area is within 0.1 % of the frozen figure.', look: areaFrozen },
  { id: 'measures', sentence: 'The area and the neighbours each feature states are those of its outline.', look: statedAsMeasured },
  { id: 'labels', sentence: 'Every label point lies in its own district, overlay or neighbour.', look: labelsInside },
  { id: 'bbox', sentence: 'The units lie in their box, to within 100 m on each side.', look: inPlace },
  {
    id: 'axes',
    sentence: 'Axes keep off the neighbours’ land, and cross districts for at most 15 % of their length.',
    look: axesOffLand,
  },
  { id: 'rfc7946', sentence: 'Every file is RFC 7946 GeoJSON with one feature a line and the id in both places.', look: rfc7946 },
  { id: 'size', sentence: 'All layers together are at most 12,000 bytes of brotli.', look: small },
];

/** A check with what it found. */
export interface Outcome extends Finding {
  readonly id: string;
  readonly sentence: string;
}

/** Runs all checks; a fault in one does not keep the others from running. */
export function runChecks(checked: Checked, checks: readonly Check[] = CHECKS): readonly Outcome[] {
  return checks.map(({ id, sentence, look }) => ({ id, sentence, ...look(checked) }));
}

/** The report for a terminal: each sentence with ok or FAIL and its figures, and below it each fault. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ sentence, figures, faults }) => [
    `${faults.length === 0 ? 'ok  ' : 'FAIL'}  ${sentence}${figures === '' ? '' : ` ${figures}`}`,
    ...faults.map((fault) => `        ${fault.text}`),
  ]);
  const failed = outcomes.filter((o) => o.faults.length > 0).length;
  return `${lines.join('\n')}\n${failed === 0 ? `All ${outcomes.length} checks hold.` : `${failed} of ${outcomes.length} checks failed.`}`;
}

/** Every fault as a feature one can open in a map: its shape, the check's sentence and what is wrong. Null when all is well. */
export function problemsOf(outcomes: readonly Outcome[]): FeatureCollection<Feature['geometry'] | null> | null {
  const features = outcomes.flatMap(({ id, sentence, faults }) =>
    faults.map(({ text, shape }) => ({ type: 'Feature' as const, properties: { check: id, sentence, problem: text }, geometry: shape })),
  );
  return features.length === 0 ? null : { type: 'FeatureCollection', features };
}
