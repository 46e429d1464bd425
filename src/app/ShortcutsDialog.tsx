import '../i18n/later.ts';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import type { WordKey } from '../i18n/zh-Hans.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { STORED, shortcutsOn } from './useShortcuts.ts';

const KEYS: readonly (readonly [string, WordKey])[] = [
  ['/', 'keys.search'],
  ['d', 'keys.districts'],
  ['Enter', 'keys.enter'],
  ['c', 'keys.clusters'],
  ['i', 'keys.details'],
  ['1 2 3', 'keys.lens'],
  ['0', 'keys.all'],
  ['Esc', 'keys.back'],
  ['?', 'keys.help'],
];

/** The list of keys, and the switch for those of one letter. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <ModalDialog title={words('keys.title')} closing={words('keys.close')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words(meaning)}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchShortcuts(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {words('keys.switch')}
      </label>
    </ModalDialog>
  );
}

/** Switches the keys of one letter; where nothing may be stored they are as before after a reload. */
function switchShortcuts(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // A sandboxed frame has no storage, and no need of it.
  }
}
