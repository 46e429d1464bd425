import './talk.css';
import '../i18n/later.ts';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { describeProblem } from '../domain/problem.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { type Command, commandOf, focusOf } from './clicker.ts';
import { Spotlight } from './Spotlight.tsx';
import { stopTelling } from './startTelling.ts';
import { stepAfter } from './stepAfter.ts';
import { TalkBar } from './TalkBar.tsx';
import { TalkCredit } from './TalkCredit.tsx';
import { useNotesWindow } from './useNotesWindow.ts';
import { type Told, useLoadedStory, useTold } from './useTold.ts';
import { Wording } from './Wording.tsx';

/**
 * A story before an audience: the figure and the words side by side, moved by a clicker.
 * @param scene what the step looks at, as the shell around draws it: the map with its legend, as a rule
 */
export function Presenter({ scene }: { readonly scene: ReactNode }) {
  const desk = useDesk();
  const words = useWords();
  const asked = useView((v) => v.story);
  const name = asked ?? 'default';
  const shell = useView((v) => v.shell);
  useEffect(() => {
    // A link may name the story alone. The presenter's shell is what gives the map its large labels.
    if (shell === 'app' && asked !== null) desk.actions.applyView({ shell: 'present' });
  }, [shell, asked, desk]);
  const loaded = useLoadedStory(name);
  const told = useTold(loaded?.ok === true ? loaded.value : null);
  return (
    <div className="talk">
      {scene}
      {told !== null && <Telling told={told} />}
      {loaded === null && <p className="talk-words quiet">{words('talk.loading')}</p>}
      {loaded?.ok === false && (
        <section className="talk-words" role="alert">
          <h1>{words('talk.failed')}</h1>
          {loaded.problems.slice(0, 5).map((problem) => (
            <p key={JSON.stringify(problem)}>{describeProblem(problem)}</p>
          ))}
          <button type="button" className="talk-button" onClick={() => stopTelling(desk)}>
            {words('talk.leave')}
          </button>
        </section>
      )}
    </div>
  );
}

function Telling({ told }: { readonly told: Told }) {
  const { story, step, go } = told;
  const desk = useDesk();
  const words = useWords();
  const shell = useView((v) => v.shell);
  // In an embed the host page owns the keys; whoever wants a clicker there frames the presenter itself.
  const ours = shell !== 'embed' && shell !== 'slide';
  const [black, setBlack] = useState(false);
  const [light, setLight] = useState(false);
  const [typed, setTyped] = useState('');
  const notes = useNotesWindow({ story, step, black, onGo: go, onBlack: setBlack });
  const obey = (command: Command) => {
    setTyped(command.kind === 'digit' ? command.typed : '');
    const target = stepAfter(command, step, story.steps.length);
    if (target !== null) {
      setBlack(false);
      go(target);
    } else if (command.kind === 'black') setBlack((on) => !on);
    else if (command.kind === 'pointer') setLight((on) => !on);
    else if (command.kind === 'fullscreen') toggleFullscreen();
    else if (command.kind === 'notes') notes.open();
    else if (command.kind === 'leave') stopTelling(desk);
  };
  useKeys(ours, typed, obey);
  const now = story.steps[step - 1];
  return (
    <>
      <section className="talk-words" aria-live="polite" aria-atomic="true" aria-label={words('talk.label')}>
        <Wording as="h1" text={now?.title} />
        <Wording as="p" text={now?.text} />
      </section>
      <TalkBar step={step} count={story.steps.length} typed={typed} ours={ours} black={black} light={light} onCommand={obey} />
      <TalkCredit />
      {notes.blocked && (
        <p className="talk-notice" role="status">
          {words('talk.blocked')}
        </p>
      )}
      {light && <Spotlight />}
      {black && <button type="button" className="talk-black" onClick={() => setBlack(false)} aria-label={words('talk.black.back')} />}
    </>
  );
}

function useKeys(ours: boolean, typed: string, obey: (command: Command) => void): void {
  const latest = useRef({ typed, obey });
  latest.current = { typed, obey };
  const onKey = useCallback((event: KeyboardEvent) => {
    const command = commandOf(event, latest.current.typed, focusOf(event.target));
    if (command === null) return;
    // The clicker comes before the map and the list of districts, which have uses of their own for the arrows.
    event.preventDefault();
    event.stopPropagation();
    latest.current.obey(command);
  }, []);
  // Before the paint: a key pressed at the first sight of the step is heard.
  useLayoutEffect(() => {
    if (!ours) return;
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [ours, onKey]);
}

function toggleFullscreen(): void {
  const change = document.fullscreenElement === null ? document.documentElement.requestFullscreen?.() : document.exitFullscreen();
  // A frame may not be allowed to; the talk goes on in the window.
  change?.catch(() => {});
}
