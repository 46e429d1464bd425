import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { notNamedFill } from '../../encoding/appearance.ts';
import { DISTRICT_LINE } from '../../encoding/strokes.ts';
import { patternName } from '../patterns.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { matchId } from './match.ts';

/** The layer that is asked which district lies under the pointer. */
export const DISTRICT_FILL = 'district-fill';
/** One pattern for all districts the text does not name; which they are comes as feature-state, so a choice makes no style. */
export const DISTRICT_HATCH = 'district-hatch';

const UNIT: ExpressionSpecification = ['!', ['boolean', ['get', 'overlay'], false]];

/** Fills: the ground colour of each district, which comes as feature-state, and the patterns over it. */
export function districts(scene: Scene): LayerSpecification[] {
  const { palette, look } = scene;
  const units = [...scene.appearances.values()].filter(({ district }) => scene.atlas.district.get(district)?.kind !== 'zone');
  const stripes = units.flatMap(({ district, fill }) => {
    const name = fill.kind === 'stripes' ? patternName(fill, look.patternScale) : null;
    return name === null ? [] : [[district, name] as const];
  });
  const hatch = patternName(notNamedFill(palette), look.patternScale) as string;
  return [
    {
      id: DISTRICT_FILL,
      type: 'fill',
      source: SOURCES.areas,
      filter: UNIT,
      paint: { 'fill-color': ['coalesce', ['feature-state', 'ground'], palette.district] },
    },
    {
      id: DISTRICT_HATCH,
      type: 'fill',
      source: SOURCES.areas,
      filter: UNIT,
      layout: { visibility: units.some(({ fill }) => fill.kind === 'hatch') ? 'visible' : 'none' },
      paint: { 'fill-pattern': hatch, 'fill-opacity': ['case', ['boolean', ['feature-state', 'hatched'], false], 1, 0] },
    },
    patternLayer('district-pattern', stripes),
  ];
}

/** A layer of patterns; without any it stays in its place, invisible, so that the list of layers never changes. */
export function patternLayer(id: string, patterns: readonly (readonly [string, string])[]): LayerSpecification {
  const [first] = patterns;
  const base = { id, type: 'fill', source: SOURCES.areas } as const;
  if (first === undefined) return { ...base, filter: false, layout: { visibility: 'none' } };
  const ids = patterns.map(([district]) => district);
  return {
    ...base,
    filter: ['in', ['get', 'id'], ['literal', ids]],
    layout: { visibility: 'visible' },
    paint: { 'fill-pattern': matchId(patterns, first[1]) },
  };
}

/** Outlines. They fade where the zoom asks more of them than they know. */
export function districtLines({ palette }: Scene): LayerSpecification[] {
  return [
    {
      id: 'district-line',
      type: 'line',
      source: SOURCES.areas,
      filter: UNIT,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.districtLine,
        'line-width': DISTRICT_LINE,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 1, 13.5, 0.45],
      },
    },
  ];
}
