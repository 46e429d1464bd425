// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { LANGS, type Lang } from '../../src/domain/text.ts';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { appearances } from '../../src/encoding/appearance.ts';
import { contrast } from '../../src/encoding/labelInk.ts';
import { type Paint, paletteOf } from '../../src/encoding/palettes.ts';
import { chromeOf } from '../../src/figure/chrome.ts';
import { figure } from '../../src/figure/figure.ts';
import { paintOfFill } from '../../src/figure/patterns.ts';
import { svg } from '../../src/figure/svg.ts';
import { telling } from '../../src/figure/telling.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';
import { inPath, translationOf } from './drawn.ts';

const PAINTS: readonly Paint[] = ['light', 'dark', 'contrast', 'projector', 'print'];
const SIZE = { width: 1200, height: 700 };
const FOUR = ['network-communications', 'semiconductors-ic', 'intelligent-robots', 'biomedicine'];
const LOOKS: Record<string, Partial<View>> = {
  count: { lens: 'count' },
  'one cluster': { lens: 'cluster', clusters: ['intelligent-robots'] },
  'four clusters': { lens: 'cluster', clusters: FOUR, district: 'nanshan' },
  'a future industry': { lens: 'cluster', clusters: ['quantum-information'] },
  marine: { lens: 'cluster', clusters: ['marine', 'machine-tools'] },
  parks: { lens: 'parks', park: 'eastern-coastal' },
  'no cluster chosen': { lens: 'cluster' },
};

const viewOf = (look: Partial<View>, lang: Lang): View => ({ ...DEFAULT_VIEW, ...look, lang });
const draw = (atlas: Atlas, look: Partial<View>, lang: Lang = 'zh-Hans', paint: Paint = 'light') =>
  svg(figure(atlas, viewOf(look, lang), { size: SIZE, paint, words: wordsIn(lang), tell: telling }));

function parse(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return parsed.documentElement;
}

const CASES = Object.entries(LOOKS).flatMap(([name, look]) =>
  LANGS.flatMap((lang) => PAINTS.map((paint) => ({ name, look, lang, paint }))),
);

describe.each(CASES)('$name in $lang on $paint', ({ look, lang, paint }) => {
  const root = parse(draw(realAtlas, look, lang, paint));
  const shape = (id: string) => root.querySelector(`[id="district-${id}"]`);
  const units = realAtlas.districts.filter(({ kind }) => kind !== 'zone');

  it('is one titled picture', () => {
    expect(root.localName).toBe('svg');
    expect(root.getAttribute('role')).toBe('img');
    for (const id of (root.getAttribute('aria-labelledby') ?? '').split(' ')) {
      expect(root.querySelector(`[id="${id}"]`)?.textContent?.length).toBeGreaterThan(3);
    }
  });

  it('has one label for each district, inside its shape', () => {
    for (const { id, name } of units) {
      const labels = root.querySelectorAll(`[data-label="${id}"]`);
      expect(labels.length, id).toBe(1);
      expect(labels[0]?.textContent).toContain(lang === 'en' ? name.en : lang === 'zh-Hant' ? name.hant : name.zh);
      const d = shape(id)?.getAttribute('d') ?? '';
      expect(inPath(d, translationOf(labels[0]?.getAttribute('transform') ?? null)), id).toBe(true);
    }
  });

  it('fills each district as its appearance says', () => {
    const looks = appearances(realAtlas, viewOf(look, lang), paletteOf(paint));
    for (const { id } of realAtlas.districts) {
      const fill = looks.get(id)?.fill ?? { kind: 'none' };
      expect(shape(id)?.getAttribute('fill'), id).toBe(paintOfFill(fill, ''));
    }
  });

  it('has every pattern it names, and names nothing outside itself', () => {
    const text = root.outerHTML;
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull();
    expect(text).not.toMatch(/url\((?!#)|href=|<image|<script|<style|@import/);
  });

  it('has labels that can be read on their halo', () => {
    for (const label of root.querySelectorAll('[data-label]')) {
      expect(contrast(label.getAttribute('fill') ?? '', label.getAttribute('stroke') ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('svg', () => {
  it('gives the same bytes for the same view', () => {
    const frame = () => ({ size: SIZE, paint: 'light' as const, words: wordsIn('en') });
    const once = svg(figure(realAtlas, viewOf(LOOKS['four clusters'] ?? {}, 'en'), frame()));
    draw(realAtlas, LOOKS.parks ?? {});
    const again = svg(figure(structuredClone(realAtlas), viewOf(LOOKS['four clusters'] ?? {}, 'en'), frame()));
    expect(again).toBe(once);
  });

  it('puts the prefix before every id and every reference to one', () => {
    const words = wordsIn('en');
    const root = parse(svg(figure(realAtlas, viewOf(LOOKS['four clusters'] ?? {}, 'en'), { size: SIZE, paint: 'light', words }), 'a-'));
    for (const element of root.querySelectorAll('[id]')) expect(element.id).toMatch(/^a-/);
    for (const [, id] of root.outerHTML.matchAll(/url\(#([^)]+)\)/g)) expect(id).toMatch(/^a-/);
  });

  it('keeps text that looks like markup as text', () => {
    const hostile = { zh: '<b>&"x"\u0001', hant: '<b>&"x"\u0001', en: '<b>&"x"\u0001' };
    const districts = toyAtlas.districts.map((d) => ({ ...d, name: hostile, fullName: hostile }));
    const atlas = { ...toyAtlas, districts, district: new Map(districts.map((d) => [d.id, d])) };
    const root = parse(draw(atlas, {}));
    expect(root.querySelector('[data-label="south"] text')?.textContent).toBe('<b>&"x"');
  });

  it('draws an axis as a line and colours no district for it', () => {
    const root = parse(draw(realAtlas, { lens: 'cluster', clusters: ['marine'] }));
    expect(root.querySelectorAll('[data-axis="marine"] path').length).toBe(2);
    const fills = new Set([...root.querySelectorAll('[id="districts"] > path')].map((path) => path.getAttribute('fill')));
    expect([...fills]).toEqual([paletteOf('light').district]);
  });

  it('writes both scripts on lines of their own and marks the language of the second', () => {
    const label = parse(draw(realAtlas, {}, 'en')).querySelector('[data-label="shenshan"]');
    expect([...(label?.children ?? [])].map((line) => [line.textContent, line.getAttribute('lang')])).toEqual([
      ['Shenshan', null],
      ['深汕', 'zh-Hans'],
    ]);
  });

  it('carries title, legend, credits and link where chrome is asked for, and keeps the map clear of them', () => {
    const words = wordsIn('en');
    const link = 'https://example.org/?a=1&b=2#cluster=biomedicine';
    const view = viewOf({ lens: 'cluster', clusters: ['biomedicine'] }, 'en');
    const drawn = figure(realAtlas, view, { size: SIZE, paint: 'print', words, chrome: chromeOf(realAtlas, view, words, link) });
    const texts = parse(svg(drawn)).querySelector('[id="texts"]')?.textContent ?? '';
    for (const part of ['18 Biomedicine', 'Not named in the text', '2022-06-06', realAtlas.version, realAtlas.licence.name, link]) {
      expect(texts).toContain(part);
    }
    for (const text of drawn.chrome?.texts ?? []) {
      expect(text.y < drawn.box.y || text.y > drawn.box.y + drawn.box.height, text.text).toBe(true);
      expect(text.y).toBeLessThanOrEqual(SIZE.height);
    }
  });
});
