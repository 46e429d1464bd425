import { LENSES } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useDeskState, useView } from '../state/DeskContext.tsx';

/** The three questions the map answers, as radio buttons. */
export function LensSwitch() {
  const { actions } = useDesk();
  const words = useWords();
  const lens = useView((v) => v.lens);
  const own = useDeskState((s) => s.own !== null && s.own.figures.length > 0);
  const shown = LENSES.filter((value) => value !== 'own' || own || lens === 'own');
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{words('lens.label')}</legend>
      {shown.map((value) => (
        <label key={value} className={value === lens ? 'on' : undefined}>
          <input type="radio" name="lens" value={value} checked={value === lens} onChange={() => actions.setLens(value)} />
          {words(`lens.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
