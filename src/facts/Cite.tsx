import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { copyText } from './copyText.ts';

/** A citation with its button: the text can be read before it is copied, and is there to be marked where copying is not allowed. */
export function Cite({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => setCopied((await copyText(text)) ? text : null);
  return (
    <details className="cite">
      <summary>{label}</summary>
      <pre>{text}</pre>
      <button type="button" className="tool-button" onClick={() => void copy()}>
        {words('facts.cite.copy')}
      </button>{' '}
      <span role="status">{copied === text ? words('facts.cite.copied') : ''}</span>
    </details>
  );
}
