import '../i18n/later.ts';
import { LABELS, type Labels, THEMES, type Theme } from '../domain/view.ts';
import { FactsTool, OwnTool } from '../facts/FactsTool.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { MainTools } from './Tools.tsx';

/** What stands behind "More": the tools that are needed rarely, keys, accessibility, and how the map looks. */
export function MoreItems({ onHelp }: { readonly onHelp: () => void }) {
  const { actions } = useDesk();
  const words = useWords();
  const theme = useView((v) => v.theme);
  const labels = useView((v) => v.labels);
  return (
    <>
      <div className="more-main">
        <MainTools />
      </div>
      <OwnTool />
      <FactsTool />
      <button type="button" className="tool-button" aria-haspopup="dialog" onClick={onHelp}>
        {words('keys.open')}
      </button>
      <button type="button" className="tool-button" aria-haspopup="dialog" onClick={() => actions.openSheet('access')}>
        {words('facts.sheet.access')}
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
      <label className="select">
        <span>{words('nav.labels')}</span>
        <select value={labels} onChange={(event) => actions.applyView({ labels: event.target.value as Labels })}>
          {LABELS.map((value) => (
            <option key={value} value={value}>
              {words(`labels.${value}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
