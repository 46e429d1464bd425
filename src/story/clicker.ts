/** What a key asks of a talk. */
export type Command =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'black' | 'pointer' | 'fullscreen' | 'notes' | 'leave' | 'forget' }
  | { readonly kind: 'jump'; readonly step: number }
  | { readonly kind: 'digit'; readonly typed: string };

/** The parts of a key press that count. */
export interface Press {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly isComposing?: boolean;
}

const KEYS: Readonly<Record<string, Exclude<Command['kind'], 'jump' | 'digit'>>> = Object.assign(Object.create(null), {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  l: 'pointer',
  f: 'fullscreen',
  s: 'notes',
  Escape: 'leave',
});

/** Keys that a focused button or link uses itself. */
const ACTIVATING = new Set([' ', 'Enter']);

/**
 * What a key press asks for, or null where it is none of a talk's business.
 * @param typed the digits typed so far, which Enter turns into a jump and every other key forgets
 * @param on what holds the focus: a field keeps all its keys, a control keeps Space and Enter
 */
export function commandOf(press: Press, typed: string, on: 'page' | 'control' | 'field' = 'page'): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || on === 'field') return null;
  if (/^\d$/.test(press.key)) return { kind: 'digit', typed: (typed + press.key).slice(-3) };
  if (typed !== '' && press.key === 'Enter') return { kind: 'jump', step: Number(typed) };
  if (typed !== '' && press.key === 'Escape') return { kind: 'forget' };
  if (on === 'control' && ACTIVATING.has(press.key)) return null;
  if (press.key === ' ' && press.shiftKey) return { kind: 'previous' };
  const kind = KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key];
  return kind === undefined ? null : { kind };
}

/** What an element is to {@link commandOf}. */
export function focusOf(target: EventTarget | null): 'page' | 'control' | 'field' {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select, dialog, [contenteditable]:not([contenteditable="false"])') !== null) return 'field';
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
