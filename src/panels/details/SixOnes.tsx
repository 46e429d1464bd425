import type { ClusterId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { SectionHead } from './SectionHead.tsx';

/** The working lists the policy asks for in each cluster: places for their contents, which no source gives, filled from one's own file. */
export function SixOnes({ id }: { readonly id: ClusterId }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const items = atlas.system.filter((item) => item.group === 'six-ones' || item.group === 'one-each');
  const first = items[0];
  if (first === undefined) return null;
  const own = (atlas.own?.entries ?? []).filter((entry) => entry.cluster === id);
  return (
    <section>
      <SectionHead title={words('facts.six')} count={null} />
      <details className="system six-ones" open={own.length > 0}>
        <summary>{words('facts.six.places', { count: items.length, filled: new Set(own.map((entry) => entry.item)).size })}</summary>
        <p className="quiet">
          {words('facts.six.empty')}
          <SourceMark source={first.source} of={words('facts.six')} />
        </p>
        <dl>
          {items.map((item) => {
            const entries = own.filter((entry) => entry.item === item.id);
            return (
              <div key={item.id} data-item={item.id}>
                <dt>{textIn(item.name, words.lang)}</dt>
                {entries.length === 0 && <dd className="quiet">—</dd>}
                {entries.map((entry, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: entries of a file may be alike and never move
                  <dd key={i}>
                    {entry.name}
                    {entry.note !== '' && <span className="quiet"> {entry.note}</span>}
                  </dd>
                ))}
              </div>
            );
          })}
        </dl>
        {own.length > 0 && <p className="quiet">{words('facts.own.source', { file: atlas.own?.file ?? '' })}</p>}
        <button type="button" className="quiet-button" onClick={() => actions.openSheet('own')}>
          {words('facts.six.fill')} →
        </button>
      </details>
    </section>
  );
}
