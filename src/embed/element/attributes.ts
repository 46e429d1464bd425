/** The element's attributes and the keys of the address they stand for; `title` has a meaning of its own in HTML. */
const KEY_OF: Readonly<Record<string, string>> = {
  district: 'district',
  cluster: 'cluster',
  park: 'park',
  lens: 'lens',
  view: 'view',
  map: 'map',
  theme: 'theme',
  labels: 'labels',
  ui: 'ui',
  renderer: 'renderer',
  edition: 'edition',
  compare: 'compare',
  story: 'story',
  step: 'step',
  panel: 'panel',
  filter: 'filter',
  interactive: 'interactive',
  heading: 'title',
  pr: 'pr',
  lang: 'lang',
};

export const ATTRIBUTES: readonly string[] = Object.keys(KEY_OF);

export function keyOf(attribute: string): string {
  return KEY_OF[attribute] ?? attribute;
}

/** The written language for an element: its own, or the page's around it where that is Chinese, else English. */
export function langOf(element: Element): string {
  const own = element.getAttribute('lang');
  if (own) return own;
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
  if (/^zh-(hant|tw|hk|mo)/i.test(around)) return 'zh-Hant';
  return /^zh/i.test(around) ? 'zh-Hans' : 'en';
}

/** The keys an element asks for, in the attributes' order. An empty attribute asks for nothing. */
export function keysOf(element: Element): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const attribute of ATTRIBUTES) {
    const text = element.getAttribute(attribute);
    if (text) keys[keyOf(attribute)] = text;
  }
  return { ...keys, lang: langOf(element) };
}

/** The address of an element's frame below `site`; `origin` is the host page's own, or `null` as a sandboxed page has it. */
export function frameAddress(site: string, keys: Readonly<Record<string, string>>, origin: string): string {
  const all = { ...keys, ...(/^https?:/.test(origin) ? { origin } : {}), v: '1' };
  const hash = Object.entries(all).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
  return `${site}embed.html#${hash.join('&')}`;
}
