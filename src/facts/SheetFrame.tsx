import './facts.css';
import '../i18n/later.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { SHEETS, type Sheet } from '../state/store.ts';

interface SheetFrameProps {
  readonly sheet: Sheet;
  readonly children: ReactNode;
}

/** A page over the map with the way to the others; Escape, the cross and a click beside it close it. */
export function SheetFrame({ sheet, children }: SheetFrameProps) {
  const { atlas, actions } = useDesk();
  const pages = SHEETS.filter((page) => page !== 'editions' || atlas.editions.length > 0);
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    if (box !== null && !box.open) box.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      data-sheet={sheet}
      aria-labelledby="sheet-title"
      onClose={() => actions.openSheet(null)}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div className="sheet-body">
        <header>
          <h2 id="sheet-title">{words(`facts.sheet.${sheet}`)}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {words('facts.close')} ✕
          </button>
          <nav aria-label={words('facts.pages')}>
            {pages.map((page) => (
              <button key={page} type="button" aria-current={page === sheet ? 'page' : undefined} onClick={() => actions.openSheet(page)}>
                {words(`facts.sheet.${page}.short`)}
              </button>
            ))}
          </nav>
        </header>
        {children}
      </div>
    </dialog>
  );
}
