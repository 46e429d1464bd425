import type { Cluster, Term, TermKind } from '../../domain/facts.ts';
import type { ClusterId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { WordKey } from '../../i18n/zh-Hans.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { DistrictName, ParkName, PlaceName } from '../Names.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { EditionNote } from './EditionNote.tsx';
import { SectionHead } from './SectionHead.tsx';
import { SixOnes } from './SixOnes.tsx';
import { Targets } from './Targets.tsx';

const TERM_SECTIONS: readonly (readonly [TermKind, WordKey])[] = [
  ['focus', 'cluster.focus'],
  ['breakthrough', 'cluster.breakthrough'],
  ['project', 'cluster.project'],
  ['action', 'cluster.action'],
];

/** One cluster: what it is, where the text puts it, what it is to do, and where that was read. */
export function ClusterDetails({ id }: { readonly id: ClusterId }) {
  const { atlas } = useDesk();
  const words = useWords();
  const cluster = atlas.cluster.get(id);
  if (cluster === undefined) return null;
  const lang = words.lang;
  const family = atlas.family.get(cluster.family);
  const parks = atlas.parksOfCluster.get(id) ?? [];
  return (
    <article data-subject={id}>
      <p className="kicker">
        {words(`cluster.kind.${cluster.kind}`)} · {words('cluster.number', { number: cluster.number })}
      </p>
      <h2>
        <span className="code" data-family={atlas.families.findIndex((f) => f.id === cluster.family)}>
          {cluster.code}
        </span>
        {textIn(cluster.name, lang)}
      </h2>
      <p className="other-name" lang={lang === 'en' ? 'zh-Hans' : 'en'}>
        {lang === 'en' ? cluster.fullName.zh : cluster.fullName.en}
      </p>
      <p className="quiet">
        {words(`cluster.english.${cluster.englishStatus}`)} · {words('cluster.family')}:{' '}
        {family === undefined ? words('details.unknown') : textIn(family.name, lang)}
      </p>
      <p className="lead">
        {textIn(cluster.positioning, lang)}
        <SourceMark source={cluster.source} of={words('cluster.positioning')} />
      </p>
      {cluster.note !== null && <p className="quiet">{textIn(cluster.note, lang)}</p>}
      <EditionNote id={id} />
      <Where cluster={cluster} />
      {TERM_SECTIONS.map(([kind, title]) => (
        <Terms key={kind} title={words(title)} terms={cluster.terms.filter((t) => t.kind === kind)} />
      ))}
      {parks.length > 0 && (
        <section>
          <SectionHead title={words('cluster.parks')} count={parks.length} />
          <ul className="rows">
            {parks.map((park) => (
              <li key={park.id}>
                <ParkName id={park.id} />
                {park.directions !== null && (
                  <SourceMark source={park.directions.source} of={words('park.directions')} certainty={park.directions.certainty} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Targets id={id} />
      <SixOnes id={id} />
      <p className="quiet">{words('cluster.family.note')}</p>
    </article>
  );
}

/** The districts named, or the axis, or that the document gives no location. */
function Where({ cluster }: { readonly cluster: Cluster }) {
  const { atlas } = useDesk();
  const words = useWords();
  const assignments = atlas.byCluster.get(cluster.id) ?? [];
  const first = assignments[0];
  if (cluster.spatial !== 'list' || first === undefined) {
    return (
      <section>
        <SectionHead title={words('cluster.districts')} count={cluster.spatial === 'list' ? 0 : null} />
        <p className="callout">
          {cluster.spatial === 'axis' ? words('cluster.axis') : words('cluster.none')}
          {cluster.axis !== null && <strong className="axis">{textIn(cluster.axis, words.lang)}</strong>}
          <SourceMark source={cluster.source} of={words('cluster.districts')} />
        </p>
      </section>
    );
  }
  return (
    <section>
      <SectionHead title={words('cluster.districts')} count={assignments.length} />
      <p className="named">
        <span className="quiet">{words(`cluster.verb.${first.verb}`)} </span>
        {assignments.map((a, i) => (
          <span key={a.district} className={a.scope === 'beside' ? 'beside' : undefined}>
            {i > 0 && (words.lang === 'en' ? ', ' : '、')}
            <DistrictName id={a.district} className="district-name" />
          </span>
        ))}
        {first.openList && <span className="quiet"> {words('cluster.districts.others')}</span>}
        <SourceMark source={first.source} of={words('cluster.districts')} witnesses={first.witnesses} />
      </p>
      <p className="quiet">
        {words('cluster.object')} {textIn(first.object, words.lang)}
        {words.lang === 'en' ? '. ' : '。'}
        {words('details.order')}
        {first.openList && `${words.lang === 'en' ? ' ' : ''}${words('details.openList')}`}
      </p>
    </section>
  );
}

function Terms({ title, terms }: { readonly title: string; readonly terms: readonly Term[] }) {
  const words = useWords();
  if (terms.length === 0) return null;
  return (
    <section>
      <SectionHead title={title} count={terms.length} />
      <ul className="terms">
        {terms.map((term) => (
          <li key={term.name.zh}>
            {textIn(term.name, words.lang)}
            {term.place !== null && <TermPlace term={term} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a project is and how sure that is; "not given" is said too. */
function TermPlace({ term }: { readonly term: Term }) {
  const words = useWords();
  const place = term.place;
  if (place === null) return null;
  const note = textIn(place.note, words.lang);
  return (
    <span className="place">
      {place.district !== null && <PlaceName id={place.district} />}
      {place.district !== null && ' · '}
      {words(place.district === null ? 'place.unknown' : `place.${place.certainty}`)}
      {place.source !== null && <SourceMark source={place.source} of={textIn(term.name, words.lang)} certainty={place.certainty} />}
      {note !== '' && <span className="place-note">{note}</span>}
    </span>
  );
}
