import { type RefObject, useRef, useState } from 'react';

/** A button and what it opens. */
export interface Opener {
  readonly open: boolean;
  readonly show: () => void;
  readonly toggle: () => void;
  /** Closes, and gives the focus back to the button. */
  readonly close: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The state of a button that opens something, with the way back for the keyboard. */
export function useOpener(): Opener {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    open,
    show: () => setOpen(true),
    toggle: () => setOpen((on) => !on),
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
    button,
  };
}
