const DISTRICTS = ['nanshan', 'baoan', 'longgang', 'longhua', 'futian', 'luohu', 'pingshan', 'guangming', 'yantian', 'dapeng'];
const LANGS = ['en', 'zh-Hans', 'zh-Hant', 'en'];
const many = document.querySelector('#many');

for (let i = 0; i < 40; i += 1) {
  const map = document.createElement('shenzhen-cluster-map');
  map.setAttribute('district', DISTRICTS[i % DISTRICTS.length]);
  map.setAttribute('lang', LANGS[Math.floor(i / DISTRICTS.length)]);
  map.setAttribute('panel', '0');
  const caption = document.createElement('figcaption');
  caption.textContent = `${i + 1}`;
  // The element tells what its reader does, as events of the page.
  map.addEventListener('select', ({ detail }) => {
    caption.textContent = `${i + 1}: ${detail.ids.join(', ') || 'the whole city'}`;
  });
  const figure = document.createElement('figure');
  figure.append(map, caption);
  many.append(figure);
}
