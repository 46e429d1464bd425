import { type ChangeEvent, useRef, useState } from 'react';
import type { Story } from '../domain/story.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { encodeView } from '../state/urlCodec.ts';
import { encodeStory } from './linkCodec.ts';
import { startTelling } from './startTelling.ts';
import { saveStory } from './storyFile.ts';

interface ShareRowProps {
  readonly story: Story;
  readonly say: (text: string) => void;
  readonly onOpen: (file: File) => Promise<void>;
}

/** Present, save, open, link: what leads out of the editor. */
export function ShareRow({ story, say, onOpen }: ShareRowProps) {
  const desk = useDesk();
  const words = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const empty = story.steps.length === 0;
  const copy = async () => {
    const code = encodeStory(story);
    setLink(null);
    if (code === null) return say(words('story.link.long'));
    const address = new URL(window.location.href);
    address.hash = encodeView({ ...DEFAULT_VIEW, lang: words.lang, shell: 'present', story: code, step: 1 });
    try {
      await navigator.clipboard.writeText(address.href);
      say(words('story.link.copied'));
    } catch {
      setLink(address.href);
      say(words('story.link.here'));
    }
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    void onOpen(file).finally(() => {
      // The same file may be chosen again after it was mended.
      input.value = '';
    });
  };
  return (
    <>
      <p className="story-buttons">
        <button type="button" className="story-button primary" disabled={empty} onClick={() => startTelling(desk, 'own')}>
          {words('story.present')}
        </button>
        <button
          type="button"
          className="story-button"
          disabled={empty}
          onClick={() => say(words('story.saved', { name: saveStory(story) }))}
        >
          {words('story.save')}
        </button>
        <button type="button" className="story-button" disabled={empty} onClick={() => void copy()}>
          {words('story.link')}
        </button>
        <button type="button" className="story-button" onClick={() => chooser.current?.click()}>
          {words('story.file')}
        </button>
        <input ref={chooser} type="file" accept=".json,application/json" hidden onChange={choose} aria-label={words('story.file')} />
      </p>
      {link !== null && (
        <input
          type="text"
          className="story-link"
          readOnly
          value={link}
          aria-label={words('story.link')}
          onFocus={(event) => event.target.select()}
        />
      )}
      <p className="quiet">{words('story.drop')}</p>
    </>
  );
}
