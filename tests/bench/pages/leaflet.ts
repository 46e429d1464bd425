import 'leaflet/dist/leaflet.css';
import { geoJSON, map as leaflet, type Path, svg } from 'leaflet';
import { countColours, land, map, wire } from './bare.ts';

const data = await land();
const view = leaflet(map, { renderer: svg(), zoomAnimation: false, fadeAnimation: false, attributionControl: false, zoomSnap: 0 });
let colours = countColours(data);
let chosen: Path | null = null;
const layers = new Map<string, Path>();
const styleOf = (id: string) => ({ color: '#7d8790', weight: 1, fillColor: colours(id), fillOpacity: 1 });
let select: (id: string) => void = () => {};
const areas = geoJSON(data.areas, {
  style: (feature) => styleOf(feature?.properties.id),
  onEachFeature(feature, layer) {
    layers.set(feature.properties.id, layer as Path);
    layer.on('click', () => select(feature.properties.id));
    layer.on('mouseover', () => (layer as Path).setStyle({ weight: 2.5 }));
    layer.on('mouseout', () => layer !== chosen && (layer as Path).setStyle({ weight: 1 }));
    if (data.areas.features.length < 100) layer.bindTooltip(feature.properties.name, { permanent: true, direction: 'center' });
  },
}).addTo(view);
view.fitBounds(areas.getBounds(), { animate: false });
select = wire(data, {
  paint(colourOf) {
    colours = colourOf;
    for (const [id, layer] of layers) layer.setStyle({ fillColor: colours(id) });
  },
  outline(id) {
    chosen?.setStyle({ color: '#7d8790', weight: 1 });
    chosen = layers.get(id) ?? null;
    chosen?.setStyle({ color: '#d9480f', weight: 3 }).bringToFront();
  },
});
Object.assign(window, {
  bench: {
    at(lon: number, lat: number) {
      const { x, y } = view.latLngToContainerPoint([lat, lon]);
      return [x, y];
    },
    select,
  },
});
document.documentElement.dataset.ready = 'true';
