import { createHash } from 'node:crypto';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Result } from '../../src/domain/problem.ts';
import type { UnitsFile } from '../authored.ts';
import type { Land } from '../land.ts';

/** The land of every division by its six-digit code. */
export type Source = ReadonlyMap<string, Land>;

/**
 * Reads the source file's bytes into land by code. The checksum is held first: another release may have moved a border,
 * and then the frozen areas and the hand-drawn lines have to be looked at again before anything is built.
 */
export function readSource(bytes: Buffer, plan: UnitsFile['source']): Result<Source> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `node_modules/${plan.package}/${plan.file}`;
  if (sha256 !== plan.sha256) {
    return {
      ok: false,
      problems: [
        {
          code: 'geo-source-changed',
          file,
          row: null,
          field: 'sha256',
          expected: plan.sha256,
          came: sha256,
          advice: `Install exactly ${plan.package}@${plan.version}, or review every outline before taking the new file.`,
        },
      ],
    };
  }
  const collection = JSON.parse(bytes.toString('utf8')) as FeatureCollection;
  const source = new Map<string, Land>();
  for (const { geometry, properties } of collection.features) {
    const code = String(properties?.[plan.code_property] ?? '');
    // The file also holds boundary lines without a code; lines are no land and are not drawn.
    if (!code.startsWith(plan.code_prefix) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    source.set(code.slice(plan.code_prefix.length), landOf(geometry));
  }
  return { ok: true, value: source };
}

/** Coordinates of a polygon or multipolygon as land; the arrays are shared, not copied. */
export function landOf(geometry: Polygon | MultiPolygon): Land {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Land;
}
