/** Browsers finish a frame on threads of their own; for so long they have the processor to themselves, ms. */
const FINISHING = 4;

/**
 * Runs a task after the next frame. What is asked for within a frame's callbacks comes after its painting. A page that nobody looks
 * at paints none; there the task waits until somebody does.
 */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task, FINISHING));
}
