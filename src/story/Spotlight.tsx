import { useEffect, useRef } from 'react';

/** Dims everything but a circle around the pointer. It takes no clicks, and without a pointer it lights the middle. */
export function Spotlight() {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      shade.current?.style.setProperty('--x', `${clientX}px`);
      shade.current?.style.setProperty('--y', `${clientY}px`);
    };
    window.addEventListener('pointermove', follow, { capture: true, passive: true });
    return () => window.removeEventListener('pointermove', follow, { capture: true });
  }, []);
  return <div className="talk-spotlight" ref={shade} aria-hidden="true" />;
}
