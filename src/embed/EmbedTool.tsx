import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

const EmbedDialog = lazy(async () => ({ default: (await import('./EmbedDialog.tsx')).EmbedDialog }));

/** The header's button for putting the map into other pages; the dialog's code comes when it is first opened. */
export function EmbedTool() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button type="button" className="tool-button" aria-haspopup="dialog" ref={button} onClick={() => setOpen(true)}>
        {words('embed.open')}
      </button>
      {open && (
        <Suspense>
          <EmbedDialog
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
