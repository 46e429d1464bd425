import type { Shift } from './gestures.ts';

/** Where each mark stood before the gesture, from its own attribute. */
const stood = new WeakMap<Element, { readonly text: string; readonly x: number; readonly y: number }>();

/**
 * Moves and magnifies what is drawn, without drawing it anew: areas and lines by one transform, names and marks each to its
 * new place at its own size. Null puts everything back as it was drawn.
 */
export function shiftDrawing(figure: Element, shift: Shift | null): void {
  for (const group of figure.querySelectorAll('svg > .world')) {
    if (shift === null) group.removeAttribute('transform');
    else group.setAttribute('transform', `translate(${shift.x} ${shift.y}) scale(${shift.scale})`);
  }
  for (const mark of figure.querySelectorAll('svg > .marks > [transform]')) {
    if (shift === null) {
      const before = stood.get(mark);
      if (before !== undefined) mark.setAttribute('transform', before.text);
      stood.delete(mark);
      continue;
    }
    const { x, y } = stood.get(mark) ?? remember(mark);
    mark.setAttribute('transform', `translate(${x * shift.scale + shift.x} ${y * shift.scale + shift.y})`);
  }
}

function remember(mark: Element): { readonly x: number; readonly y: number } {
  const text = mark.getAttribute('transform') ?? '';
  const [x, y] = (text.match(/-?[\d.]+/g) ?? []).map(Number);
  const at = { text, x: x ?? 0, y: y ?? 0 };
  stood.set(mark, at);
  return at;
}
