import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../i18n/useWords.ts';
import { useOpener } from '../ui/useOpener.ts';

const StoryPanel = lazy(async () => ({ default: (await import('./StoryPanel.tsx')).StoryPanel }));

/** The header's button for presenting and writing stories; the panel's code comes when it is first opened. */
export function StoryTool() {
  const words = useWords();
  const { open, toggle, close, button } = useOpener();
  return (
    <>
      <button type="button" className="tool-button" aria-haspopup="dialog" aria-expanded={open} ref={button} onClick={toggle}>
        {words('story.open')}
      </button>
      {open &&
        // Outside the menu this button may stand in: the panel stays while the menu folds and the map is used.
        createPortal(
          <Suspense>
            <StoryPanel onClose={close} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
