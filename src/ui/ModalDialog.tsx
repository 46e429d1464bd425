import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ModalDialogProps {
  readonly title: string;
  /** What the cross is called by a screen reader. */
  readonly closing: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog with a title and a cross, open as long as it stands; Escape closes it. */
export function ModalDialog({ title, closing, className = '', onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={`dialog ${className}`.trim()} onClose={onClose} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()} aria-label={closing}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
