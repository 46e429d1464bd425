/**
 * The first script of the page, a few hundred bytes that come long before the rest. What is pressed or typed until the page answers
 * is kept, in its order, and done when it does; otherwise a tap on a map that can be seen would be lost. It also fetches the page's
 * styles where those written into it are refused.
 */

/** Does what was kept, once; from then on the page hears everything itself. `select` chooses a district of the map. */
export type TakeEarly = (select: (district: string) => void) => void;

declare global {
  interface Window {
    takeEarly?: TakeEarly;
  }
}

/** Pressed elements, and fields with what was typed. */
const kept = new Map<Element, string | null>();

/** Pressed twice out of impatience is pressed once; what was done last comes last. */
function keep(element: Element, typed: string | null): void {
  kept.delete(element);
  kept.set(element, typed);
}

function onClick(event: Event): void {
  const pressed = (event.target as Element).closest('a, summary, [data-district], button, label, input, [role="option"]');
  // Links lead to an address and what folds folds without any script.
  if (pressed === null || pressed.matches('a, summary, [type="search"]')) return;
  keep(pressed, null);
  // A box that is ticked now would stay ticked and mean nothing.
  event.preventDefault();
}

function onInput({ target }: Event): void {
  keep(target as Element, (target as HTMLInputElement).value);
}

// A host's content policy may not know the styles that are written into the page; the same stand in files (build/writtenStyles.ts).
if (document.querySelector('style')?.sheet === null) {
  for (const link of document.querySelectorAll('link')) link.disabled = false;
}

// The rest may have been there first, from a cache.
if (document.documentElement.dataset.ready === undefined) {
  addEventListener('click', onClick, true);
  addEventListener('input', onInput, true);
  window.takeEarly = (select) => {
    removeEventListener('click', onClick, true);
    removeEventListener('input', onInput, true);
    for (const [element, typed] of kept) {
      if (typed !== null) {
        // As a visitor types: React, which watches the property, hears of a value only when it was not written through that.
        (element as HTMLInputElement).value = '';
        Reflect.set(HTMLInputElement.prototype, 'value', typed, element);
        element.dispatchEvent(new Event('input', { bubbles: true }));
      } else if (element instanceof HTMLElement) element.click();
      else select(element.getAttribute('data-district') ?? '');
    }
  };
}
