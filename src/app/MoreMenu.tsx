import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

const MoreItems = lazy(async () => ({ default: (await import('./MoreItems.tsx')).MoreItems }));

/**
 * What is needed rarely, behind one button, its code coming when it is first opened; on a narrow screen the main tools too.
 * A press elsewhere or Escape folds it up.
 */
export function MoreMenu({ onHelp }: { readonly onHelp: () => void }) {
  const words = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const fold = (event: Event) => {
      const box = menu.current;
      const target = event.target;
      // A dialog opened from here hears its presses and keys itself.
      if (!box?.open || !(target instanceof Element) || target.closest('dialog') !== null) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        box.querySelector('summary')?.focus();
      } else if (box.contains(target)) return;
      box.open = false;
    };
    const heard = ['pointerdown', 'focusin', 'keydown'];
    for (const kind of heard) document.addEventListener(kind, fold);
    return () => {
      for (const kind of heard) document.removeEventListener(kind, fold);
    };
  }, []);
  return (
    <details className="more" ref={menu} onToggle={() => setOpened(true)}>
      <summary className="tool-button">{words('nav.more')}</summary>
      <div className="more-items">
        {opened && (
          <Suspense>
            <MoreItems onHelp={onHelp} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
