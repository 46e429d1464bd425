import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { deckMethod } from '../../src/embed/deckKeys.ts';
import { ATTRIBUTES, frameAddress, keyOf } from '../../src/embed/element/attributes.ts';
import { MOST_ALIVE, type Sleeper, Turns } from '../../src/embed/element/turns.ts';
import { readEmbedCode, writeEmbedCode } from '../../src/embed/embedCode.ts';
import { type Choices, codeFor, linkFor } from '../../src/embed/hosts.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { OWN_KEYS } from '../../src/state/urlCodec.ts';

const SITE = 'https://example.org/map/';
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
      picture: fc.constantFrom('figure.svg', 'figure.en.svg'),
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

  it('holds what a host needs', () => {
    const choices: Choices = {
      host: 'web',
      size: 'classic',
      width: 1,
      height: 1,
      view: { ...DEFAULT_VIEW, district: 'nanshan', panel: false },
    };
    const code = codeFor(choices, wordsIn('zh-Hans'), SITE);
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
    expect(readEmbedCode(code)).toMatchObject({ site: SITE, width: 4, height: 3, fixed: false, picture: 'figure.svg' });
    expect(readEmbedCode(code)?.hash).toContain('ui=embed');
    expect(linkFor(choices, SITE)).not.toContain('panel=0');
    expect(codeFor({ ...choices, host: 'slidev' }, wordsIn('zh-Hans'), SITE)).toContain('ui=slide');
  });
});

describe('keys in a slide', () => {
  it('go to the deck wherever the focus is', () => {
    for (const holder of ['page', 'control', 'field'] as const) {
      expect(deckMethod(press('PageDown'), holder)).toBe('next');
      expect(deckMethod(press('PageUp'), holder)).toBe('prev');
      expect(deckMethod(press('Escape'), holder)).toBe('toggleOverview');
    }
    expect(deckMethod(press('b'), 'page')).toBe('togglePause');
    expect(deckMethod(press('.'), 'control')).toBe('togglePause');
  });

  it('stay where the page needs them', () => {
    expect(deckMethod(press('b'), 'field')).toBeNull();
    expect(deckMethod(press('Escape'), 'dialog')).toBeNull();
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
