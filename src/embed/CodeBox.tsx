import { useId, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface CodeBoxProps {
  readonly label: string;
  readonly text: string;
  /** Takes an edited or pasted text over and says whether it could; without it the text is for reading only. */
  readonly onEdit?: (text: string) => boolean;
}

/** A text to take along, with its button; where the browser refuses to copy, it can be selected. */
export function CodeBox({ label, text, onEdit }: CodeBoxProps) {
  const words = useWords();
  const id = useId();
  const [said, setSaid] = useState('');
  // What was typed and not understood, as long as the text it was typed over is the same.
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string } | null>(null);
  const unread = draft !== null && draft.over === text ? draft.text : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words('embed.copied'));
    } catch {
      setSaid(words('embed.copyFailed'));
    }
  };
  const edit = (next: string) => setDraft(next === text || onEdit?.(next) === true ? null : { over: text, text: next });
  return (
    <div className="code-box">
      <label htmlFor={id}>{label}</label>
      <button type="button" className="tool-button" onClick={() => void copy()}>
        {words('embed.copy')}
      </button>
      <span role="status" className="quiet">
        {unread === null ? said : words('embed.notCode')}
      </span>
      <textarea
        id={id}
        readOnly={onEdit === undefined}
        value={unread ?? text}
        rows={Math.min(5, text.split('\n').length + 1)}
        spellCheck={false}
        onChange={(event) => edit(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
