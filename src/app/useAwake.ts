import { type RefObject, useEffect, useState } from 'react';

/** Told on the window when a host puts the map to rest (`detail` true) or wakes it. */
export const REST_EVENT = 'map-rest';

/** A map that left the screen for less than this keeps its context: somebody scrolls past and back, ms. */
const PATIENCE = 1000;

/**
 * Whether a map in a frame may be seen: it lies on the screen, and no deck has left its slide. Always true where `watched` is not.
 */
export function useAwake(box: RefObject<Element | null>, watched: boolean): boolean {
  const [onScreen, setOnScreen] = useState(true);
  const [resting, setResting] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!watched || element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.at(-1)?.isIntersecting ?? true;
      clearTimeout(timer);
      if (seen) setOnScreen(true);
      else timer = setTimeout(() => setOnScreen(false), PATIENCE);
    });
    observer.observe(element);
    const onRest = (event: Event) => setResting((event as CustomEvent<boolean>).detail);
    window.addEventListener(REST_EVENT, onRest);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener(REST_EVENT, onRest);
      setOnScreen(true);
      setResting(false);
    };
  }, [box, watched]);
  return onScreen && !resting;
}
