import './bench.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { parseAtlas } from '../../../src/atlas/parse.ts';
import { toScreen } from '../../../src/domain/mercator.ts';
import { textIn } from '../../../src/domain/text.ts';
import { framing } from '../../../src/encoding/framing.ts';
import { Figure } from '../../../src/figure/Figure.tsx';
import { wordsIn } from '../../../src/i18n/words.ts';
import { createActions } from '../../../src/state/actions.ts';
import { DeskProvider, useDesk, useView } from '../../../src/state/DeskContext.tsx';
import { createViewStore } from '../../../src/state/store.ts';

const count = new URLSearchParams(location.search).get('n') ?? '11';
const parsed = parseAtlas(await (await fetch(`data/atlas-${count}.json`)).json());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const atlas = parsed.value;
const store = createViewStore();
const actions = createActions(atlas, store);
const words = wordsIn('zh-Hans');
const place = document.getElementById('map') as HTMLElement;
const size = { width: place.clientWidth, height: place.clientHeight };

/** The site's figure with a panel and a filter as small as those of the bare pages: what is measured is the map. */
function Bench() {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return <Figure atlas={atlas} store={store} actions={actions} paint="light" words={words} size={size} interactive />;
}

function Panel() {
  const { atlas } = useDesk();
  const district = useView((v) => v.district);
  const clusters = useView((v) => v.clusters);
  const lines =
    district !== null
      ? (atlas.byDistrict.get(district) ?? []).map((a) => atlas.cluster.get(a.cluster)?.name)
      : clusters.flatMap((id) => (atlas.byCluster.get(id) ?? []).map((a) => atlas.district.get(a.district)?.name));
  return (
    <>
      <h2>{district ?? clusters[0] ?? ''}</h2>
      <ul>{lines.slice(0, 60).map((name) => name !== undefined && <li key={name.zh}>{textIn(name, 'zh-Hans')}</li>)}</ul>
    </>
  );
}

const desk = { atlas, store, actions };
createRoot(place).render(
  <DeskProvider desk={desk}>
    <Bench />
  </DeskProvider>,
);
createRoot(document.querySelector('aside') as HTMLElement).render(
  <DeskProvider desk={desk}>
    <Panel />
  </DeskProvider>,
);
document.querySelector('.filter')?.append(
  ...atlas.clusters
    .filter(({ spatial }) => spatial === 'list')
    .map(({ id, name }) => {
      const button = document.createElement('button');
      button.textContent = name.zh;
      button.dataset.cluster = id;
      button.addEventListener('click', () => actions.selectCluster(id));
      return button;
    }),
);
Object.assign(window, {
  bench: {
    at: (lon: number, lat: number) => toScreen([lon, lat], framing(atlas, store.getState().view, size), size),
    select: (id: string) => actions.selectDistrict(id),
  },
});
