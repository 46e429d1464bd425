import '../ui/tokens.css';
import '../ui/base.css';
import '../figure/figure.css';
import '../panels/panels.css';
import './layout.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { loadAtlas } from '../atlas/load.ts';
import { DEFAULT_VIEW, subjectOf } from '../domain/view.ts';
import { loadWords } from '../i18n/words.ts';
import { loadLateDetails } from '../panels/details/lateDetails.ts';
import { createActions } from '../state/actions.ts';
import { createViewStore } from '../state/store.ts';
import { decodeAddress } from '../state/urlCodec.ts';
import { syncAddress } from '../state/urlSync.ts';
import { App } from './App.tsx';
import { Failure } from './Failure.tsx';
import { preferredLang } from './preferredLang.ts';

const root = document.getElementById('root') as HTMLElement;
const [loaded] = await Promise.all([loadAtlas(), loadWords(preferredLang(navigator.languages)).catch(() => {})]);

if (loaded.ok) {
  const atlas = loaded.value;
  const start = decodeAddress(window.location, atlas, { ...DEFAULT_VIEW, lang: preferredLang(navigator.languages) });
  // The page holds the default view as drawn by the build. It is taken over as it stands, and the visitor's view comes right after.
  const drawn = root.firstElementChild !== null;
  const store = createViewStore(drawn ? DEFAULT_VIEW : start.view);
  const actions = createActions(atlas, store);
  const onStanding = () => {
    actions.applyView(start.view);
    actions.notify(start.problems);
    syncAddress(window, atlas, store, actions, start);
    document.documentElement.dataset.ready = 'true';
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
    idle(() => void loadLateDetails().catch(() => {}));
  };
  const subject = subjectOf(start.view).kind;
  if (subject !== 'overview' && subject !== 'district') await loadLateDetails().catch(() => {});
  // Words that cannot be had are asked for again by the shell, which says so; the page opens in those it has.
  await loadWords(start.view.lang).catch(() => {});
  const app = <App desk={{ atlas, store, actions }} onStanding={onStanding} />;
  if (drawn) hydrateRoot(root, app);
  else createRoot(root).render(app);
} else {
  createRoot(root).render(<Failure problems={loaded.problems} lang={preferredLang(navigator.languages)} />);
  document.documentElement.dataset.renderer = 'none';
}
