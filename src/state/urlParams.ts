import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { isLang } from '../domain/text.ts';
import { defaultLens, LABELS, LENSES, MAX_COMPARED, PAGES, RENDERERS, SHELLS, THEMES, type View } from '../domain/view.ts';

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

function choice<K extends 'page' | 'theme' | 'labels' | 'shell' | 'renderer'>(
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
      const inside = zoom >= 5 && zoom <= 16 && lat >= -85 && lat <= 85 && lon >= -180 && lon <= 180;
      return inside ? { camera: { zoom, lat, lon } } : new Fault('zoom 5 to 16 and a place on earth', text);
    },
  },
  choice('theme', 'theme', THEMES, 'auto'),
  choice('labels', 'labels', LABELS, 'auto'),
  choice('ui', 'shell', SHELLS, 'app'),
  choice('renderer', 'renderer', RENDERERS, 'auto'),
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

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
