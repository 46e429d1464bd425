import { useEffect, useState } from 'react';

/**
 * The value, one painted frame late: whatever else follows from it is on the screen first. A value that does not wait is given at
 * once, and so is the one there was at the beginning. A page that nobody looks at paints none; there it waits until somebody does.
 */
export function useAfterPaint<T>(value: T, waits: boolean): T {
  const [shown, setShown] = useState(value);
  if (!waits && shown !== value) setShown(value);
  useEffect(() => {
    let turn: ReturnType<typeof setTimeout> | undefined;
    // What is asked for within a frame's callbacks comes after its painting.
    const frame = requestAnimationFrame(() => {
      turn = setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(turn);
    };
  }, [value]);
  return waits ? shown : value;
}
