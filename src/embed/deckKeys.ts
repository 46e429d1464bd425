/** The parts of a key press that count here. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What holds the focus: a dialog keeps all but the clicker's two keys, a field its letters and arrows, a control Space. */
export type Holder = 'dialog' | 'field' | 'control' | 'page';

/** A clicker's keys, by the deck's own method for them. They leave the frame wherever the focus is, or a talk would stick there. */
const CLICKER: Readonly<Record<string, string>> = { PageDown: 'next', PageUp: 'prev' };
/** Keys that letters and lists of the page need for themselves. */
const OUTSIDE_FIELDS: Readonly<Record<string, string>> = {
  b: 'togglePause',
  B: 'togglePause',
  '.': 'togglePause',
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The method of a reveal.js deck that a key pressed inside a slide's frame asks for, or null where the key is the frame's own. */
export function deckMethod(press: Press, holder: Holder): string | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (Object.hasOwn(CLICKER, press.key)) return CLICKER[press.key] as string;
  if (holder === 'dialog') return null;
  if (press.key === 'Escape') return 'toggleOverview';
  if (holder === 'field') return null;
  if (Object.hasOwn(OUTSIDE_FIELDS, press.key)) return OUTSIDE_FIELDS[press.key] as string;
  return press.key === ' ' && holder === 'page' ? 'next' : null;
}

/** What an element is to {@link deckMethod}. */
export function holderOf(target: EventTarget | null): Holder {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog') !== null) return 'dialog';
  if (target.closest('input, select, textarea, [role="listbox"]') !== null) return 'field';
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
