// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { textIn } from '../../src/domain/text.ts';
import type { View } from '../../src/domain/view.ts';
import { legendOf } from '../../src/encoding/legend.ts';
import { type Paint, paletteOf } from '../../src/encoding/palettes.ts';
import { legendEntryText, legendTitle } from '../../src/i18n/legendWords.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { exported, LANGUAGES, requestFor } from './requests.ts';

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
  return document;
}

/** All visible words, without spaces, since lines are broken where they fit. */
const wordsIn = (document: Document) =>
  [...document.querySelectorAll('text')]
    .map((t) => t.textContent)
    .join('')
    .replace(/\s/g, '');
const bare = (text: string) => text.replace(/\s/g, '');

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  count: {},
  district: { district: 'nanshan' },
  clusters: { clusters: ['new-energy', 'biomedicine', 'marine'] },
  future: { clusters: [realAtlas.clusters.find(({ kind }) => kind === 'future')?.id as string] },
  parks: { lens: 'parks' },
  compared: { compared: ['nanshan', 'baoan'] },
};
const PAINTS: readonly Paint[] = ['light', 'dark', 'contrast', 'projector', 'print'];
const CASES = Object.entries(VIEWS).flatMap(([name, view]) => LANGUAGES.map((lang) => ({ name, lang, view })));

describe('the picture', () => {
  it.each(CASES)('$name in $lang carries title, legend, source, credits, date and link in every paint', async ({ view, lang }) => {
    for (const paint of PAINTS) {
      const request = requestFor({ ...view, lang }, { paint });
      const document = parsed((await exported('svg', request)).text);
      const said = wordsIn(document);
      const legend = legendOf(realAtlas, request.view, paletteOf(paint));
      const core = realAtlas.document.get(realAtlas.coreDocument);
      const expected = [
        textIn(realAtlas.title, lang),
        legendTitle(legend, request.words),
        ...legend.entries.map((entry) => legendEntryText(entry, realAtlas, request.words)),
        ...realAtlas.credits.map((credit) => textIn(credit, lang)),
        core?.number ?? '',
        core?.date ?? '',
        realAtlas.date,
        realAtlas.licence.name,
        request.link,
      ];
      expect(expected.filter((text) => !said.includes(bare(text)))).toEqual([]);
      expect(document.querySelector('svg > title')?.textContent).toContain(textIn(realAtlas.title, lang));
      expect(document.documentElement.getAttribute('viewBox')).toBe('0 0 1280 720');
    }
  });

  it('names the shape of every district and refers to nothing outside', async () => {
    const { text } = await exported('svg', requestFor({ clusters: ['new-energy', 'biomedicine'] }));
    const document = parsed(text);
    for (const { id, fullName } of realAtlas.districts) {
      const title = document.getElementById(`district-${id}`)?.querySelector('title');
      expect(title?.textContent, id).toContain(fullName.zh);
      expect(document.querySelector('svg > desc')?.textContent, id).toContain(title?.textContent ?? id);
    }
    expect(document.querySelector('script, style, image, use, foreignObject, a')).toBeNull();
    const outside = [...document.querySelectorAll('*')].flatMap((el) =>
      [...el.attributes].filter(({ name, value }) => /^on|href|^style$/.test(name) || /url\((?!#)/.test(value)).map(({ name }) => name),
    );
    expect(outside).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(document.getElementById(id as string), id).not.toBeNull();
  });

  it('escapes titles, names and links that mean harm', async () => {
    const nasty = `</title><script>alert("x")</script>&'<!--]]>\u0000`;
    const text = { zh: nasty, hant: nasty, en: nasty };
    const districts = realAtlas.districts.map((district) => ({ ...district, name: text, fullName: text }));
    const atlas: Atlas = {
      ...realAtlas,
      title: text,
      credits: [text],
      districts,
      district: new Map(districts.map((district) => [district.id, district])),
    };
    const request = { ...requestFor({ lang: 'en' }, { atlas }), link: 'https://example.org/#"><script>' };
    const document = parsed((await exported('svg', request)).text);
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('svg > title')?.textContent).toContain('<script>alert("x")</script>');
  });

  it('takes ids that are names of properties of every object', async () => {
    const [first, ...rest] = realAtlas.clusters;
    const odd = { ...first!, id: '__proto__' };
    const clusters = [odd, ...rest];
    const atlas: Atlas = {
      ...realAtlas,
      clusters,
      cluster: new Map(clusters.map((cluster) => [cluster.id, cluster])),
      byCluster: new Map([...realAtlas.byCluster, ['__proto__', realAtlas.byCluster.get(first!.id) ?? []]]),
    };
    for (const format of ['svg', 'csv', 'json', 'geojson']) {
      const { text, name } = await exported(format, requestFor({ clusters: ['__proto__', 'constructor'] }, { atlas }));
      expect(text.length).toBeGreaterThan(100);
      expect(name).toContain('__proto__-constructor');
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
