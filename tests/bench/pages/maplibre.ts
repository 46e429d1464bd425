import 'maplibre-gl/dist/maplibre-gl.css';
import { type DataDrivenPropertyValueSpecification, Map as GLMap, LngLatBounds, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { countColours, land, map, wire } from './bare.ts';

setWorkerUrl(workerUrl);
const data = await land();
const bounds = new LngLatBounds();
for (const { geometry } of data.areas.features) {
  const rings = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as unknown as { coordinates: number[][][][] }).coordinates
  ).flat();
  for (const point of rings.flat()) bounds.extend(point as [number, number]);
}
const colours = countColours(data);
const view = new GLMap({
  container: map,
  bounds,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { areas: { type: 'geojson', data: data.areas, promoteId: 'id' } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#e9eff2' } },
      { id: 'fill', type: 'fill', source: 'areas', paint: { 'fill-color': matching(colours) } },
      { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': '#7d8790', 'line-width': 1 } },
      {
        id: 'chosen',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': '#d9480f', 'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 0] },
      },
    ],
  },
});
function matching(colourOf: (id: string) => string): DataDrivenPropertyValueSpecification<string> {
  const pairs = data.areas.features.flatMap(({ properties: { id } }) => [id, colourOf(id)]);
  return ['match', ['get', 'id'], ...pairs, '#f6f4ee'] as unknown as DataDrivenPropertyValueSpecification<string>;
}
let chosen = '';
const select = wire(data, {
  paint: (colourOf) => view.setPaintProperty('fill', 'fill-color', matching(colourOf)),
  outline(id) {
    if (chosen !== '') view.setFeatureState({ source: 'areas', id: chosen }, { chosen: false });
    view.setFeatureState({ source: 'areas', id }, { chosen: true });
    chosen = id;
  },
});
view.on('click', 'fill', ({ features }) => select(String(features?.[0]?.properties.id)));
Object.assign(window, {
  bench: {
    at(lon: number, lat: number) {
      const { x, y } = view.project([lon, lat]);
      return [x, y];
    },
    select,
  },
});
view.once('idle', () => {
  document.documentElement.dataset.ready = 'true';
});
