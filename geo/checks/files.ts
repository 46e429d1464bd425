import { brotliCompressSync } from 'node:zlib';
import { check, HintError } from '@placemarkio/check-geojson';
import { booleanClockwise } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Checked, Fault, Finding } from '../checks.ts';
import type { Land } from '../land.ts';
import { landOf } from '../steps/source.ts';

const MOST_BYTES = 12_000;

export function rfc7946({ files }: Checked): Finding {
  const faults = [...files].flatMap(([name, text]) => faultsOfFile(name, text));
  return { figures: `${files.size} files.`, faults };
}

export function small({ files }: Checked): Finding {
  const sizes = [...files].map(([name, text]) => ({ name, bytes: brotliCompressSync(text).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const figures = `${total} bytes: ${sizes.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}.`;
  return { figures, faults: total <= MOST_BYTES ? [] : [{ text: `${total} bytes are ${total - MOST_BYTES} too many`, shape: null }] };
}

function faultsOfFile(name: string, text: string): Fault[] {
  const fault = (line: number | null, problem: string, shape: Fault['shape'] = null): Fault => ({
    text: `${name}${line === null ? '' : `:${line}`} ${problem}`,
    shape,
  });
  let collection: FeatureCollection;
  try {
    collection = check(text) as FeatureCollection;
  } catch (error) {
    if (!(error instanceof HintError)) return [fault(null, String(error))];
    return error.issues.map((issue) => fault(lineAt(text, issue.from), issue.message));
  }
  const faults: Fault[] = [];
  if ('crs' in collection) faults.push(fault(1, 'has a crs member, which RFC 7946 took away'));
  const seen = new Set<unknown>();
  collection.features.forEach((feature, i) => {
    // The first line opens the collection.
    const line = i + 2;
    const { id } = feature;
    if (text.split('\n')[line - 1]?.startsWith('{"type":"Feature"') !== true) faults.push(fault(line, 'does not begin with a feature'));
    if (typeof id !== 'string' || id !== feature.properties?.id)
      faults.push(fault(line, `has the id ${id} and in its properties ${feature.properties?.id}`));
    if (seen.has(id)) faults.push(fault(line, `has the id ${id} for the second time`));
    seen.add(id);
    for (const problem of geometryProblems(feature)) faults.push(fault(line, `${id}: ${problem}`, feature.geometry));
  });
  return faults;
}

function geometryProblems({ geometry }: Feature): string[] {
  const problems: string[] = [];
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon' && geometry.type !== 'LineString') return [`is a ${geometry.type}`];
  const land: Land = geometry.type === 'LineString' ? [] : landOf(geometry);
  for (const polygon of land) {
    polygon.forEach((ring, i) => {
      if (booleanClockwise(ring) !== i > 0) problems.push(i === 0 ? 'an outer ring turns clockwise' : 'a hole turns counter-clockwise');
    });
  }
  const positions: Position[] = geometry.type === 'LineString' ? geometry.coordinates : land.flat(2);
  const wrong = positions.filter(([lon = 999, lat = 999]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
  if (wrong.length > 0) problems.push(`${wrong.length} positions are no longitude and latitude`);
  const fine = positions.filter((position) => position.some((x) => Number(x.toFixed(5)) !== x));
  if (fine.length > 0) problems.push(`${fine.length} positions have more than five decimals`);
  return problems;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
