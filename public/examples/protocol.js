const site = new URL('../', location.href);
const frame = document.querySelector('#map');
const log = document.querySelector('#log');
const choice = document.querySelector('#message');
let count = 0;

const MESSAGES = [
  ['set-view', { district: 'futian' }],
  ['set-view', { cluster: 'new-energy,biomedicine', district: '' }],
  ['set-view', { lens: 'parks', cluster: '', district: '' }],
  ['set-view', { district: 'atlantis' }],
  ['set-view', { story: 'default', step: '1' }],
  ['next', {}],
  ['prev', {}],
  ['ping', {}],
];

frame.src = `${site}embed.html#district=nanshan&lang=en&origin=${encodeURIComponent(location.origin)}&v=1`;

for (const [type, data] of MESSAGES) choice.append(new Option(`${type} ${JSON.stringify(data)}`, JSON.stringify([type, data])));

function write(text) {
  log.append(`${text}\n`);
  log.scrollTop = log.scrollHeight;
}

document.querySelector('#send').addEventListener('click', () => {
  const [type, data] = JSON.parse(choice.value);
  count += 1;
  const message = { source: 'shenzhen-cluster-map', v: 1, id: `example-${count}`, type, data };
  write(`→ ${JSON.stringify(message)}`);
  frame.contentWindow.postMessage(message, site.origin);
});

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== site.origin || data?.source !== 'shenzhen-cluster-map') return;
  write(`← ${JSON.stringify(data)}`);
});

// The example shows its own source, which is all there is to it.
document.querySelector('#source').textContent = await (await fetch(import.meta.url)).text();
