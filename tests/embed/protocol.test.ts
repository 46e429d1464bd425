import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { MAX_MESSAGE, readMessage } from '../../src/embed/protocol.ts';
import { PROTOCOL, SOURCE } from '../../src/embed/sourceMark.ts';
import { addressOf, toldView } from '../../src/embed/toldView.ts';
import { decodeAddress, encodeView, OWN_KEYS } from '../../src/state/urlCodec.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const keys = [...OWN_KEYS];
const ownNames = (value: object) => JSON.stringify(Reflect.ownKeys(value).map(String));
const said = (data: unknown, more: object = {}) => ({ source: SOURCE, v: PROTOCOL, id: 'a', type: 'set-view', data, ...more });

/** A view that is no more than its address says, so that nothing strange can hide in it. */
function isValid(hash: string): boolean {
  const { view, problems } = decodeAddress({ search: '', hash }, atlas);
  return problems.length === 0 && encodeView(view) === hash;
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'nanshan',
    'new-energy',
    'new-energy,biomedicine',
    '__proto__',
    'constructor',
    '0',
    '1',
    'null',
    '9/22.6/114',
    '%',
    '\ud800',
  ),
);

describe('messages', () => {
  it('are read when they are exactly a message', () => {
    expect(readMessage(said({ district: 'nanshan' }))).toEqual({ type: 'set-view', id: 'a', data: { district: 'nanshan' } });
    expect(readMessage({ source: SOURCE, v: 1, id: 3, type: 'ping' })).toEqual({ type: 'ping', id: 3 });
  });

  it.each([
    ['another source', said({}, { source: 'x' })],
    ['another version', said({}, { v: 2 })],
    ['no name', said({}, { id: '' })],
    ['a member more', said({}, { extra: 1 })],
    ['a key that is no address', said({ innerHTML: 'x' })],
    ['a text that is none', said({ district: ['nanshan'] })],
    ['an own __proto__', said(JSON.parse('{"__proto__":"x"}'))],
    ['a map', said(new Map([['district', 'nanshan']]))],
    ['data where none belong', { source: SOURCE, v: 1, id: 1, type: 'next', data: { step: '2' } }],
    ['more than 8 KB', said({ title: 'x'.repeat(MAX_MESSAGE) })],
    ['more than 8 KB in bytes', said({ title: '深'.repeat(MAX_MESSAGE / 2) })],
    [
      'a getter that throws',
      {
        get source() {
          throw new Error('no');
        },
      },
    ],
  ])('are dropped: %s', (_, message) => {
    expect(readMessage(message)).toBeNull();
  });

  it('never throw and leave a valid view, in ten thousand', () => {
    const before = ownNames(Object.prototype);
    const data = fc.dictionary(
      fc.oneof(fc.constantFrom(...keys, '__proto__', 'toString'), fc.string({ maxLength: 8 })),
      fc.oneof({ weight: 9, arbitrary: texts }, fc.anything()),
      { maxKeys: 6 },
    );
    const message = fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...keys), texts, { maxKeys: 6 }).map((told) => said(told)) },
      { weight: 2, arbitrary: data.map((told) => said(told)) },
      { weight: 1, arbitrary: fc.anything() },
    );
    let view = DEFAULT_VIEW;
    let read = 0;
    fc.assert(
      fc.property(message, (came) => {
        const found = readMessage(came);
        if (found?.type !== 'set-view') return;
        read += 1;
        view = toldView(view, found.data, atlas).view;
        expect(isValid(encodeView(view))).toBe(true);
        expect(view.origin).toBeNull();
      }),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(3000);
    expect(ownNames(Object.prototype)).toBe(before);
  });
});

describe('addresses', () => {
  it('never throw and give a valid view, in a hundred thousand', () => {
    const before = ownNames(Object.prototype);
    const pair = fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...keys) }, texts), texts);
    const address = fc.oneof(
      fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.map(([k, t]) => `${k}=${encodeURIComponent(t.toWellFormed())}`).join('&')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(address, (hash) => isValid(encodeView(decodeAddress({ search: '', hash }, atlas).view))),
      { numRuns: 100_000 },
    );
    expect(ownNames(Object.prototype)).toBe(before);
  }, 120_000);
});

describe('a told view', () => {
  it('changes what is named and nothing else', () => {
    const view = { ...DEFAULT_VIEW, district: 'nanshan', lang: 'en' as const, origin: 'https://a.example' };
    const { view: next } = toldView(view, { theme: 'dark' }, atlas);
    expect(next).toEqual({ ...view, theme: 'dark' });
  });

  it('keeps the origin of its address', () => {
    const view = { ...DEFAULT_VIEW, origin: 'https://a.example' };
    expect(toldView(view, { origin: 'https://evil.example' }, atlas).view.origin).toBe('https://a.example');
    expect(toldView(view, { origin: '' }, atlas).view.origin).toBe('https://a.example');
  });

  it('shows one subject: a district takes a park back', () => {
    const [park] = atlas.parks;
    const { view } = toldView({ ...DEFAULT_VIEW, park: park?.id ?? '', lens: 'parks' }, { district: 'futian' }, atlas);
    expect(view).toMatchObject({ district: 'futian', park: null });
  });

  it('gives the default for an empty text, and the lens that belongs to the clusters', () => {
    const { view } = toldView({ ...DEFAULT_VIEW, clusters: ['new-energy'], lens: 'cluster' }, { cluster: '' }, atlas);
    expect(view).toMatchObject({ clusters: [], lens: 'count' });
    expect(addressOf(view)).toEqual({ lang: 'zh-Hans' });
  });
});
