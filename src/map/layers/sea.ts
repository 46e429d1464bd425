import type { LayerSpecification } from 'maplibre-gl';
import type { Scene } from '../scene.ts';

/** The sea is whatever no land covers. */
export function sea({ palette }: Scene): LayerSpecification[] {
  return [{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } }];
}
