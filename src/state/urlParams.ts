import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { isLang } from '../domain/text.ts';
import { defaultLens, EDITIONS, LABELS, LENSES, MAX_COMPARED, PAGES, RENDERERS, SHELLS, THEMES, type View } from '../domain/view.ts';

/** One shareable thing: a key of the address, how it is written and how it is read. */
export interface Param {
  readonly key: string;
  /** The text for the address, or null when the view holds the default. */
  readonly encode: (view: View) => string | null;
  /** The part of a view a text asks for, or what was wrong with it. */
  readonly decode: (text: string, atlas: Atlas) => Partial<View> | Fault;
}

/** What was expected and the part of the text that was not that. `kept` is what could be used nevertheless. */
export class Fault {
  readonly expected: string;
  readonly came: string;
  readonly kept: Partial<View>;
  constructor(expected: string, came: string, kept: Partial<View> = {}) {
    this.expected = expected;
    this.came = came;
    this.kept = kept;
  }
}

/** A faulty value as a problem of the address. */
export function faultProblem(key: string, fault: Fault): Problem {
  return {
    code: 'address-value',
    file: 'address',
    row: null,
    field: key,
    expected: fault.expected,
    came: JSON.stringify(fault.came.slice(0, 60)),
    advice: 'The rest of the link is shown; this part fell back to the default.',
  };
}

function choice<K extends 'page' | 'theme' | 'labels' | 'shell' | 'renderer' | 'edition'>(
  key: string,
  field: K,
  values: readonly View[K][],
  fallback: View[K],
): Param {
  return {
    key,
    encode: (view) => (view[field] === fallback ? null : view[field]),
    decode: (text) =>
      (values as readonly string[]).includes(text) ? ({ [field]: text } as Partial<View>) : new Fault(`one of ${values.join(', ')}`, text),
  };
}

/** A part that is there unless it is locked away with `key=0`. */
function lock(key: string, field: 'panel' | 'filter' | 'interactive'): Param {
  return {
    key,
    encode: (view) => (view[field] ? null : '0'),
    decode: (text) => (text === '0' || text === '1' ? { [field]: text === '1' } : new Fault('0 or 1', text)),
  };
}

/** Longest title a host may set, characters; longest written-out story, characters: a link stays under 2,000. */
const MAX_TITLE = 80;
const MAX_STORY = 1600;

