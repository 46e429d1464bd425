import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useOpener } from '../ui/useOpener.ts';
import type { LoadStory } from './format.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** The header's button for taking the view along; the dialog's code comes when it is first opened. */
export function ExportTool({ loadStory }: { readonly loadStory?: LoadStory }) {
  const words = useWords();
  const { open, show, close, button } = useOpener();
  return (
    <>
      <button type="button" className="tool-button" aria-haspopup="dialog" ref={button} onClick={show}>
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
