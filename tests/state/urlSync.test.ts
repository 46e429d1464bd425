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
  const events = new EventTarget();
  const bar: AddressBar & { back(): void; leave(): void; entries: string[] } = {
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
    addEventListener: (kind, listener) => events.addEventListener(kind, listener),
    removeEventListener: (kind, listener) => events.removeEventListener(kind, listener),
    back() {
      at -= 1;
      events.dispatchEvent(new Event('popstate'));
    },
    leave: () => void events.dispatchEvent(new Event('pagehide')),
  };
  return bar;
}

function start(hash = '', afterPaint = (task: () => void) => task()) {
  const bar = fakeBar(hash);
  const decoded = decodeAddress(bar.location, atlas);
  const store = createViewStore(decoded.view);
  const actions = createActions(atlas, store);
  const stop = syncAddress(bar, atlas, store, actions, decoded, afterPaint);
  return { bar, store, actions, stop, view: () => store.getState().view };
}

/** A frame that comes when the test says so. */
function frame() {
  const tasks: (() => void)[] = [];
  return { afterPaint: (task: () => void) => void tasks.push(task), paint: () => tasks.splice(0).map((task) => task()) };
}

describe('an entry of the history', () => {
  it('is written when the picture has been painted', () => {
    const { afterPaint, paint } = frame();
    const { bar, actions } = start('', afterPaint);
    actions.selectDistrict('nanshan');
    expect(bar.entries).toEqual(['']);
    paint();
    expect(bar.entries).toEqual(['', '#district=nanshan&lang=zh-Hans&v=1']);
  });

  it('is written for each of two choices within a frame', () => {
    const { afterPaint, paint } = frame();
    const { bar, actions } = start('', afterPaint);
    actions.selectDistrict('nanshan');
    actions.selectDistrict('baoan');
    paint();
    expect(bar.entries).toEqual(['', '#district=nanshan&lang=zh-Hans&v=1', '#district=baoan&lang=zh-Hans&v=1']);
  });

  it('is not written for what Back has undone before its picture', () => {
    const { afterPaint, paint } = frame();
    const { bar, actions, view } = start('', afterPaint);
    actions.selectDistrict('nanshan');
    paint();
    actions.selectDistrict('baoan');
    bar.back();
    paint();
    expect(view().district).toBeNull();
    expect(bar.entries).toEqual(['', '#district=nanshan&lang=zh-Hans&v=1']);
  });

  it.each(['leave', 'stop'] as const)('is written at once on %s, where no picture may come any more', (end) => {
    const { afterPaint } = frame();
    const { bar, actions, stop } = start('', afterPaint);
    actions.selectDistrict('nanshan');
    if (end === 'leave') bar.leave();
    else stop();
    expect(bar.entries).toEqual(['', '#district=nanshan&lang=zh-Hans&v=1']);
  });
});

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
