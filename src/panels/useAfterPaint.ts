import { useEffect, useState } from 'react';

/**
 * The value, one painted frame late where it `waits` over the one still `shown`: whatever else follows from it is on the screen first.
 * Otherwise it is given at once, and so is the first. A page that nobody looks at paints none; there it waits until somebody does.
 */
export function useAfterPaint<T>(value: T, waits: (shown: T) => boolean): T {
  const [shown, setShown] = useState(value);
  const waiting = shown !== value && waits(shown);
  if (!waiting && shown !== value) setShown(value);
  useEffect(() => {
    if (!waiting) return;
    let turn: ReturnType<typeof setTimeout> | undefined;
    // What is asked for within a frame's callbacks comes after its painting.
    const frame = requestAnimationFrame(() => {
      turn = setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(turn);
    };
  }, [value, waiting]);
  return waiting ? shown : value;
}
