// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { LANGS, textIn } from '../../../src/domain/text.ts';
import { pptxDeck } from '../../../src/export/pptx/deck.ts';
import { deckOfViews } from '../../../src/export/pptx/fromView.ts';
import { placesOf } from '../../../src/export/pptx/layout.ts';
import { type DeckOptions, RATIOS } from '../../../src/export/pptx/slide.ts';
import { EMU } from '../../../src/export/pptx/units.ts';
import { wordsIn } from '../../../src/i18n/words.ts';
import { realAtlas } from '../../fixtures/realAtlas.ts';
import { documentOf, partsOf, type ReadShape, relationsOf, shapeNamed, shapesOf } from './readDeck.ts';
import { plainSlide, VIEWS, viewOf } from './slides.ts';

const LINK = 'https://example.org/map/#district=nanshan&v=1';
const OPTIONS: DeckOptions = { ratio: '16:9', lang: 'en', paint: 'light', dataDate: '2026-01-02', title: 'Deck' };

function deck(lang: (typeof LANGS)[number] = 'zh-Hans', ratio: (typeof RATIOS)[number] = '16:9') {
  const shown = VIEWS.map((part) => ({ view: viewOf({ ...part, lang }), link: LINK }));
  return deckOfViews(realAtlas, shown, { ratio, paint: 'projector', words: wordsIn(lang) });
}

/** The parts of a deck of all views; made once for each language and ratio. */
const deckParts = kept((lang: (typeof LANGS)[number], ratio: (typeof RATIOS)[number]) => partsOf(deck(lang, ratio)));
const slides = kept((lang: (typeof LANGS)[number], ratio: (typeof RATIOS)[number], at: number) =>
  documentOf(deckParts(lang, ratio), `ppt/slides/slide${at + 1}.xml`),
);
const slide = (at: number, lang: (typeof LANGS)[number] = 'zh-Hans', ratio: (typeof RATIOS)[number] = '16:9') => slides(lang, ratio, at);

function kept<K extends unknown[], V>(make: (...key: K) => V): (...key: K) => V {
  const made = new Map<string, V>();
  return (...key) => {
    const value = made.get(String(key)) ?? make(...key);
    made.set(String(key), value);
    return value;
  };
}

const districts = realAtlas.districts.filter(({ kind }) => kind !== 'zone');

