import { memo } from 'react';
import type { District } from '../../domain/facts.ts';
import type { DistrictId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { areaIn, lengthIn } from '../measures.ts';
import { ClusterName, DistrictName, ParkName } from '../Names.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { CompareToggle } from './CompareToggle.tsx';
import { LateOwnDistrict } from './LateParts.tsx';
import { SectionHead } from './SectionHead.tsx';

interface DistrictDetailsProps {
  readonly id: DistrictId;
  /** It is made before it is asked for: it has its size, but shows nothing and takes no room. */
  readonly waiting?: boolean | undefined;
}

/** What the text says of one district: its clusters, its parks, what is indicative, and where it was read. */
export function DistrictDetails({ id, waiting }: DistrictDetailsProps) {
  return (
    <article data-subject={waiting ? undefined : id} aria-hidden={waiting}>
      <Body id={id} />
    </article>
  );
}

const Body = memo(({ id }: { readonly id: DistrictId }) => {
  const { atlas } = useDesk();
  const words = useWords();
  const district = atlas.district.get(id);
  if (district === undefined) return null;
  const lang = words.lang;
  const assignments = atlas.byDistrict.get(id) ?? [];
  const parks = atlas.parksOfDistrict.get(id) ?? [];
  const note = textIn(district.note, lang);
  return (
    <>
      <p className="kicker">{words(`details.kind.${district.kind}`)}</p>
      <h2>{textIn(district.fullName, lang)}</h2>
      <Other district={district} />
      <CompareToggle id={id} />
      {note !== '' && <p>{note}</p>}
      <SectionHead title={words('details.clusters')} count={assignments.length} />
      {district.kind === 'zone' && <p>{words('details.zone.note')}</p>}
      {district.kind !== 'zone' && (
        <p className="quiet">
          {assignments.length === 0 ? words('details.clusters.none') : words('details.clusters.count', { count: assignments.length })}
        </p>
      )}
      <ul className="rows">
        {assignments.map((a) => {
          const cluster = atlas.cluster.get(a.cluster);
          if (cluster === undefined) return null;
          return (
            <li key={a.cluster}>
              <ClusterName id={a.cluster} />
              <SourceMark source={a.source} of={textIn(cluster.name, lang)} witnesses={a.witnesses} />
            </li>
          );
        })}
      </ul>
      {assignments.some((a) => a.openList) && <p className="quiet">{words('details.openList')}</p>}
      <ZonesInside district={district} />
      <SectionHead title={words('details.parks')} count={district.kind === 'zone' ? null : parks.length} />
      {parks.length === 0 ? (
        <p className="quiet">{district.kind === 'zone' ? words('details.unknown') : words('details.parks.none')}</p>
      ) : (
        <ul className="rows">
          {parks.map((park) => {
            const others = park.districts
              .filter((d) => d !== id)
              .map((d) => textIn(atlas.district.get(d)?.name ?? { zh: d, hant: d, en: d }, lang));
            return (
              <li key={park.id}>
                <span>
                  <ParkName id={park.id} />
                  {others.length > 0 && <span className="quiet"> {words('details.parks.shared', { districts: others.join('、') })}</span>}
                </span>
                <SourceMark
                  source={park.nameSource ?? park.districtsSource}
                  of={words('park.slot', { slot: park.slot })}
                  {...(park.nameSource === null ? {} : { certainty: park.nameCertainty })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <LateOwnDistrict id={id} />
      <Measures district={district} />
    </>
  );
});

function Other({ district }: { readonly district: District }) {
  const words = useWords();
  const english = words.lang === 'en';
  return (
    <p className="other-name" lang={english ? 'zh-Hans' : 'en'}>
      {english ? district.fullName.zh : district.fullName.en}
    </p>
  );
}

/** The overlay zones that lie partly in a district: a pointer to them, without crediting their clusters here. */
function ZonesInside({ district }: { readonly district: District }) {
  const { atlas } = useDesk();
  const words = useWords();
  const zones = atlas.districts.filter((d) => d.kind === 'zone' && d.within.includes(district.id));
  return zones.map((zone) => (
    <section key={zone.id}>
      <SectionHead title={words('details.qianhai')} count={null} />
      <p>
        <DistrictName id={zone.id} />
        <span className="quiet">
          {words.lang === 'en' ? ' — ' : '：'}
          {words('details.qianhai.of', { count: atlas.byDistrict.get(zone.id)?.length ?? 0 })}
        </span>
      </p>
    </section>
  ));
}

function Measures({ district }: { readonly district: District }) {
  const words = useWords();
  return (
    <dl className="measures">
      <dt>{words('details.area')}</dt>
      <dd>
        {district.officialArea === null ? (
          words('details.unknown')
        ) : (
          <>
            {areaIn(district.officialArea.km2, words)}
            <SourceMark source={district.officialArea.source} of={words('details.area')} />
          </>
        )}
      </dd>
      <dt>{words('details.area.measured')}</dt>
      <dd>
        {areaIn(district.measured.areaKm2, words)}
        {district.indicative && <span className="tag">{words('details.indicative')}</span>}
        <span className="quiet"> {words('details.accuracy', { value: lengthIn(district.accuracyM, words) })}</span>
      </dd>
    </dl>
  );
}
