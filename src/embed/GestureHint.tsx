import { type RefObject, useEffect, useState } from 'react';
import { fillsScreen } from '../figure/fullScreen.ts';
import { useWords } from '../i18n/useWords.ts';
import type { WordKey } from '../i18n/zh-Hans.ts';

/** How long the hint stands after the last try, ms. */
const STAYS = 1200;

/** Says how to zoom when somebody scrolls over the map, whose scrolling belongs to the page around. */
export function GestureHint({ place }: { readonly place: RefObject<HTMLElement | null> }) {
  const words = useWords();
  const [hint, setHint] = useState<WordKey | null>(null);
  useEffect(() => {
    const element = place.current?.querySelector('.stage');
    if (element == null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (key: WordKey) => {
      if (fillsScreen()) return;
      setHint(key);
      clearTimeout(timer);
      timer = setTimeout(() => setHint(null), STAYS);
    };
    const onWheel = (event: Event) => {
      const { ctrlKey, metaKey } = event as WheelEvent;
      if (!ctrlKey && !metaKey) say(/mac/i.test(navigator.userAgent) ? 'embed.hint.wheelMac' : 'embed.hint.wheel');
    };
    const onTouch = (event: Event) => {
      if ((event as TouchEvent).touches.length === 1) say('embed.hint.touch');
    };
    element.addEventListener('wheel', onWheel, { passive: true });
    element.addEventListener('touchmove', onTouch, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouch);
    };
  }, [place]);
  return (
    <p className="gesture-hint" data-on={hint !== null} aria-hidden="true">
      {hint === null ? '' : words(hint)}
    </p>
  );
}
