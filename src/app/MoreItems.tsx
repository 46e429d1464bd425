import '../i18n/later.ts';
import { LABELS, THEMES } from '../domain/view.ts';
import { FactsTool, OwnTool } from '../facts/FactsTool.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { Choice } from '../ui/Choice.tsx';
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
      <Choice
        className="select"
        label={words('nav.theme')}
        value={theme}
        options={THEMES.map((value) => [value, words(`theme.${value}`)])}
        onChange={actions.setTheme}
      />
      <Choice
        className="select"
        label={words('nav.labels')}
        value={labels}
        options={LABELS.map((value) => [value, words(`labels.${value}`)])}
        onChange={(chosen) => actions.applyView({ labels: chosen })}
      />
    </>
  );
}
