import { MapChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { countColours, land, map, wire } from './bare.ts';

use([GeoComponent, MapChart, CanvasRenderer]);
const data = await land();
registerMap('land', data.areas as never);
const chart = init(map, null, { renderer: 'canvas' });
const names = new Map(data.areas.features.map(({ properties: { id, name } }) => [name, id]));
const nameOf = new Map(data.areas.features.map(({ properties: { id, name } }) => [id, name]));
let colours = countColours(data);
let chosen = '';

const regions = () =>
  data.areas.features.map(({ properties: { id, name } }) => ({
    name,
    itemStyle: { areaColor: colours(id), borderColor: id === chosen ? '#d9480f' : '#7d8790', borderWidth: id === chosen ? 3 : 1 },
  }));
chart.setOption({
  animation: false,
  geo: {
    map: 'land',
    roam: true,
    regions: regions(),
    label: { show: data.areas.features.length < 100 },
    emphasis: { itemStyle: { areaColor: '#ffd54f' } },
  },
});
const select = wire(data, {
  paint(colourOf) {
    colours = colourOf;
    chart.setOption({ geo: { regions: regions() } });
  },
  outline(id) {
    chosen = id;
    chart.setOption({ geo: { regions: regions() } });
  },
});
chart.on('click', ({ name }) => select(names.get(name) ?? name));
Object.assign(window, {
  bench: {
    at: (lon: number, lat: number) => chart.convertToPixel('geo', [lon, lat]),
    select: (id: string) => nameOf.has(id) && select(id),
  },
});
document.documentElement.dataset.ready = 'true';
