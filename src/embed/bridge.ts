import { REST_EVENT } from '../app/useAwake.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import { subjectOf, type View } from '../domain/view.ts';
import { fluidSize } from '../figure/figure.ts';
import type { Desk } from '../state/DeskContext.tsx';
import type { Decoded } from '../state/urlCodec.ts';
import { deckMethod, holderOf } from './deckKeys.ts';
import { type InMessage, type OutType, outMessage, readMessage } from './protocol.ts';
import { addressOf, toldView } from './toldView.ts';

/**
 * Talks with the page around by protocol v1 until the given function is called. Only the parent is heard, and, where the address
 * names an origin, only from there. The map answers nobody but that origin; whoever is not named hears `ready` and nothing more.
 */
export function startBridge(win: Window, desk: Desk, start: Pick<Decoded, 'view' | 'problems'>): () => void {
  const { store, actions, atlas } = desk;
  const host = win.parent;
  const { origin } = start.view;
  let count = 0;
  const say = (type: OutType, data: Readonly<Record<string, unknown>> = {}, id: string | number = `map-${++count}`) => {
    if (origin !== null) host.postMessage(outMessage(type, id, data), origin);
    else if (type === 'ready') host.postMessage(outMessage(type, id), '*');
  };
  const acknowledge = (id: string | number, problems: readonly Problem[], more: Readonly<Record<string, unknown>> = {}) =>
    say('ack', problems.length === 0 ? { ok: true, ...more } : { ok: false, problems, ...more }, id);

  const obey = async (message: InMessage): Promise<void> => {
    if (message.type === 'ping') return acknowledge(message.id, []);
    if (message.type === 'set-view') {
      const { view, problems } = toldView(store.getState().view, message.data, atlas);
      actions.applyView(view);
      return acknowledge(message.id, problems);
    }
    const told = await storyOf(store.getState().view);
    if (!told.ok) return acknowledge(message.id, told.problems);
    const { enterStep, stepWithin } = await import('../story/telling.ts');
    const now = stepWithin(told.value, store.getState().view.step);
    actions.applyView(enterStep(told.value, now + (message.type === 'next' ? 1 : -1), atlas));
    acknowledge(message.id, [], { step: store.getState().view.step, steps: told.value.steps.length });
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== host || host === win) return;
    if (origin !== null && event.origin !== origin) return;
    if (event.data === 'slide:stop' || event.data === 'slide:start') {
      rest(win, event.data === 'slide:stop');
      return;
    }
    const message = readMessage(event.data);
    if (message !== null) void obey(message);
  };
  const onKey = (event: KeyboardEvent) => {
    if (store.getState().view.shell !== 'slide') return;
    const method = deckMethod(event, holderOf(event.target));
    if (method === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A deck takes commands as texts. They tell no more than that a key was pressed, so they may go to a host without a name.
    host.postMessage(JSON.stringify({ method }), origin ?? '*');
    giveFocusBack(win);
  };
  const stopListening = store.subscribe((now, before) => {
    if (now.view === before.view) return;
    const [said, was] = [addressOf(now.view), addressOf(before.view)];
    if (JSON.stringify(said) !== JSON.stringify(was)) say('view', said);
    const subject = JSON.stringify(subjectOf(now.view));
    if (subject !== JSON.stringify(subjectOf(before.view))) say('select', selection(now.view));
  });
  win.addEventListener('message', onMessage);
  win.addEventListener('keydown', onKey, { capture: true });
  win.document.documentElement.dataset.listening = 'true';
  say('ready');
  say('view', addressOf(store.getState().view));
  if (start.problems.length > 0) say('error', { problems: start.problems });
  const { width, height } = fluidSize(atlas);
  const stopMeasuring = watchHeight(win, height / width, (pixels) => say('height', { height: pixels }));
  return () => {
    stopListening();
    stopMeasuring();
    win.removeEventListener('message', onMessage);
    win.removeEventListener('keydown', onKey, { capture: true });
  };
}

/** What is chosen: its kind (`overview`, `district`, `park`, `districts`, `clusters`) and the ids. */
function selection(view: View): Readonly<Record<string, unknown>> {
  const subject = subjectOf(view);
  return { kind: subject.kind, ids: 'ids' in subject ? subject.ids : 'id' in subject ? [subject.id] : [] };
}

async function storyOf({ story }: View): Promise<Result<Story>> {
  if (story !== null) return (await import('../story/loadStory.ts')).loadStory(story);
  const advice = 'Name a story in the address first, e.g. story=default.';
  return {
    ok: false,
    problems: [{ code: 'no-story', file: 'message', row: null, field: 'type', expected: 'a view with a story', came: 'none', advice }],
  };
}

function rest(win: Window, on: boolean): void {
  win.dispatchEvent(new CustomEvent(REST_EVENT, { detail: on }));
  if (on && win.document.hasFocus()) giveFocusBack(win);
}

function giveFocusBack(win: Window): void {
  const { activeElement } = win.document;
  if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) activeElement.blur();
  win.parent.focus();
}

/** Tells how tall the frame would have to be, at its present width, for the map to have the city's own proportions. */
function watchHeight(win: Window, proportion: number, tell: (pixels: number) => void): () => void {
  const { documentElement, body } = win.document;
  let told = 0;
  const observer = new ResizeObserver(() => {
    const stage = win.document.querySelector('.stage');
    if (stage === null || stage.clientWidth === 0) return;
    const around = documentElement.clientHeight - stage.clientHeight;
    const pixels = Math.round(around + stage.clientWidth * proportion);
    if (pixels !== told) tell(pixels);
    told = pixels;
  });
  observer.observe(documentElement);
  observer.observe(body);
  return () => observer.disconnect();
}
