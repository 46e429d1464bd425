import { compareEdition, fateOf } from '../domain/editions.ts';
import type { ClusterId } from '../domain/ids.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

/** What became of a cluster in the edition shown, in a word; nothing for the core edition. */
export function EditionTag({ id }: { readonly id: ClusterId }) {
  const { atlas } = useDesk();
  const words = useWords();
  const edition = useView((v) => v.edition);
  if (edition === '2022') return null;
  const fate = fateOf(atlas.editions, edition, id);
  if (fate?.change === 'kept') return null;
  return <span className="tag">{words(fate === null ? 'facts.change.unknown' : `facts.change.${fate.change}`)}</span>;
}

/** The entries that only the later edition has. They are listed and not chosen: no text gives them a place on the map. */
export function EditionAdded() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const edition = useView((v) => v.edition);
  if (edition === '2022') return null;
  const { added } = compareEdition(atlas.clusters, atlas.editions, edition);
  return (
    <section className="family edition-added">
      <h3>{words('facts.editions.only', { edition })}</h3>
      <ul>
        {added.map((entry) => (
          <li key={entry.id}>
            {textIn(entry.name, words.lang)} <span className="tag">{words(`facts.change.${entry.change}`)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-button" onClick={() => actions.openSheet('editions')}>
        {words('facts.editions.open')} →
      </button>
    </section>
  );
}
