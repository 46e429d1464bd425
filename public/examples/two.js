const SHARED = ['district', 'cluster', 'park', 'compare', 'lens'];
const site = new URL('../', location.href);
const frames = [document.querySelector('#left'), document.querySelector('#right')];
const log = document.querySelector('#log');
let count = 0;

for (const frame of frames) {
  // The map answers the one origin its address names.
  frame.src = `${site}embed.html#${frame.dataset.keys}&origin=${encodeURIComponent(location.origin)}&v=1`;
}

addEventListener('message', ({ source, origin, data }) => {
  const from = frames.find((frame) => frame.contentWindow === source);
  if (from === undefined || origin !== site.origin || data?.source !== 'shenzhen-cluster-map' || data.v !== 1) return;
  log.append(`${from.id} says ${data.type} ${JSON.stringify(data.data)}\n`);
  log.scrollTop = log.scrollHeight;
  if (data.type !== 'view') return;
  const other = frames.find((frame) => frame !== from);
  count += 1;
  // A key that is not in the view holds its default, which an empty text asks for. A map that shows the same already stays silent,
  // so the two do not answer each other for ever.
  const keys = Object.fromEntries(SHARED.map((key) => [key, data.data[key] ?? '']));
  other.contentWindow.postMessage({ source: 'shenzhen-cluster-map', v: 1, id: `two-${count}`, type: 'set-view', data: keys }, site.origin);
});
