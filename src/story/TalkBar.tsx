import type { MouseEvent } from 'react';
import { LANGS } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import type { Command } from './clicker.ts';

interface TalkBarProps {
  readonly step: number;
  readonly count: number;
  readonly typed: string;
  /** Whether this page is the speaker's own, as opposed to a frame in somebody else's. */
  readonly ours: boolean;
  readonly black: boolean;
  readonly light: boolean;
  readonly onCommand: (command: Command) => void;
}

/** Everything the clicker can do, for the hand. */
export function TalkBar({ step, count, typed, ours, black, light, onCommand }: TalkBarProps) {
  const { actions } = useDesk();
  const words = useWords();
  const press = (command: Command) => (event: MouseEvent<HTMLButtonElement>) => {
    // A button that kept the focus would take the clicker's Space for itself.
    if (event.detail > 0) event.currentTarget.blur();
    onCommand(command);
  };
  return (
    <nav className="talk-bar" aria-label={words('talk.steps')}>
      <button
        type="button"
        className="talk-button"
        disabled={step <= 1}
        onClick={press({ kind: 'previous' })}
        aria-label={words('talk.previous')}
      >
        ‹
      </button>
      <output className="talk-counter" aria-label={words('talk.counter', { step, count })}>
        {typed === '' ? `${step} / ${count}` : words('talk.jump', { typed })}
      </output>
      <button
        type="button"
        className="talk-button"
        disabled={step >= count}
        onClick={press({ kind: 'next' })}
        aria-label={words('talk.next')}
      >
        ›
      </button>
      {ours && (
        <div className="talk-tools" role="toolbar" aria-label={words('talk.tools')}>
          <button type="button" className="talk-button" aria-pressed={black} aria-keyshortcuts="B" onClick={press({ kind: 'black' })}>
            {words('talk.black')}
          </button>
          <button type="button" className="talk-button" aria-pressed={light} aria-keyshortcuts="L" onClick={press({ kind: 'pointer' })}>
            {words('talk.pointer')}
          </button>
          <button type="button" className="talk-button" aria-keyshortcuts="S" onClick={press({ kind: 'notes' })}>
            {words('talk.notes')}
          </button>
          {document.fullscreenEnabled && (
            <button type="button" className="talk-button" aria-keyshortcuts="F" onClick={press({ kind: 'fullscreen' })}>
              {words('talk.fullscreen')}
            </button>
          )}
          <fieldset className="langs">
            <legend className="visually-hidden">{words('talk.language')}</legend>
            {LANGS.map((lang) => (
              <button
                key={lang}
                type="button"
                lang={lang}
                aria-pressed={words.lang === lang}
                onClick={(event) => {
                  if (event.detail > 0) event.currentTarget.blur();
                  actions.setLang(lang);
                }}
              >
                {words(`lang.${lang}`)}
              </button>
            ))}
          </fieldset>
          <button type="button" className="talk-button" aria-keyshortcuts="Escape" onClick={press({ kind: 'leave' })}>
            {words('talk.leave')}
          </button>
        </div>
      )}
    </nav>
  );
}
