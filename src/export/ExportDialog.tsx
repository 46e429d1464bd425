import './export.css';
import '../i18n/later.ts';
import { useState } from 'react';
import type { Problem } from '../domain/problem.ts';
import type { Paint } from '../encoding/palettes.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import type { Format, FormatGroup, LoadStory } from './format.ts';
import { linkOf } from './linkOf.ts';
import { FORMATS } from './registry.ts';
import { runFormat } from './runFormat.ts';
import { saveFile } from './saveFile.ts';

const GROUPS: readonly FormatGroup[] = ['share', 'picture', 'slides', 'data'];

/** Every way to take the view along, in one list; says what came of it. */
export function ExportDialog({ onClose, loadStory }: { readonly onClose: () => void; readonly loadStory?: LoadStory | undefined }) {
  const { atlas, store } = useDesk();
  const words = useWords();
  const [said, setSaid] = useState('');
  // What is under way is seen and not read out, so that one press is one message.
  const [busy, setBusy] = useState(false);
  const run = async (format: Format) => {
    setSaid(words('export.working'));
    setBusy(true);
    const view = store.getState().view;
    const paint = (document.documentElement.dataset.paint ?? 'light') as Paint;
    const made = await runFormat(format, { atlas, view, paint, words, link: linkOf(view), loadStory });
    setBusy(false);
    if (!made.ok) setSaid(failureIn(words, made.problems[0]));
    else if (made.value === null) setSaid(format.group === 'share' ? words('export.copied') : '');
    else {
      saveFile(made.value);
      setSaid(words('export.done', { name: made.value.name }));
    }
  };
  return (
    <ModalDialog title={words('export.title')} closing={words('export.close')} className="export-dialog" onClose={onClose}>
      {GROUPS.map((group) => {
        const formats = FORMATS.filter((format) => format.group === group && (format.needs !== 'own' || atlas.own));
        if (formats.length === 0) return null;
        return (
          <section key={group}>
            <h3>{words(`export.group.${group}`)}</h3>
            <ul className="formats">
              {formats.map((format) => (
                <li key={format.id}>
                  <button type="button" onClick={() => void run(format)} data-format={format.id}>
                    <strong>{words(format.label)}</strong> <span className="quiet">{words(format.hint)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p role="status" className="export-said" aria-busy={busy}>
        {said}
      </p>
    </ModalDialog>
  );
}

/** What went wrong and what to do; the commonest faults in the reader's language. */
function failureIn(words: Words, problem: Problem | undefined): string {
  const came = problem?.came ?? '';
  if (problem?.code === 'format-not-loaded') return words('export.notLoaded', { came });
  if (problem?.code === 'format-failed') return words('export.broke', { came });
  return words('export.failed', { came, advice: problem?.advice ?? '' });
}
