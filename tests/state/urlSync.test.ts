import { describe, expect, it } from 'vitest';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { decodeAddress } from '../../src/state/urlCodec.ts';
import { type AddressBar, syncAddress } from '../../src/state/urlSync.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

/** A browser's address bar with a history, and nothing else of a browser. */
function fakeBar(hash = '') {
  const entries = [hash];
  let at = 0;
  const listeners = new Set<() => void>();
  const bar: AddressBar & { back(): void; entries: string[] } = {
    entries,
    location: {
      pathname: '/',
      search: '',
      get hash() {
        return entries[at] ?? '';
      },
    },
    history: {
      pushState(_: unknown, __: string, url?: string | URL | null) {
        entries.splice(at + 1, entries.length, String(url));
        at += 1;
      },
      replaceState(_: unknown, __: string, url?: string | URL | null) {
        entries[at] = String(url);
      },
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    back() {
      at -= 1;
      for (const listener of listeners) listener();
    },
  };
  return bar;
}

function start(hash = '') {
  const bar = fakeBar(hash);
  const decoded = decodeAddress(bar.location, atlas);
  const store = createViewStore(decoded.view);
  const actions = createActions(atlas, store);
  syncAddress(bar, atlas, store, actions, decoded);
  return { bar, store, actions, view: () => store.getState().view };
}

describe('address and store', () => {
  it('push one entry a choice and come back by Back', () => {
    const { bar, actions, view } = start();
    actions.selectDistrict('nanshan');
    actions.selectCluster('new-energy');
    expect(bar.entries).toHaveLength(3);
    bar.back();
    expect(view()).toMatchObject({ district: 'nanshan', clusters: [], lens: 'count' });
    bar.back();
    expect(view()).toMatchObject({ district: null, clusters: [] });
    expect(bar.entries).toHaveLength(3);
  });

  it('replace the entry for a camera, a theme or a language', () => {
    const { bar, actions } = start();
    actions.setCamera({ lon: 114, lat: 22.6, zoom: 9 });
    actions.setTheme('dark');
    actions.setLang('en');
    expect(bar.entries).toEqual(['#map=9/22.6/114&theme=dark&lang=en&v=1']);
  });

  it('keep the language chosen on the way when going back to an address without one', () => {
    const { bar, actions, view } = start();
    actions.selectDistrict('nanshan');
    actions.setLang('en');
    bar.back();
    expect(view()).toMatchObject({ district: null, lang: 'en' });
    expect(bar.entries[0]).toBe('#lang=en&v=1');
  });

  it('write a language that the address does not say', () => {
    const { bar, actions } = start('#district=nanshan&v=1');
    actions.setLang('en');
    expect(bar.entries).toEqual(['#district=nanshan&lang=en&v=1']);
  });
});