// Reading a whole deck as documents takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a deck of views', () => {
  it.each(LANGS)('%s: every district is a freeform of its own with a Chinese name and an alt text in the language', (lang) => {
    const drawn = slide(0, lang);
    for (const district of realAtlas.districts) {
      const shape = shapeNamed(drawn, `区-${district.name.zh}`);
      expect(shape.points.length).toBeGreaterThan(0);
      expect(shape.grouped).toBe(false);
      expect(shape.alt).toContain(textIn(district.fullName, lang));
      expect(shape.alt).toContain(String(realAtlas.byDistrict.get(district.id)?.length));
    }
  });

  it.each(RATIOS)('%s: neighbours share their points to the EMU', (ratio) => {
    const drawn = slide(0, 'zh-Hans', ratio);
    const points = new Map(districts.map(({ id, name }) => [id, new Set(shapeNamed(drawn, `区-${name.zh}`).points.flat())]));
    for (const { id, measured } of districts) {
      for (const neighbour of measured.neighbours) {
        const shared = [...(points.get(id) ?? [])].filter((point) => points.get(neighbour)?.has(point));
        // Points closer to each other than a tenth of a pixel become one.
        expect(shared.length, `${id} and ${neighbour}`).toBeGreaterThan(0.9 * sharedPositions(id, neighbour) - 1);
      }
    }
  });

  it('has the same stretches in every district as the geometry has rings', () => {
    const drawn = slide(0);
    for (const { geometry, properties } of realAtlas.geometry.districts.features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      expect(shapeNamed(drawn, `区-${realAtlas.district.get(properties.id)?.name.zh}`).points.length).toBe(rings.length);
    }
  });

  it.each(RATIOS)('%s: nothing of the map stands outside its box, however far in the view is', (ratio) => {
    const at = VIEWS.findIndex(({ camera }) => camera !== undefined);
    const { map } = placesOf(ratio);
    const shapes = shapesOf(slide(at, 'en', ratio)).filter(({ name }) => /^(区|周边|轴)-/.test(name));
    for (const [x, y] of shapes.flatMap(({ points }) => points.flat()).map((point) => point.split(' ').map((n) => Number(n) / EMU)) as [
      number,
      number,
    ][]) {
      expect(x).toBeGreaterThan(map.x - 0.1);
      expect(x).toBeLessThan(map.x + map.width + 0.1);
      expect(y).toBeGreaterThan(map.y - 0.1);
      expect(y).toBeLessThan(map.y + map.height + 0.1);
    }
    expect(shapes.length).toBeGreaterThan(3);
  });

  it('has a title and a text that are placeholders of the layout', () => {
    const parts = deckParts('zh-Hans', '16:9');
    const kinds = (path: string) =>
      [...documentOf(parts, path).getElementsByTagName('p:ph')].map((ph) => `${ph.getAttribute('type')} ${ph.getAttribute('idx')}`);
    const layout = kinds('ppt/slideLayouts/slideLayout1.xml');
    for (let at = 0; at < VIEWS.length; at += 1) {
      const holders = kinds(`ppt/slides/slide${at + 1}.xml`);
      expect(holders[0]).toBe('title null');
      expect(holders.filter((kind) => !layout.includes(kind))).toEqual([]);
      expect(shapeNamed(slide(at), '标题').text.join('')).not.toBe('');
    }
  });

  it('colours shapes and letters by the theme alone', () => {
    const parts = deckParts('zh-Hans', '16:9');
    for (const [path, text] of Object.entries(parts)) {
      if (!path.startsWith('ppt/theme/')) expect(text, path).not.toMatch(/srgbClr|sysClr|prstClr|hslClr/);
    }
  });

  it('sets text in the theme’s fonts, which name one for Chinese', () => {
    const parts = deckParts('zh-Hant', '16:9');
    const faces = Object.entries(parts).flatMap(([path, text]) =>
      path.startsWith('ppt/theme/') ? [] : [...text.matchAll(/typeface="([^"]*)"/g)].map((m) => m[1]),
    );
    expect(new Set(faces.map((face) => face?.slice(0, 1)))).toEqual(new Set(['+']));
    expect(parts['ppt/theme/theme1.xml']).toContain('<a:ea typeface="Microsoft JhengHei"/>');
    expect(deckParts('en', '16:9')['ppt/theme/theme1.xml']).toContain('<a:font script="Hans" typeface="Microsoft YaHei"/>');
  });

  it.each([
    ['zh-Hans', 'zh-CN'],
    ['zh-Hant', 'zh-HK'],
    ['en', 'en-US'],
  ] as const)('%s: says its language as %s, on each stretch of text', (lang, tag) => {
    expect(shapeNamed(slide(0, lang), '标题').xml.querySelector('rPr')?.getAttribute('lang')).toBe(tag);
    for (const run of slide(0, lang).querySelectorAll('r'))
      expect(run.querySelector('rPr')?.getAttribute('lang')).toMatch(/^(zh-CN|zh-HK|en-US)$/);
  });

  it('has the legend as native shapes and words', () => {
    const shapes = shapesOf(slide(0, 'en')).filter(({ name }) => name.startsWith('图例'));
    const words = shapes.flatMap(({ text }) => text);
    expect(words).toContain('12–14');
    expect(words).toContain('Qianhai (indicative)');
    expect(shapes.filter(({ xml }) => xml.querySelector('solidFill schemeClr') !== null).length).toBeGreaterThan(4);
  });

  it('credits the source, the data date and the disclaimer on every slide', () => {
    for (let at = 0; at < VIEWS.length; at += 1) {
      const credit = shapeNamed(slide(at, 'en'), '出处').text.join('\n');
      expect(credit).toContain('Source: ');
      expect(credit).toContain(realAtlas.date);
      expect(credit).toContain((realAtlas.credits[0] as { en: string }).en);
    }
  });

  it('draws the axis as a line and 前海 as a dashed outline', () => {
    const at = VIEWS.findIndex(({ clusters }) => clusters?.[0] === 'marine');
    const drawn = slide(at);
    const axis = shapesOf(drawn).find(({ name }) => name.startsWith('轴-')) as ReadShape;
    expect(axis.xml.querySelector('path')?.getAttribute('fill')).toBe('none');
    expect(axis.points[0]?.length).toBeGreaterThan(5);
    const zone = shapeNamed(drawn, '区-前海').xml;
    expect(zone.querySelector('spPr > noFill')).not.toBeNull();
    expect(zone.querySelector('ln custDash')).not.toBeNull();
  });

  it('lays every stripe of a compared district inside it, in a group that moves as one', () => {
    const at = VIEWS.findIndex(({ clusters }) => clusters?.length === 4);
    const drawn = slide(at);
    const stripes = shapesOf(drawn).filter(({ name }) => /^区-.*-纹\d$/.test(name));
    expect(stripes.length).toBeGreaterThan(3);
    for (const stripe of stripes) {
      const base = shapeNamed(drawn, stripe.name.replace(/-纹\d$/, ''));
      expect(stripe.xml.parentElement).toBe(base.xml.parentElement);
      expect(base.grouped).toBe(true);
      const bounds = boxOf(base);
      const inner = boxOf(stripe);
      expect(inner.every((value, i) => (i < 2 ? value >= (bounds[i] as number) - 1 : value <= (bounds[i] as number) + 1))).toBe(true);
    }
  });
});