const MAP_PATTERN = /^(-?\d{1,2}(?:\.\d{1,3})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/;

/** Every shareable part of a view, in the order it stands in a link. A new one is one row here. */
export const PARAMS: readonly Param[] = [
  {
    key: 'district',
    encode: (view) => view.district,
    decode: (text, atlas) => (atlas.district.has(text) ? { district: text } : new Fault('a district id', text)),
  },
  {
    key: 'cluster',
    encode: (view) => (view.clusters.length === 0 ? null : view.clusters.join(',')),
    decode: (text, atlas) => {
      const asked = [...new Set(text.split(',').filter((id) => id !== ''))];
      const known = asked.filter((id) => atlas.cluster.has(id));
      const kept = { clusters: known.slice(0, MAX_COMPARED) };
      if (known.length < asked.length) return new Fault('cluster ids', asked.filter((id) => !atlas.cluster.has(id)).join(','), kept);
      return known.length > MAX_COMPARED ? new Fault(`at most ${MAX_COMPARED} clusters`, text, kept) : kept;
    },
  },
  {
    key: 'park',
    encode: (view) => view.park,
    decode: (text, atlas) => (atlas.park.has(text) ? { park: text } : new Fault('a park id', text)),
  },
  {
    key: 'lens',
    encode: (view) => (view.lens === defaultLens(view) ? null : view.lens),
    decode: (text) =>
      (LENSES as readonly string[]).includes(text) ? ({ lens: text } as Partial<View>) : new Fault(`one of ${LENSES.join(', ')}`, text),
  },
  choice('view', 'page', PAGES, 'map'),
  {
    key: 'map',
    encode: ({ camera }) => (camera === null ? null : `${round(camera.zoom, 2)}/${round(camera.lat, 5)}/${round(camera.lon, 5)}`),
    decode: (text) => {
      const match = MAP_PATTERN.exec(text);
      if (match === null) return new Fault('zoom/latitude/longitude', text);
      const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number];
      const inside = zoom >= 1 && zoom <= 16 && lat >= -85 && lat <= 85 && lon >= -180 && lon <= 180;
      return inside ? { camera: { zoom, lat, lon } } : new Fault('zoom 1 to 16 and a place on earth', text);
    },
  },
  choice('theme', 'theme', THEMES, 'auto'),
  choice('labels', 'labels', LABELS, 'auto'),
  choice('ui', 'shell', SHELLS, 'app'),
  choice('renderer', 'renderer', RENDERERS, 'auto'),
  choice('edition', 'edition', EDITIONS, '2022'),
  {
    key: 'compare',
    encode: (view) => (view.compared.length === 0 ? null : view.compared.join(',')),
    decode: (text, atlas) => {
      const asked = [...new Set(text.split(',').filter((id) => id !== ''))];
      const known = asked.filter((id) => atlas.district.has(id));
      const kept = { compared: known.slice(0, MAX_COMPARED) };
      if (known.length < asked.length) return new Fault('district ids', asked.filter((id) => !atlas.district.has(id)).join(','), kept);
      return known.length > MAX_COMPARED ? new Fault(`at most ${MAX_COMPARED} districts`, text, kept) : kept;
    },
  },
  {
    key: 'story',
    encode: (view) => view.story,
    decode: (text) =>
      /^[\w.~-]+$/.test(text) && text.length <= MAX_STORY ? { story: text } : new Fault('default, own or a written-out story', text),
  },
  {
    key: 'step',
    encode: (view) => (view.step === 0 ? null : String(view.step)),
    decode: (text) => (/^[1-9]\d{0,2}$/.test(text) ? { step: Number(text) } : new Fault('a step number from 1', text)),
  },
  lock('panel', 'panel'),
  lock('filter', 'filter'),
  lock('interactive', 'interactive'),
  {
    key: 'title',
    encode: (view) => view.title,
    decode: (text) => (text.length <= MAX_TITLE ? { title: text.toWellFormed() } : new Fault(`at most ${MAX_TITLE} characters`, text)),
  },
  {
    key: 'pr',
    encode: ({ pixelRatio }) => (pixelRatio === null ? null : round(pixelRatio, 2)),
    decode: (text) => {
      const ratio = /^\d(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
      return ratio >= 0.5 && ratio <= 4 ? { pixelRatio: ratio } : new Fault('a number from 0.5 to 4', text);
    },
  },
  {
    key: 'origin',
    encode: (view) => view.origin,
    decode: (text) => (isOrigin(text) ? { origin: text } : new Fault('an http or https origin such as https://example.org', text)),
  },
  {
    key: 'lang',
    encode: (view) => view.lang,
    decode: (text) => (isLang(text) ? { lang: text } : (ALIASES[text.toLowerCase()] ?? new Fault('zh-Hans, zh-Hant or en', text))),
  },
];

/** Other tags that say the same; links from elsewhere carry them. */
const ALIASES: Record<string, Partial<View>> = Object.assign(Object.create(null), {
  zh: { lang: 'zh-Hans' },
  'zh-cn': { lang: 'zh-Hans' },
  'zh-hans': { lang: 'zh-Hans' },
  'zh-hant': { lang: 'zh-Hant' },
  'zh-tw': { lang: 'zh-Hant' },
  'zh-hk': { lang: 'zh-Hant' },
  'en-us': { lang: 'en' },
  'en-gb': { lang: 'en' },
});

/** Whether `text` is exactly an http(s) origin; `null`, which every sandboxed page has, is never a name. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
