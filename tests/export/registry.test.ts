import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { fileName } from '../../src/export/format.ts';
import { linkOf } from '../../src/export/linkOf.ts';
import { FORMATS } from '../../src/export/registry.ts';
import { later } from '../../src/i18n/later.ts';
import { zhHans } from '../../src/i18n/zh-Hans.ts';
import { decodeAddress } from '../../src/state/urlCodec.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { anyView, exported, HERE, requestFor } from './requests.ts';

describe('the registry', () => {
  it('names every format once, in words that exist', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    expect(FORMATS.flatMap(({ label, hint }) => [label, hint]).filter((key) => !Object.hasOwn({ ...zhHans, ...later }, key))).toEqual([]);
  });

  it('loads every format', async () => {
    for (const { load } of FORMATS) expect(typeof (await load())).toBe('function');
  });

  it.each(['svg', 'csv', 'csv-all', 'geojson', 'geojson-all', 'json', 'json-all'])(
    '%s: the same request gives the same bytes',
    async (id) => {
      await fc.assert(
        fc.asyncProperty(anyView, async (part) => {
          const [one, two] = [await exported(id, requestFor(part)), await exported(id, requestFor(part))];
          expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
          expect(one.name).toBe(two.name);
        }),
        { numRuns: 10 },
      );
    },
  );
});

describe('file names', () => {
  it('say what is in the file', () => {
    expect(fileName({ ...DEFAULT_VIEW, district: 'nanshan', clusters: ['new-energy'] }, 'svg')).toBe(
      'shenzhen-cluster-map-nanshan-new-energy.svg',
    );
    expect(fileName(DEFAULT_VIEW, 'csv')).toBe('shenzhen-cluster-map-count.csv');
  });

  it('can be kept by every system, whatever the ids', () => {
    const id = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(id, fc.array(id), (district, clusters) => {
        const name = fileName({ ...DEFAULT_VIEW, district, clusters }, 'png');
        expect(name).toMatch(/^shenzhen-cluster-map-[\w-]*\.png$/);
        expect(name.length).toBeLessThan(128);
      }),
    );
  });
});

describe('the link', () => {
  it('opens the view again, without what belongs to this frame or screen', () => {
    fc.assert(
      fc.property(anyView, (part) => {
        const { view } = requestFor(part);
        const url = new URL(linkOf({ ...view, shell: 'embed', renderer: 'svg', origin: 'https://host.example', pixelRatio: 2 }, HERE));
        expect(url.origin + url.pathname + url.search).toBe('https://example.org/map/index.html');
        expect(decodeAddress({ search: '', hash: url.hash }, realAtlas).view).toEqual(view);
      }),
    );
  });

  it('is the hash alone where the page has no address others could open', () => {
    expect(linkOf({ ...DEFAULT_VIEW, district: 'nanshan' }, 'file:///C:/map.html')).toMatch(/^#district=nanshan&/);
  });
});
