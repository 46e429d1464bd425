import type { DistrictId } from '../../domain/ids.ts';
import { MAX_COMPARED } from '../../domain/view.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';

/** Puts a district among those compared or takes it out, and says what is still missing for a comparison. */
export function CompareToggle({ id }: { readonly id: DistrictId }) {
  const { actions } = useDesk();
  const words = useWords();
  const compared = useView((v) => v.compared);
  const on = compared.includes(id);
  return (
    <p className="compare-toggle">
      <button type="button" className="chip" aria-pressed={on} onClick={() => actions.toggleCompared(id)}>
        {words(on ? 'compare.remove' : 'compare.add')}
        {compared.length > 0 && ` ${compared.length}/${MAX_COMPARED}`}
      </button>
      {on && compared.length === 1 && <span className="quiet"> {words('compare.more')}</span>}
    </p>
  );
}
