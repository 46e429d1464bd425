import { useEffect, useRef } from 'react';
import { THEMES, type Theme } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { MainTools, OtherTools } from './Tools.tsx';

/** What is needed rarely, behind one button; on a narrow screen the main tools too. A press elsewhere folds it up. */
export function MoreMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { actions } = useDesk();
  const words = useWords();
  const theme = useView((v) => v.theme);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = (event: Event) => {
      const box = menu.current;
      const target = event.target;
      if (box?.open && target instanceof Element && !box.contains(target) && target.closest('dialog') === null) box.open = false;
    };
    document.addEventListener('pointerdown', fold);
    document.addEventListener('focusin', fold);
    return () => {
      document.removeEventListener('pointerdown', fold);
      document.removeEventListener('focusin', fold);
    };
  }, []);
  return (
    <details className="more" ref={menu}>
      <summary className="tool-button">{words('nav.more')}</summary>
      <div className="more-items">
        <div className="more-main">
          <MainTools />
        </div>
        <OtherTools />
        <button type="button" className="tool-button" onClick={onHelp}>
          {words('keys.open')}
        </button>
        <label className="select">
          <span>{words('nav.theme')}</span>
          <select value={theme} onChange={(event) => actions.setTheme(event.target.value as Theme)}>
            {THEMES.map((value) => (
              <option key={value} value={value}>
                {words(`theme.${value}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
