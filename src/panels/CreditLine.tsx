import './credit.css';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

/** The line under every map: what it is no basis for, the data's version and date, and whose edition is coloured. */
export function CreditLine() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const edition = useView((v) => v.edition);
  return (
    <p className="credit-line">
      {edition !== '2022' && <strong>{words('facts.credit.edition')} </strong>}
      {words('credit.short')} · {words('overview.version', { version: atlas.version, date: atlas.date })} · {atlas.licence.name} ·{' '}
      <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => actions.openSheet('caveats')}>
        {words('facts.sheet.caveats')}
      </button>
    </p>
  );
}
