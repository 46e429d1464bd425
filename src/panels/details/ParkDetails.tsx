import type { Park } from '../../domain/facts.ts';
import type { ParkId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { areaIn, lengthIn } from '../measures.ts';
import { ClusterName, DistrictName } from '../Names.tsx';
import { parkName } from '../parkName.ts';
import { SourceMark } from '../SourceMark.tsx';
import { SectionHead } from './SectionHead.tsx';

/** One park slot: what documents say of it, and plainly what is not known. */
export function ParkDetails({ id }: { readonly id: ParkId }) {
  const { atlas } = useDesk();
  const words = useWords();
  const park = atlas.park.get(id);
  if (park === undefined) return null;
  const lang = words.lang;
  return (
    <article data-subject={id}>
      <p className="kicker">
        {words('details.parks')} · {words('park.slot', { slot: park.slot })}
      </p>
      <h2>{parkName(park, words)}</h2>
      {park.name !== null && (
        <p className="other-name" lang={lang === 'en' ? 'zh-Hans' : 'en'}>
          {lang === 'en' ? park.name.zh : park.name.en}
          {park.nameSource !== null && <SourceMark source={park.nameSource} of={parkName(park, words)} certainty={park.nameCertainty} />}
          {park.nameCertainty !== 'certain' && <span className="tag">{words('park.certainty.likely')}</span>}
        </p>
      )}
      {park.note !== null && <p>{textIn(park.note, lang)}</p>}
      <SectionHead title={words('park.district')} count={null} />
      <p>
        {park.districts.map((d, i) => (
          <span key={d}>
            {i > 0 && (lang === 'en' ? ' + ' : '、')}
            <DistrictName id={d} />
          </span>
        ))}
        <SourceMark source={park.districtsSource} of={words('park.district')} />
      </p>
      <Host park={park} />
      {park.directions !== null && (
        <section>
          <SectionHead title={words('park.directions')} count={park.directions.clusters.length} />
          <ul className="rows">
            {park.directions.clusters.map((cluster) => (
              <li key={cluster}>
                <ClusterName id={cluster} />
                {park.directions !== null && (
                  <SourceMark source={park.directions.source} of={words('park.directions')} certainty={park.directions.certainty} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {park.figures.length > 0 && (
        <section>
          <SectionHead title={words('park.figures')} count={null} />
          <dl className="measures">
            {park.figures.map((figure) => (
              <FigureRow key={figure.what.zh} figure={figure} />
            ))}
          </dl>
        </section>
      )}
      {park.otherNames.length > 0 && (
        <p className="quiet">
          {words('park.otherNames')}
          {lang === 'en' ? ': ' : '：'}
          {park.otherNames.map((n) => textIn(n, lang)).join(lang === 'en' ? '; ' : '；')}
        </p>
      )}
      <Unknown park={park} />
    </article>
  );
}

function FigureRow({ figure }: { readonly figure: Park['figures'][number] }) {
  const words = useWords();
  return (
    <>
      <dt>{textIn(figure.what, words.lang)}</dt>
      <dd>
        {areaIn(figure.value, words)}
        <SourceMark source={figure.source} of={textIn(figure.what, words.lang)} />
      </dd>
    </>
  );
}

function Host({ park }: { readonly park: Park }) {
  const words = useWords();
  if (park.host === null) return null;
  return (
    <section>
      <SectionHead title={words('park.host')} count={null} />
      <p>
        {textIn(park.host.name, words.lang)}
        {park.host.basis === 'implied' && <span className="tag">{words('park.host.implied')}</span>}
        {park.host.source !== null && <SourceMark source={park.host.source} of={words('park.host')} />}
      </p>
      <p className="quiet">
        {words('park.host.point', { accuracy: lengthIn(park.host.accuracyM, words) })}
        <SourceMark source={park.host.pointSource} of={words('park.host')} />
      </p>
    </section>
  );
}

function Unknown({ park }: { readonly park: Park }) {
  const words = useWords();
  return (
    <section className="callout">
      <h3>{words('park.unknown')}</h3>
      <ul>
        {park.name === null && <li>{words('park.unknown.name')}</li>}
        {park.host === null && <li>{words('park.unknown.host')}</li>}
        {park.directions === null && <li>{words('park.unknown.directions')}</li>}
        <li>{words('park.unknown.boundary')}</li>
      </ul>
    </section>
  );
}
