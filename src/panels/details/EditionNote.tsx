import { fateOf, successorsOf } from '../../domain/editions.ts';
import type { ClusterId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import { SourceMark } from '../SourceMark.tsx';

/** What became of a cluster in the later edition, when that edition is shown; the places below stay those of the core document. */
export function EditionNote({ id }: { readonly id: ClusterId }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const edition = useView((v) => v.edition);
  if (edition === '2022') return null;
  const fate = fateOf(atlas.editions, edition, id);
  const into = successorsOf(atlas.editions, edition, id).filter((entry) => entry.id !== id);
  return (
    <section className="callout edition-note" data-change={fate?.change ?? 'unknown'}>
      <h3>{words('facts.editions.in', { edition })}</h3>
      <p>
        {words(fate === null ? 'facts.change.unknown' : `facts.change.${fate.change}`)}
        {into.length > 0 && ` → ${into.map((entry) => textIn(entry.name, words.lang)).join(words.lang === 'en' ? ', ' : '、')}`}
        {fate !== null && <SourceMark source={fate.source} of={words('facts.editions.in', { edition })} certainty={fate.certainty} />}
      </p>
      {fate?.note != null && <p>{textIn(fate.note, words.lang)}</p>}
      <p className="quiet">{words('facts.editions.noDistricts')}</p>
      <button type="button" className="quiet-button" onClick={() => actions.openSheet('editions')}>
        {words('facts.editions.open')} →
      </button>
    </section>
  );
}
