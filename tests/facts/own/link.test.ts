import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownFacts } from '../../../src/facts/own/facts.ts';
import { decodeOwn, encodeOwn, withoutOwn } from '../../../src/facts/own/link.ts';
import { openOwnLink } from '../../../src/facts/own/openLink.ts';
import { savedOf } from '../../../src/facts/own/saved.ts';
import { createActions } from '../../../src/state/actions.ts';
import { MAX_PACKED, pack } from '../../../src/state/packing.ts';
import { createViewStore } from '../../../src/state/store.ts';
import { decodeAddress, encodeView, MAX_ADDRESS } from '../../../src/state/urlCodec.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';
import { anyOwnFacts } from './anyOwnFacts.ts';
import { readAll } from './reading.ts';

describe("one's own facts in a link", () => {
  it('come back as they were, whatever stands around them', () => {
    fc.assert(
      fc.property(anyOwnFacts, (own) => {
        const packed = encodeOwn(own);
        if (packed.length > MAX_PACKED) return;
        expect(packed).toMatch(/^1\.[\w-]+$/);
        const hash = encodeView({ ...createViewStore().getState().view, lens: 'own' }, [['own', packed]]);
        expect(hash.length).toBeLessThan(Math.min(2000, MAX_ADDRESS));
        const [[key, text] = []] = decodeAddress({ search: '', hash: `#${hash}` }, atlas).foreign;
        expect(key).toBe('own');
        expect(decodeOwn(text ?? '', atlas)).toEqual({ facts: own, faults: [] });
        expect(withoutOwn(`#${hash}`)).toBe(encodeView({ ...createViewStore().getState().view, lens: 'own' }));
      }),
    );
  });

  it('hold what people put on a map in an afternoon, and no more than a link takes', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `产业园第${i}期,${113.9 + i / 1009},${22.5 + i / 2003}`);
    const parks = async (count: number) => (await readAll(['名称,经度,纬度', ...rows(count)].join('\n'))).facts;
    expect(encodeOwn(await parks(40)).length).toBeLessThan(MAX_PACKED);
    expect(encodeOwn(await parks(400)).length).toBeGreaterThan(MAX_PACKED);
  });

  it('that nobody wrote are one fault and no facts; nothing throws', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.base64String({ maxLength: 200 }).map((text) => `1.${text}`),
      fc.json().map((text) => `1.${pack(JSON.parse(text))}`),
      fc.constant(`1.${'A'.repeat(5000)}`),
      // A small text that unpacks to megabytes.
      fc.constant(`1.${pack('x'.repeat(2_000_000))}`),
      fc.constant(`1.${pack({ schema: 'shenzhen-cluster-map/own/1', ['__proto__']: { parks: [] }, parks: 'none' })}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { facts, faults } = decodeOwn(text, atlas);
        expect(facts === null ? faults.map(({ code }) => code) : ['link']).toEqual(['link']);
      }),
      { numRuns: 300 },
    );
    expect(({} as { parks?: unknown }).parks).toBeUndefined();
  });

  it('that are longer than a link takes, or of another schema, are not read at all', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `产业园第${i}期,${113.9 + i / 1009},${22.5 + i / 2003}`);
    const { facts } = await readAll(['名称,经度,纬度', ...rows].join('\n'));
    const few = { ...facts, parks: facts.parks.slice(0, 2) };
    expect(decodeOwn(encodeOwn(few), atlas).faults).toEqual([]);
    const refused = [encodeOwn(facts), `1.${pack({ ...savedOf(few), schema: 'shenzhen-cluster-map/own/2' })}`];
    for (const text of refused) expect(decodeOwn(text, atlas)).toMatchObject({ facts: null, faults: [{ code: 'link' }] });
  });

  it('are laid beside the atlas; broken entries are said with their place, the others used', () => {
    const store = createViewStore();
    const actions = createActions(atlas, store);
    const own = ownFacts({
      file: 'mine.csv',
      assignments: [
        { cluster: 'new-energy', district: 'atlantis', note: '' },
        { cluster: 'new-energy', district: 'nanshan', note: '' },
      ],
      parks: [],
      figures: [],
      entries: [],
      shown: null,
    });
    openOwnLink(encodeOwn(own), atlas, actions);
    expect(store.getState().own?.assignments.map(({ district }) => district)).toEqual(['nanshan']);
    expect(store.getState().notices).toMatchObject([{ code: 'address-value', field: 'own: assignments 1', came: '"atlantis"' }]);
    openOwnLink('1.nonsense', atlas, actions);
    expect(store.getState().notices.at(-1)).toMatchObject({ field: 'own', expected: 'link' });
    expect(store.getState().own?.file).toBe('mine.csv');
  });
});
