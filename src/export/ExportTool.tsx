import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import type { LoadStory } from './format.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** The header's button for taking the view along; the dialog's code comes when it is first opened. */
export function ExportTool({ loadStory }: { readonly loadStory?: LoadStory }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button type="button" className="tool-button" aria-haspopup="dialog" ref={button} onClick={() => setOpen(true)}>
        {words('export.open')}
      </button>
      {open && (
        <Suspense>
          <ExportDialog onClose={close} loadStory={loadStory} />
        </Suspense>
      )}
    </>
  );
}
