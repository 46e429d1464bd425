import { useId, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** A text to take along, with its button; where the browser refuses to copy, it can be selected. */
export function CodeBox({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords();
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words('embed.copied'));
    } catch {
      setSaid(words('embed.copyFailed'));
    }
  };
  return (
    <div className="code-box">
      <label htmlFor={id}>{label}</label>
      <button type="button" className="tool-button" onClick={() => void copy()}>
        {words('embed.copy')}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
      <textarea id={id} readOnly value={text} rows={Math.min(5, text.split('\n').length + 1)} spellCheck={false} />
    </div>
  );
}
