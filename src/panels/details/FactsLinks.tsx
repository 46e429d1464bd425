import { EDITIONS } from '../../domain/view.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import { SHEETS } from '../../state/store.ts';

/** The ways from the overview to the facts' own pages, and the switch between the editions. */
export function FactsLinks() {
  const { atlas, actions } = useDesk();
  const sheets = SHEETS.filter((sheet) => sheet !== 'editions' || atlas.editions.length > 0);
  const words = useWords();
  const edition = useView((v) => v.edition);
  return (
    <section className="facts-links">
      <h3>{words('facts.links')}</h3>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => actions.openSheet(sheet)}>
              {words(`facts.sheet.${sheet}`)}
            </button>
          </li>
        ))}
      </ul>
      {atlas.editions.length > 0 && (
        <label className="select">
          {words('facts.editions.show')}{' '}
          <select value={edition} onChange={(event) => actions.setEdition(event.target.value as (typeof EDITIONS)[number])}>
            {EDITIONS.map((value) => (
              <option key={value} value={value}>
                {words(`facts.edition.${value}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
