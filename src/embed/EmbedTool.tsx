import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useOpener } from '../ui/useOpener.ts';

const EmbedDialog = lazy(async () => ({ default: (await import('./EmbedDialog.tsx')).EmbedDialog }));

/** The header's button for putting the map into other pages; the dialog's code comes when it is first opened. */
export function EmbedTool() {
  const words = useWords();
  const { open, show, close, button } = useOpener();
  return (
    <>
      <button type="button" className="tool-button" aria-haspopup="dialog" ref={button} onClick={show}>
        {words('embed.open')}
      </button>
      {open && (
        <Suspense>
          <EmbedDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
