import { useState } from 'react';
import { usePaint } from '../app/usePaint.ts';
import { FORMATS } from '../export/registry.ts';
import { runFormat } from '../export/runFormat.ts';
import { saveFile } from '../export/saveFile.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { type Choices, linkFor } from './hosts.ts';

interface SaveButtonProps {
  readonly choices: Choices;
  readonly site: string;
  /** Words in the language of the map that is taken along. */
  readonly own: Words;
  /** An id of the export's formats. */
  readonly format: string;
  readonly label: string;
}

/** Saves what was chosen as a file, for hosts that take no frame. */
export function SaveButton({ choices, site, own, format, label }: SaveButtonProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const paint = usePaint(choices.view.theme);
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid(words('export.working'));
    const found = FORMATS.find(({ id }) => id === format);
    const made = found && (await runFormat(found, { atlas, view: choices.view, paint, words: own, link: linkFor(choices, site) }));
    if (made?.ok !== true || made.value === null) {
      const problem = made?.ok === false ? made.problems[0] : undefined;
      setSaid(words('export.failed', { came: problem?.came ?? '', advice: problem?.advice ?? '' }));
      return;
    }
    saveFile(made.value);
    setSaid(words('export.done', { name: made.value.name }));
  };
  return (
    <p className="embed-save">
      <button type="button" className="tool-button" onClick={() => void save()}>
        {label}
      </button>{' '}
      <span role="status" className="quiet">
        {said}
      </span>
    </p>
  );
}
