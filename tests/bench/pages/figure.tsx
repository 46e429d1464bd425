import './bench.css';
import '../../../src/figure/figure.css';
import { createRoot } from 'react-dom/client';
import { parseAtlas } from '../../../src/atlas/parse.ts';
import { toScreen } from '../../../src/domain/mercator.ts';
import { framing } from '../../../src/encoding/framing.ts';
import { Figure } from '../../../src/figure/Figure.tsx';
import { wordsIn } from '../../../src/i18n/words.ts';
import { createActions } from '../../../src/state/actions.ts';
import { createViewStore } from '../../../src/state/store.ts';
import { land, map, wire } from './bare.ts';

/** The site's figure beside the bare pages' own panel and buttons: what is measured is the map. */
const count = new URLSearchParams(location.search).get('n') ?? '11';
const [data, parsed] = await Promise.all([
  land(),
  fetch(`data/atlas-${count}.json`).then(async (answer) => parseAtlas(await answer.json())),
]);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const atlas = parsed.value;
const store = createViewStore();
const actions = createActions(atlas, store);
const size = { width: map.clientWidth, height: map.clientHeight };
const select = wire(data, {
  paint: (_, cluster) => actions.selectCluster(cluster),
  outline: (id) => actions.selectDistrict(id),
});
store.subscribe(({ view: { district } }, before) => {
  if (district !== null && district !== before.view.district) select(district);
});
createRoot(map).render(<Figure {...{ atlas, store, actions, size }} paint="light" words={wordsIn('zh-Hans')} interactive />);
Object.assign(window, {
  bench: {
    at: (lon: number, lat: number) => toScreen([lon, lat], framing(atlas, store.getState().view, size), size),
    select,
  },
});
await new Promise<void>((done) => {
  const look = () => (map.querySelector('svg') === null ? requestAnimationFrame(look) : done());
  look();
});
document.documentElement.dataset.ready = 'true';
