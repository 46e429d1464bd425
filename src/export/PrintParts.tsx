import '../i18n/later.ts';
import { useLayoutEffect } from 'react';
import type { Atlas } from '../domain/atlas.ts';
import type { Cluster, District } from '../domain/facts.ts';
import type { Size } from '../domain/mercator.ts';
import { textIn } from '../domain/text.ts';
import { chromeOf } from '../figure/chrome.ts';
import { figure } from '../figure/figure.ts';
import { drawn } from '../figure/redraw.ts';
import { svgMark } from '../figure/svg.ts';
import { telling } from '../figure/telling.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { linkOf } from './linkOf.ts';

/** A4 landscape within its margins, CSS pixels; on other paper the drawing is scaled. */
const PAPER: Size = { width: 1032, height: 680 };

/** The view as a drawing in the colours of paper, on a page of its own. */
export function PrintFigure() {
  const { atlas } = useDesk();
  const words = useWords();
  const view = useView((v) => v);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.print = 'sheet';
    return () => {
      delete dataset.print;
    };
  }, []);
  // A camera is made for the visitor's window; paper of another shape would cut the city somewhere else.
  const chrome = chromeOf(atlas, view, words, linkOf(view));
  const drawing = figure(atlas, { ...view, camera: null }, { size: PAPER, paint: 'print', words, tell: telling, chrome });
  const put = (place: HTMLElement | null) => place?.replaceChildren(drawn(svgMark(drawing, 'print-')));
  return <div className="print-figure" ref={put} />;
}

/** Districts × clusters, the sources with their addresses written out, the credits and the link. */
export function PrintTables() {
  const { atlas } = useDesk();
  const words = useWords();
  const view = useView((v) => v);
  const { lang } = words;
  return (
    <div className="print-tables">
      <section className="print-matrix">
        <h2>{words('matrix.title')}</h2>
        <Matrix atlas={atlas} words={words} />
        <p>
          ● {words('table.named')} · ○ {words('matrix.beside')} · {words('matrix.note')}
        </p>
      </section>
      <section className="print-credits">
        {atlas.credits.map((credit) => (
          <p key={credit.zh}>{textIn(credit, lang)}</p>
        ))}
        <p>
          {words('overview.version', { version: atlas.version, date: atlas.date })} · {atlas.licence.name}
        </p>
        <p>
          <strong>{words('print.link')}</strong> <span className="address">{linkOf(view)}</span>
        </p>
      </section>
      <section className="print-sources">
        <h2>{words('details.sources')}</h2>
        <ol>
          {atlas.documents.map((doc) => (
            <li key={doc.id}>
              {[textIn(doc.title, lang), doc.number, doc.date ?? words('source.undated')].filter((part) => part !== null).join(' · ')}
              {doc.url !== null && <span className="address"> {doc.url}</span>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface MatrixProps {
  readonly atlas: Atlas;
  readonly words: Words;
}

function Matrix({ atlas, words }: MatrixProps) {
  const { lang } = words;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('table.cluster')}</th>
          {atlas.districts.map((district) => (
            <th key={district.id} scope="col" className={district.kind === 'zone' ? 'zone' : undefined}>
              {textIn(district.name, lang)}
            </th>
          ))}
          <th scope="col">{words('matrix.districts')}</th>
        </tr>
      </thead>
      <tbody>
        {atlas.clusters.map((cluster) => (
          <tr key={cluster.id}>
            <th scope="row">
              <span className="code">{cluster.code}</span> {textIn(cluster.name, lang)}
            </th>
            <Cells atlas={atlas} cluster={cluster} words={words} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words('matrix.count')}</th>
          {atlas.districts.map((district) => (
            <td key={district.id}>{atlas.byDistrict.get(district.id)?.length ?? 0}</td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Cells({ atlas, cluster, words }: MatrixProps & { readonly cluster: Cluster }) {
  const assignments = atlas.byCluster.get(cluster.id) ?? [];
  if (cluster.spatial !== 'list') {
    const axis = cluster.axis === null ? '' : `${words.lang === 'en' ? ': ' : '：'}${textIn(cluster.axis, words.lang)}`;
    return (
      <td colSpan={atlas.districts.length + 1} className="nowhere">
        {cluster.spatial === 'axis' ? `${words('matrix.axis')}${axis}` : words('matrix.none')}
      </td>
    );
  }
  const named = (district: District) => assignments.find((a) => a.district === district.id);
  return (
    <>
      {atlas.districts.map((district) => {
        const scope = named(district)?.scope;
        return <td key={district.id}>{scope === 'list' ? '●' : scope === 'beside' ? '○' : ''}</td>;
      })}
      <td>{assignments.length}</td>
    </>
  );
}
