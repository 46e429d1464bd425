import type { Atlas } from '../domain/atlas.ts';
import { textIn } from '../domain/text.ts';
import type { Words } from '../i18n/words.ts';

/** Districts × clusters and the sources as plain HTML: what is left of the page where no script runs, and what paper shows. */
export function StaticTable({ atlas, words }: { readonly atlas: Atlas; readonly words: Words }) {
  const lang = words.lang;
  return (
    <section className="static-table" id="static-table">
      <h2>{words('table.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('table.district')}</th>
            <th scope="col">{words('filter.label')}</th>
          </tr>
        </thead>
        <tbody>
          {atlas.districts.map((district) => (
            <tr key={district.id}>
              <th scope="row">{textIn(district.fullName, lang)}</th>
              <td>
                {(atlas.byDistrict.get(district.id) ?? [])
                  .map((a) => {
                    const cluster = atlas.cluster.get(a.cluster);
                    return cluster === undefined ? a.cluster : `${cluster.code} ${textIn(cluster.name, lang)}`;
                  })
                  .join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words('details.sources')}</h2>
      <ul>
        {atlas.documents.map((doc) => (
          <li key={doc.id}>
            {textIn(doc.title, lang)}
            {doc.number !== null && (
              <>
                {' '}
                <span className="doc-number" lang="zh-Hans">
                  {doc.number}
                </span>
              </>
            )}{' '}
            · {doc.date ?? words('source.undated')}
            {doc.url !== null && (
              <>
                {' '}
                <a href={doc.url} rel="noreferrer noopener">
                  {words('source.open')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {atlas.credits.map((credit) => (
        <p key={credit.zh}>{textIn(credit, lang)}</p>
      ))}
    </section>
  );
}
