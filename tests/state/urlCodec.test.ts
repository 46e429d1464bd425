import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { DEFAULT_VIEW, defaultLens, EDITIONS, LABELS, LENSES, PAGES, RENDERERS, SHELLS, THEMES, type View } from '../../src/domain/view.ts';
import { decodeAddress, encodeView } from '../../src/state/urlCodec.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const decode = (hash: string, search = '') => decodeAddress({ hash, search }, atlas);
const ids = (list: readonly { readonly id: string }[]) => fc.constantFrom(...list.map((x) => x.id));
const degrees = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5);

const anyView: fc.Arbitrary<View> = fc.record({
  district: fc.option(ids(atlas.districts)),
  clusters: fc.uniqueArray(ids(atlas.clusters), { maxLength: 4 }),
  park: fc.option(ids(atlas.parks)),
  lens: fc.constantFrom(...LENSES),
  page: fc.constantFrom(...PAGES),
  lang: fc.constantFrom(...LANGS),
  theme: fc.constantFrom(...THEMES),
  labels: fc.constantFrom(...LABELS),
  camera: fc.option(
    fc.record({ lon: degrees(-180, 180), lat: degrees(-85, 85), zoom: fc.integer({ min: 500, max: 1600 }).map((n) => n / 100) }),
  ),
  shell: fc.constantFrom(...SHELLS),
  renderer: fc.constantFrom(...RENDERERS),
  edition: fc.constantFrom(...EDITIONS),
  compared: fc.uniqueArray(ids(atlas.districts), { maxLength: 4 }),
  story: fc.option(fc.stringMatching(/^[\w.~-]{1,60}$/)),
  step: fc.integer({ min: 0, max: 999 }),
  panel: fc.boolean(),
  filter: fc.boolean(),
  interactive: fc.boolean(),
  title: fc.option(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter((s) => s.length <= 80 && s.isWellFormed())),
  pixelRatio: fc.option(fc.integer({ min: 50, max: 400 }).map((n) => n / 100)),
  origin: fc.option(fc.webAuthority({ withPort: true }).map((a) => new URL(`https://${a}`).origin)),
});

describe('the link of a view', () => {
  it('gives the view back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const decoded = decode(`#${encodeView(view)}`);
        expect(decoded.problems).toEqual([]);
        expect(decoded.view).toEqual(view);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for the same view, and survives a second round', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = encodeView(view);
        expect(encodeView(decode(once).view)).toBe(once);
      }),
    );
  });

  it('is under 2,000 characters for everything but a written-out story', () => {
    fc.assert(
      fc.property(anyView, (view) => encodeView(view).length < 2000),
      { numRuns: 500 },
    );
  });

  it('reads as people write it', () => {
    expect(encodeView({ ...DEFAULT_VIEW, district: 'nanshan', clusters: ['new-energy', 'biomedicine'], lens: 'cluster', lang: 'en' })).toBe(
      'district=nanshan&cluster=new-energy,biomedicine&lang=en&v=1',
    );
  });
});

describe('an address from anywhere', () => {
  it('never throws, and always gives a view whose ids the atlas knows', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[#?&=%\w,/.:-]{0,80}$/),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'district',
              'cluster',
              'park',
              'lens',
              'map',
              'lang',
              'view',
              'title',
              'origin',
              'pr',
              'story',
              'step',
              '__proto__',
              'constructor',
            ),
            fc.string({ unit: 'binary' }),
          ),
        )
        .map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join('&')),
    );
    fc.assert(
      fc.property(hostile, hostile, (hash, search) => {
        const { view } = decode(`#${hash}`, `?${search}`);
        expect(view.district === null || atlas.district.has(view.district)).toBe(true);
        expect(view.clusters.every((c) => atlas.cluster.has(c))).toBe(true);
        expect(view.clusters.length).toBeLessThanOrEqual(4);
        expect(LENSES).toContain(view.lens);
        expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('says once what it did not understand and shows the rest', () => {
    const decoded = decode('#district=atlantis&cluster=new-energy,nonsense&lens=sideways&lang=en');
    expect(decoded.problems.map((p) => [p.field, p.came])).toEqual([
      ['district', '"atlantis"'],
      ['cluster', '"nonsense"'],
      ['lens', '"sideways"'],
    ]);
    expect(decoded.view).toMatchObject({ district: null, clusters: ['new-energy'], lens: 'cluster', lang: 'en' });
  });

  it('shows the first four of five clusters', () => {
    const five = atlas.clusters.slice(0, 5).map((c) => c.id);
    const decoded = decode(`#cluster=${five.join(',')}`);
    expect(decoded.view.clusters).toEqual(five.slice(0, 4));
    expect(decoded.problems).toHaveLength(1);
  });

  it('reads the query string too, and lets the hash win key by key', () => {
    const decoded = decode('#district=futian', '?district=luohu&lang=en');
    expect(decoded.view).toMatchObject({ district: 'futian', lang: 'en' });
  });

  it('lets a written hash undo what the query string asks for', () => {
    const decoded = decode('', '?district=luohu');
    const hash = encodeView({ ...decoded.view, district: null }, decoded.foreign, decoded.queried);
    expect(decode(`#${hash}`, '?district=luohu').view.district).toBeNull();
  });

  it('keeps keys that are not its own', () => {
    const decoded = decode('#utm=a%20b&district=futian');
    expect(encodeView(decoded.view, decoded.foreign)).toBe('district=futian&lang=zh-Hans&v=1&utm=a%20b');
  });

  it('takes the lens from what is chosen when none is given', () => {
    expect(decode('#cluster=marine').view.lens).toBe('cluster');
    expect(decode('#park=yanluo').view.lens).toBe('parks');
    expect(decode('').view.lens).toBe(defaultLens(DEFAULT_VIEW));
  });
});
