import { Fragment } from 'react';
import type { DistrictId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { SectionHead } from './SectionHead.tsx';

/** So many parks are listed; the page of one's own facts has them all. */
const LISTED = 30;

/** What the visitor's own file says of a district, apart from the document and named as one's own. */
export function OwnDistrict({ id }: { readonly id: DistrictId }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const { own } = atlas;
  if (own === null || own === undefined) return null;
  const figures = own.figures.filter((figure) => figure.values.has(id));
  const parks = own.parks.filter((park) => park.district === id);
  const assignments = own.assignments.filter((assignment) => assignment.district === id);
  if (figures.length + parks.length + assignments.length === 0) return null;
  return (
    <section className="callout own">
      <SectionHead title={words('facts.own.title')} count={null} />
      <dl className="measures">
        {figures.map((figure) => (
          <Row key={figure.name} name={figure.name} value={`${figure.values.get(id)} ${figure.unit}`.trim()} />
        ))}
      </dl>
      {parks.length > 0 && (
        <p>
          {words('facts.own.parks')}{' '}
          {parks.slice(0, LISTED).map((park, i) => (
            <Fragment key={park.id}>
              {i > 0 && (words.lang === 'en' ? ', ' : '、')}
              <button type="button" className="link-button" data-own-park={park.id} onClick={() => actions.selectOwn(park.id)}>
                {park.name}
              </button>
            </Fragment>
          ))}
          {parks.length > LISTED && ` ${words('facts.own.more', { count: parks.length - LISTED })}`}
        </p>
      )}
      {assignments.length > 0 && (
        <p>
          {words('facts.own.assignments')}{' '}
          {assignments
            .map(({ cluster }) => {
              const known = atlas.cluster.get(cluster);
              return known === undefined ? cluster : `${known.code} ${textIn(known.name, words.lang)}`;
            })
            .join(words.lang === 'en' ? ', ' : '、')}
        </p>
      )}
      <p className="quiet">{words('facts.own.source', { file: own.file })}</p>
    </section>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