/** How many positions two districts share in the geometry. */
function sharedPositions(one: string, other: string): number {
  const [a, b] = [one, other].map((wanted) => {
    const feature = realAtlas.geometry.districts.features.find(({ properties }) => properties.id === wanted);
    return new Set(feature?.geometry.coordinates.flat(feature.geometry.type === 'Polygon' ? 1 : 2).map((position) => String(position)));
  }) as [Set<string>, Set<string>];
  return [...a].filter((position) => b.has(position)).length;
}

function boxOf(shape: ReadShape): readonly number[] {
  const points = shape.points.flat().map((point) => point.split(' ').map(Number)) as [number, number][];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('notes', () => {
  it('keep their paragraphs', () => {
    const parts = partsOf(pptxDeck([plainSlide({ notes: ['One.\nTwo.', '三。'] })], OPTIONS));
    expect(shapeNamed(documentOf(parts, 'ppt/notesSlides/notesSlide1.xml'), '备注').text).toEqual(['One.', 'Two.', '三。']);
    expect([...relationsOf(parts, 'ppt/slides/slide1.xml').values()].map(({ target }) => target)).toContain(
      '../notesSlides/notesSlide1.xml',
    );
  });

  it('take what finds no room on the slide', () => {
    const long = 'This sentence is far too long for any slide. '.repeat(200).trim();
    const parts = partsOf(pptxDeck([plainSlide({ title: long, body: long, notes: ['Own.'] })], OPTIONS));
    const drawn = documentOf(parts, 'ppt/slides/slide1.xml');
    expect(shapeNamed(drawn, '标题').text.join('')).toMatch(/…$/);
    expect(shapeNamed(drawn, '正文').text.join('')).toMatch(/…$/);
    expect(shapeNamed(documentOf(parts, 'ppt/notesSlides/notesSlide1.xml'), '备注').text).toEqual([long, long, 'Own.']);
  });
});

describe('the link', () => {
  const linkOf = (url: string) => {
    const parts = partsOf(pptxDeck([plainSlide({ link: { text: 'Open', url } })], OPTIONS));
    const clicks = [...documentOf(parts, 'ppt/slides/slide1.xml').getElementsByTagName('a:hlinkClick')];
    return clicks.map((click) => ({
      on: click.parentElement?.localName,
      grouped: click.closest('grpSp') !== null,
      ...relationsOf(parts, 'ppt/slides/slide1.xml').get(click.getAttribute('r:id') ?? ''),
    }));
  };

  it('opens the view again, on a text that stands in no group', () => {
    expect(linkOf(LINK)).toEqual([{ on: 'rPr', grouped: false, target: LINK, external: true }]);
  });

  it.each([
    'http://example.org/',
    'file:///C:/map.html',
    'javascript:alert(1)',
    '#district=nanshan',
    '',
    `https://example.org/#${'x'.repeat(3000)}`,
  ])('is left out for %.40s', (url) => {
    expect(linkOf(url)).toEqual([]);
  });
});

describe('the file', () => {
  it('is byte for byte the same for the same input', () => {
    expect(Buffer.compare(deck('en', '4:3'), deck('en', '4:3'))).toBe(0);
  });

  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    const made = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia'].map((name) => {
      process.env.TZ = name;
      return pptxDeck([plainSlide()], OPTIONS);
    });
    process.env.TZ = zone ?? '';
    for (const bytes of made) expect(Buffer.compare(bytes, made[0] as Uint8Array)).toBe(0);
  });

  it('carries the date of the data and no other', () => {
    const core = partsOf(pptxDeck([plainSlide()], OPTIONS))['docProps/core.xml'] ?? '';
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([stamp]) => stamp)).toEqual([
      '2026-01-02T00:00:00Z',
      '2026-01-02T00:00:00Z',
    ]);
  });

  it.each([
    ['16:9', '12192000', '6858000'],
    ['4:3', '9144000', '6858000'],
  ] as const)('%s: is %s × %s EMU', (ratio, width, height) => {
    const size = documentOf(partsOf(pptxDeck([plainSlide()], { ...OPTIONS, ratio })), 'ppt/presentation.xml').getElementsByTagName(
      'p:sldSz',
    )[0];
    expect([size?.getAttribute('cx'), size?.getAttribute('cy')]).toEqual([width, height]);
  });

  it('begins with the content types, and names every part that is there', () => {
    const bytes = deck();
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
    const parts = partsOf(bytes);
    const named = [...documentOf(parts, '[Content_Types].xml').getElementsByTagName('Override')].map((o) =>
      o.getAttribute('PartName')?.slice(1),
    );
    expect(named.sort()).toEqual(
      Object.keys(parts)
        .filter((path) => !/\.rels$|^\[/.test(path))
        .sort(),
    );
  });

  it('numbers the shapes of a slide once each', () => {
    const ids = [...slide(3).getElementsByTagName('p:cNvPr')].map((properties) => properties.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
