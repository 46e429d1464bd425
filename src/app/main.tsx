import '../ui/tokens.css';
import '../ui/base.css';
import '../figure/figure.css';
import '../panels/panels.css';
import './layout.css';
import './arrival.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { loadAtlas } from '../atlas/load.ts';
import { DEFAULT_VIEW, subjectOf, type View } from '../domain/view.ts';
import { rememberPage } from '../export/rememberedPage.ts';
import { adoptCityWords, loadWords } from '../i18n/words.ts';
import { loadLateDetails } from '../panels/details/lateDetails.ts';
import { type Actions, createActions } from '../state/actions.ts';
import { afterPaint } from '../state/afterPaint.ts';
import { startOf } from '../state/savedStart.ts';
import { createViewStore } from '../state/store.ts';
import { decodeAddress } from '../state/urlCodec.ts';
import { syncAddress } from '../state/urlSync.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { App } from './App.tsx';
import { Failure } from './Failure.tsx';
import { preferredLang } from './preferredLang.ts';

const root = document.getElementById('root') as HTMLElement;
// The page for other people's frames is the same page with a shorter shell.
const embedded = document.documentElement.dataset.page === 'embed';
const base: View = embedded ? { ...DEFAULT_VIEW, shell: 'embed' } : DEFAULT_VIEW;
rememberPage();
const saved = startOf(document);
if (saved !== null && window.location.hash === '') {
  try {
    window.history.replaceState(null, '', `#${saved.hash}`);
  } catch {
    window.location.hash = saved.hash;
  }
}
void open();

/**
 * Loads the facts and puts the page up. Not awaited by the module itself: pieces that are fetched later lean on this one, and would
 * wait for it while it waits for them.
 */
async function open(): Promise<void> {
  const [loaded, embedShell] = await Promise.all([
    loadAtlas(),
    embedded ? import('../embed/EmbedShell.tsx').then((module) => module.EmbedShell) : undefined,
    loadWords(preferredLang(navigator.languages)).catch(() => {}),
  ]);

  if (loaded.ok) {
    const atlas = loaded.value;
    adoptCityWords(atlas.words);
    const start = decodeAddress(window.location, atlas, { ...base, lang: preferredLang(navigator.languages) });
    // The page holds the default view as drawn by the build. It is taken over as it stands, and the visitor's view comes right after.
    const drawn = root.firstElementChild !== null;
    const store = createViewStore(drawn ? base : start.view);
    const all = createActions(atlas, store);
    // Nothing turns a framed page into the whole site, which other people's pages may not frame.
    const applyView: Actions['applyView'] = (part) => all.applyView(embedded && part.shell === 'app' ? { ...part, shell: 'embed' } : part);
    const actions: Actions = { ...all, applyView };
    const onStanding = () => {
      actions.applyView(start.view);
      actions.notify(start.problems);
      syncAddress(window, atlas, store, actions, start, afterPaint, base);
      document.documentElement.dataset.ready = 'true';
      window.takeEarly?.((district) => {
        if (start.view.interactive) actions.selectDistrict(district);
      });
      const own = start.foreign.find(([key]) => key === 'own');
      if (own) void import('../facts/own/openLink.ts').then((link) => link.openOwnLink(own[1], atlas, actions));
      const framed = embedded || start.view.shell === 'embed' || start.view.shell === 'slide';
      if (framed && window.parent !== window) {
        void import('../embed/bridge.ts').then(({ startBridge }) => startBridge(window, { atlas, store, actions }, start));
      }
      whenIdle(() => {
        arrived();
        void loadLateDetails().catch(() => {});
      }, 2000);
    };
    const subject = subjectOf(start.view).kind;
    if (subject !== 'overview' && subject !== 'district') await loadLateDetails().catch(() => {});
    // Words that cannot be had are asked for again by the shell, which says so; the page opens in those it has.
    await loadWords(start.view.lang).catch(() => {});
    const app = <App desk={{ atlas, store, actions }} embedShell={embedShell} onStanding={onStanding} />;
    // A piece that cannot be had later on takes the page down with it; what stands then says so, and the address has all the rest.
    const onUncaughtError = (error: unknown) => {
      const came = String(error);
      const lost = {
        code: 'page-broke',
        file: 'page',
        row: null,
        field: null,
        expected: 'all its pieces',
        came,
        advice: 'Reload the page',
      };
      arrived();
      page.render(<Failure problems={[lost]} lang={store.getState().view.lang} />);
    };
    const page = drawn ? hydrateRoot(root, app, { onUncaughtError }) : createRoot(root, { onUncaughtError });
    if (!drawn) page.render(app);
  } else {
    arrived();
    createRoot(root).render(<Failure problems={loaded.problems} lang={preferredLang(navigator.languages)} />);
    document.documentElement.dataset.renderer = 'none';
  }
}

/** From here on nothing waits for the first picture (arrival.css). */
function arrived(): void {
  delete document.documentElement.dataset.arriving;
}
