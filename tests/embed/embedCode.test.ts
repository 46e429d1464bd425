import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { DEFAULT_VIEW, LABELS, PAGES, RENDERERS, THEMES } from '../../src/domain/view.ts';
import { deckMethod } from '../../src/embed/deckKeys.ts';
import { ATTRIBUTES, frameAddress, keyOf } from '../../src/embed/element/attributes.ts';
import { MOST_ALIVE, type Sleeper, Turns } from '../../src/embed/element/turns.ts';
import { readEmbedCode, writeEmbedCode } from '../../src/embed/embedCode.ts';
import { type Choices, choicesOf, codeFor, firstChoices, linkFor, PICTURES, SIZES } from '../../src/embed/hosts.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { OWN_KEYS } from '../../src/state/urlCodec.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const SITE = 'https://example.org/map/';
const codeOf = (choices: Choices) => codeFor(choices, SITE, atlas, wordsIn(choices.view.lang));
const press = (key: string, more = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('the embed code', () => {
  it('reads back as the settings it was written with', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const hash = text.map((t) => `title=${encodeURIComponent(t)}&v=1`);
    const size = fc.integer({ min: 1, max: 4000 });
    const settings = fc.record({
      site: fc.constantFrom(SITE, 'http://127.0.0.1:4173/'),
      hash,
      fullHash: hash,
      width: size,
      height: size,
      fixed: fc.boolean(),
      title: text,
      picture: fc.constantFrom(`${SITE}figure.svg`, 'shenzhen-cluster-map-nanshan.svg'),
      alt: text,
    });
    fc.assert(
      fc.property(settings, (s) => {
        expect(readEmbedCode(writeEmbedCode(s))).toEqual({ ...s });
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing else', () => {
    expect(readEmbedCode('<iframe src="https://example.org/embed.html#v=1"></iframe>')).toBeNull();
  });

  it('with anything added by hand is none of ours', () => {
    const code = codeOf(firstChoices(DEFAULT_VIEW));
    expect(readEmbedCode(code)).not.toBeNull();
    expect(readEmbedCode(code.replace('<iframe ', '<iframe onload="x" '))).toBeNull();
    expect(readEmbedCode(`${code}<iframe src="https://a.example/"></iframe>`)).toBeNull();
    expect(readEmbedCode(code.replace('<iframe', '<script'))).toBeNull();
  });

  it('holds what a host needs', () => {
    const code = codeOf({ ...firstChoices({ ...DEFAULT_VIEW, district: 'nanshan', panel: false }), size: 'classic' });
    for (const part of [
      'loading="lazy"',
      'allow="fullscreen; clipboard-write"',
      'referrerpolicy=',
      'aspect-ratio:4/3',
      'alt="',
      'title="',
    ]) {
      expect(code).toContain(part);
    }
    expect(readEmbedCode(code)).toMatchObject({ site: SITE, width: 4, height: 3, fixed: false, picture: `${SITE}figure.svg` });
    expect(readEmbedCode(code)?.hash).toContain('ui=embed');
    expect(linkFor(firstChoices({ ...DEFAULT_VIEW, panel: false }), SITE)).not.toContain('panel=0');
  });

  it('speaks the language of the map, and of the view where its picture shows the view', async () => {
    const choices = firstChoices({ ...DEFAULT_VIEW, district: 'nanshan', lang: 'en' });
    expect(readEmbedCode(codeOf(choices))).toMatchObject({
      picture: `${SITE}figure.en.svg`,
      alt: expect.stringContaining('each district'),
    });
    expect(readEmbedCode(codeOf({ ...choices, picture: 'view' }))).toMatchObject({
      picture: 'shenzhen-cluster-map-nanshan.svg',
      alt: expect.stringContaining('Nanshan'),
    });
  });
});

describe('what was chosen', () => {
  const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const view = fc.record({
    district: pick([null, ...atlas.districts.map(({ id }) => id)]),
    clusters: fc.uniqueArray(pick(atlas.clusters.map(({ id }) => id)), { maxLength: 4 }),
    lens: pick(['count', 'cluster', 'parks'] as const),
    page: pick(PAGES),
    lang: pick(LANGS),
    theme: pick(THEMES),
    labels: pick(LABELS),
    renderer: pick(RENDERERS),
    panel: fc.boolean(),
    filter: fc.boolean(),
    interactive: fc.boolean(),
    title: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.slice(0, 80).toWellFormed())),
    camera: fc.option(pick([{ zoom: 9.5, lat: 22.6, lon: 114.1 }])),
  });
  const sizes = fc.integer({ min: 1, max: 4000 });

  it('is read back from the code for a web page', () => {
    const origin = fc.option(pick(['https://example.org', 'http://127.0.0.1:8080']));
    const size = pick(SIZES);
    fc.assert(
      fc.property(view, origin, size, sizes, sizes, pick(PICTURES), (part, origin, size, width, height, picture) => {
        const first = firstChoices({ ...DEFAULT_VIEW, ...part });
        const own = size === 'own' ? { width, height } : {};
        const choices: Choices = { ...first, ...own, size, picture, view: { ...first.view, title: part.title, origin } };
        expect(choicesOf(codeOf(choices), atlas)).toEqual(choices);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['reveal', 'slidev'] as const)('is read back from the code for %s', (host) => {
    fc.assert(
      fc.property(view, (part) => {
        const first = firstChoices({ ...DEFAULT_VIEW, ...part });
        const choices: Choices = { ...first, host, view: { ...first.view, title: part.title } };
        expect(choicesOf(codeOf(choices), atlas)).toEqual(choices);
      }),
      { numRuns: 500 },
    );
  });

  it('is not read from what is no code', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => choicesOf(text, atlas) === null));
    expect(choicesOf(`---\nlayout: iframe\nurl: ${SITE}embed.html#district=atlantis&v=1\n---`, atlas)).toBeNull();
  });
});

describe('keys in a slide', () => {
  it('go to the deck wherever the focus is', () => {
    for (const holder of ['page', 'control', 'field'] as const) {
      expect(deckMethod(press('PageDown'), holder)).toBe('next');
      expect(deckMethod(press('PageUp'), holder)).toBe('prev');
      expect(deckMethod(press('Escape'), holder)).toBe('toggleOverview');
    }
    for (const key of ['PageDown', 'PageUp']) expect(deckMethod(press(key), 'dialog')).not.toBeNull();
    expect(deckMethod(press('b'), 'page')).toBe('togglePause');
    expect(deckMethod(press('.'), 'control')).toBe('togglePause');
  });

  it('stay where the page needs them', () => {
    expect(deckMethod(press('b'), 'field')).toBeNull();
    for (const key of ['Escape', 'b', 'ArrowDown', ' ']) expect(deckMethod(press(key), 'dialog')).toBeNull();
    expect(deckMethod(press(' '), 'control')).toBeNull();
    expect(deckMethod(press('PageDown', { ctrlKey: true }), 'page')).toBeNull();
    expect(deckMethod(press('constructor'), 'page')).toBeNull();
  });
});

describe('the element', () => {
  it('knows every key of the address but those the host or the version owns', () => {
    expect(new Set([...ATTRIBUTES.map(keyOf), 'origin', 'v'])).toEqual(new Set(OWN_KEYS));
  });

  it('names its host only where the host has a name', () => {
    expect(frameAddress(SITE, { lang: 'en' }, 'https://a.example')).toBe(`${SITE}embed.html#lang=en&origin=https%3A%2F%2Fa.example&v=1`);
    expect(frameAddress(SITE, { lang: 'en' }, 'null')).toBe(`${SITE}embed.html#lang=en&v=1`);
  });

  it('lets few of many live, and those that wait when there is room', async () => {
    const turns = new Turns();
    const woken: number[] = [];
    const many = Array.from({ length: 40 }, (_, i) => {
      const sleeper: Sleeper = {
        seen: true,
        wake: () => void (turns.claim(sleeper, false) && woken.push(i)),
        sleep: () => turns.release(sleeper),
      };
      return sleeper;
    });
    for (const sleeper of many) sleeper.wake();
    expect(woken).toHaveLength(MOST_ALIVE);
    expect(turns.claim(many[20] as Sleeper, true)).toBe(true);
    await Promise.resolve();
    expect(woken).toHaveLength(MOST_ALIVE);
    many[20]?.sleep();
    await Promise.resolve();
    expect(woken).toHaveLength(MOST_ALIVE + 1);
  });
});
