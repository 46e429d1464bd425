import type { ReactNode } from 'react';
import { compareEdition, type GoneCluster } from '../domain/editions.ts';
import type { EditionChange } from '../domain/facts.ts';
import type { ClusterId } from '../domain/ids.ts';
import { textIn } from '../domain/text.ts';
import { EDITIONS } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { SourceMark } from '../panels/SourceMark.tsx';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { SheetFrame } from './SheetFrame.tsx';

const LATER = EDITIONS[1];

/** What a later edition added, kept and let go, as sets of the entries' ids, with a line back to each cluster of 2022. */
export function EditionsSheet() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const edition = useView((v) => v.edition);
  const { added, kept, gone } = compareEdition(atlas.clusters, atlas.editions, LATER);
  return (
    <SheetFrame sheet="editions">
      <p className="lead">{words('facts.editions.lead')}</p>
      <p className="callout">{words('facts.editions.noDistricts')}</p>
      <fieldset className="styles">
        <legend>{words('facts.editions.show')}</legend>
        {EDITIONS.map((value) => (
          <label key={value}>
            <input type="radio" name="edition" value={value} checked={edition === value} onChange={() => actions.setEdition(value)} />{' '}
            {words(`facts.edition.${value}`)}
          </label>
        ))}
      </fieldset>
      <Group title={words('facts.editions.added')} count={added.length} name="added">
        {added.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </Group>
      <Group title={words('facts.editions.gone')} count={gone.length} name="gone">
        {gone.map((cluster) => (
          <GoneRow key={cluster.id} cluster={cluster} />
        ))}
      </Group>
      <Group title={words('facts.editions.kept')} count={kept.length} name="kept">
        {kept.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </Group>
    </SheetFrame>
  );
}

function Group({ title, count, name, children }: { title: string; count: number; name: string; children: ReactNode }) {
  return (
    <section data-change={name}>
      <h3>
        {title} <span className="count">{count}</span>
      </h3>
      <ul className="changes">{children}</ul>
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: EditionChange }) {
  const words = useWords();
  const name = textIn(entry.name, words.lang);
  return (
    <li data-entry={entry.id}>
      <span>
        <strong>{name}</strong>
        <span className="tag">{words(`facts.change.${entry.change}`)}</span>
        {entry.kind === 'future' && <span className="tag">{words('cluster.kind.future')}</span>}
        {entry.certainty !== 'certain' && <span className="tag">{words(`facts.certainty.${entry.certainty}`)}</span>}
        <SourceMark source={entry.source} of={name} certainty={entry.certainty} />
      </span>
      {entry.from.length > 0 && entry.change !== 'kept' && (
        <span className="line">
          ← {words('facts.editions.from')} <Names ids={entry.from} />
        </span>
      )}
      {entry.note !== null && <span className="quiet">{textIn(entry.note, words.lang)}</span>}
    </li>
  );
}

function GoneRow({ cluster }: { readonly cluster: GoneCluster }) {
  const { atlas } = useDesk();
  const words = useWords();
  const said = atlas.editions.find((row) => row.edition === LATER && row.change === 'gone' && row.from.includes(cluster.id));
  return (
    <li data-entry={cluster.id}>
      <span>
        <strong>
          <Names ids={[cluster.id]} />
        </strong>
        {said !== undefined && <SourceMark source={said.source} of={textIn(said.name, words.lang)} certainty={said.certainty} />}
      </span>
      <span className="line">
        {cluster.into.length === 0
          ? words('facts.editions.ended')
          : `→ ${words('facts.editions.into')} ${cluster.into.map((entry) => textIn(entry.name, words.lang)).join(words.lang === 'en' ? ', ' : '、')}`}
      </span>
      {said?.note != null && <span className="quiet">{textIn(said.note, words.lang)}</span>}
    </li>
  );
}

/** Clusters of 2022 with their codes; an id the atlas does not know stands as it is. */
function Names({ ids }: { readonly ids: readonly ClusterId[] }) {
  const { atlas } = useDesk();
  const words = useWords();
  return ids
    .map((id) => {
      const cluster = atlas.cluster.get(id);
      return cluster === undefined ? id : `${cluster.code} ${textIn(cluster.name, words.lang)}`;
    })
    .join(words.lang === 'en' ? ', ' : '、');
}
