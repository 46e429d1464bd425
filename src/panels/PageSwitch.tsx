import { PAGES } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

/** Map, matrix or table, as radio buttons. */
export function PageSwitch() {
  const { actions } = useDesk();
  const words = useWords();
  const page = useView((v) => v.page);
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{words('nav.page')}</legend>
      {PAGES.map((value) => (
        <label key={value} className={value === page ? 'on' : undefined}>
          <input type="radio" name="page" value={value} checked={value === page} onChange={() => actions.setPage(value)} />
          {words(`page.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
