import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** The header's button for the sources and what the map does not say. */
export function FactsTool() {
  const { actions } = useDesk();
  const words = useWords();
  return (
    <button type="button" className="tool-button" aria-haspopup="dialog" onClick={() => actions.openSheet('sources')}>
      {words('facts.tool')}
    </button>
  );
}

/** The header's button for one's own file. */
export function OwnTool() {
  const { actions } = useDesk();
  const words = useWords();
  return (
    <button type="button" className="tool-button" aria-haspopup="dialog" onClick={() => actions.openSheet('own')}>
      {words('facts.sheet.own.short')}
    </button>
  );
}
