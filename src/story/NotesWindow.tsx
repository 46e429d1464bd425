import './talk.css';
import '../i18n/later.ts';
import { useEffect, useRef, useState } from 'react';
import type { Story, StoryText } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { type Command, commandOf, focusOf } from './clicker.ts';
import { elapsedText } from './elapsed.ts';
import { stepAfter } from './stepAfter.ts';
import { type Line, type Order, openLine, readState, type TalkState, talkOfWindow } from './talkLine.ts';
import { stepWithin } from './telling.ts';
import { useLoadedStory } from './useTold.ts';
import { Wording } from './Wording.tsx';

/** A talk that has not been heard of for so long has gone, milliseconds; it is asked every second. */
const SILENCE = 3500;

type Asked = Order extends infer One ? (One extends Order ? Omit<One, 'talk'> : never) : never;

/** The speaker's own window: notes of the step that stands, the next one, the time. The clicker works here too. */
export function NotesWindow() {
  const { actions } = useDesk();
  const words = useWords();
  const now = useSeconds();
  const { state, heard, ask } = useTalk(now);
  const name = useView((v) => v.story) ?? 'default';
  const asked = useView((v) => v.step);
  const local = useLoadedStory(state === null ? name : null);
  const story = state?.story ?? (local?.ok === true ? local.value : null);
  const connected = state !== null && now - heard < SILENCE;
  const step = story === null ? 0 : stepWithin(story, state?.step ?? asked);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    document.title = words('notes.title');
  }, [words]);
  const obey = (command: Command) => {
    setTyped(command.kind === 'digit' ? command.typed : '');
    const target = story === null ? null : stepAfter(command, step, story.steps.length);
    if (target !== null) {
      if (state === null) actions.applyView({ step: target });
      else ask({ kind: 'go', step: target });
    } else if (command.kind === 'black') ask({ kind: 'black', black: state?.black !== true });
  };
  const latest = useRef({ obey, typed });
  latest.current = { obey, typed };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, latest.current.typed, focusOf(event.target));
      if (command === null || command.kind === 'leave') return;
      event.preventDefault();
      latest.current.obey(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className="notes-window">
      <header className="notes-bar">
        <button type="button" className="talk-button" disabled={step <= 1} onClick={() => obey({ kind: 'previous' })}>
          ‹ {words('talk.previous')}
        </button>
        <output className="talk-counter" aria-label={words('talk.counter', { step, count: story?.steps.length ?? 0 })}>
          {typed === '' ? `${step} / ${story?.steps.length ?? 0}` : words('talk.jump', { typed })}
        </output>
        <button
          type="button"
          className="talk-button"
          disabled={story === null || step >= story.steps.length}
          onClick={() => obey({ kind: 'next' })}
        >
          {words('talk.next')} ›
        </button>
        <button
          type="button"
          className="talk-button"
          disabled={state === null}
          aria-pressed={state?.black === true}
          onClick={() => obey({ kind: 'black' })}
        >
          {words('talk.black')}
        </button>
        <dl className="notes-times">
          <div>
            <dt>{words('notes.clock')}</dt>
            <dd>{new Date(now).toLocaleTimeString(words.lang, { hour: '2-digit', minute: '2-digit', hour12: false })}</dd>
          </div>
          <div>
            <dt>{words('notes.elapsed')}</dt>
            <dd>{state === null ? '–' : elapsedText(now - state.since)}</dd>
          </div>
        </dl>
        <button type="button" className="talk-button" disabled={state === null} onClick={() => ask({ kind: 'restart' })}>
          {words('notes.restart')}
        </button>
      </header>
      <p className="notes-line" role="status">
        {words(connected ? 'notes.connected' : 'notes.alone')}
        {state?.black === true && <strong> {words('notes.black.on')}</strong>}
      </p>
      {story !== null && <StepNotes story={story} step={step} />}
    </main>
  );
}

function StepNotes({ story, step }: { readonly story: Story; readonly step: number }) {
  const words = useWords();
  const [now, next] = story.steps.slice(step - 1, step + 1);
  return (
    <div className="notes-pages">
      <article className="notes-now" aria-live="polite">
        <p className="kicker">{words('notes.now')}</p>
        <Wording as="h1" text={now?.title} />
        {isSilent(now?.notes) ? <p className="quiet">{words('notes.none')}</p> : <Wording as="p" text={now?.notes} />}
        <div className="notes-text">
          <Wording as="p" text={now?.text} />
        </div>
      </article>
      <aside className="notes-next">
        <p className="kicker">{words('notes.next')}</p>
        {next === undefined ? (
          <p>{words('notes.last')}</p>
        ) : (
          <>
            <Wording as="h2" text={next.title} />
            <Wording as="p" text={next.text} />
          </>
        )}
      </aside>
    </div>
  );
}

/** Whether nothing was noted, in any language. */
function isSilent(notes: StoryText | undefined): boolean {
  return notes === undefined || [notes.zh, notes.en, notes.hant ?? ''].every((text) => text.trim() === '');
}

function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The talk this window was opened by: its last state, when that was heard, and a way to ask something of it. */
function useTalk(now: number) {
  const [said, setSaid] = useState<{ readonly state: TalkState; readonly heard: number } | null>(null);
  const [id] = useState(() => talkOfWindow(window.name));
  const line = useRef<Line | null>(null);
  useEffect(() => {
    if (id === null) return;
    const opened = openLine(id, (message) => {
      const state = readState(message, id);
      if (state !== null) setSaid({ state, heard: Date.now() });
    });
    opened.reach(window.opener as Window | null);
    opened.send({ talk: id, kind: 'hello' });
    line.current = opened;
    return () => {
      opened.close();
      line.current = null;
    };
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a greeting a second tells both ends that the other is there
  useEffect(() => {
    if (id !== null) line.current?.send({ talk: id, kind: 'hello' });
  }, [now, id]);
  return {
    state: said?.state ?? null,
    heard: said?.heard ?? 0,
    ask: (order: Asked) => {
      if (id !== null) line.current?.send({ ...order, talk: id });
    },
  };
}
