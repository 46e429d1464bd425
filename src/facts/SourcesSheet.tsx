import { useMemo, useState } from 'react';
import type { SourceDocument } from '../domain/facts.ts';
import { otherText, textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { ReadTerms } from '../panels/ReadTerms.tsx';
import { useDesk } from '../state/DeskContext.tsx';
import { Cite } from './Cite.tsx';
import { CityFigures } from './CityFigures.tsx';
import { CITATION_STYLES, type CitationStyle, citeDocument, citeMap } from './citation.ts';
import { factsPerDocument } from './citedFacts.ts';
import { SheetFrame } from './SheetFrame.tsx';

/** Files of the data at their fixed addresses beside the page. */
const FILES = ['data/assignments.csv', 'data/districts.geojson', 'data/parks.geojson', 'data/atlas.json'];

/** Every document, how it was read and how to cite it; the data's version, date and licence. */
export function SourcesSheet() {
  const { atlas } = useDesk();
  const words = useWords();
  const [style, setStyle] = useState<CitationStyle>(words.lang === 'en' ? 'apa' : 'gbt7714');
  const counts = useMemo(() => factsPerDocument(atlas), [atlas]);
  const today = todayHere();
  const here = new URL('.', document.baseURI).href;
  return (
    <SheetFrame sheet="sources">
      <section className="data-card">
        <h3>{textIn(atlas.title, words.lang)}</h3>
        <p>
          {words('overview.version', { version: atlas.version, date: atlas.date })} · {words('facts.licence')}{' '}
          <a href={atlas.licence.url} target="_blank" rel="noreferrer noopener">
            {atlas.licence.name}
          </a>
        </p>
        <p className="quiet">
          {words('facts.files')}{' '}
          {FILES.map((file, i) => (
            <span key={file}>
              {i > 0 && ' · '}
              <a href={file} download>
                {file.replace('data/', '')}
              </a>
            </span>
          ))}
        </p>
        <fieldset className="styles">
          <legend>{words('facts.cite.style')}</legend>
          {CITATION_STYLES.map((value) => (
            <label key={value}>
              <input type="radio" name="citation-style" value={value} checked={style === value} onChange={() => setStyle(value)} />{' '}
              {words(`facts.cite.${value}`)}
            </label>
          ))}
        </fieldset>
        <Cite label={words('facts.cite.map')} text={citeMap(atlas, style, words.lang, here, today)} />
      </section>
      <h3>
        {words('facts.documents')} <span className="count">{atlas.documents.length}</span>
      </h3>
      <ol className="documents">
        {atlas.documents.map((doc) => (
          <li key={doc.id} id={`document-${doc.id}`} data-document={doc.id}>
            <DocumentCard doc={doc} facts={counts.get(doc.id) ?? 0} />
            <Cite label={words('facts.cite.document')} text={citeDocument(doc, style, words.lang, today)} />
          </li>
        ))}
      </ol>
      <CityFigures />
    </SheetFrame>
  );
}

function DocumentCard({ doc, facts }: { readonly doc: SourceDocument; readonly facts: number }) {
  const words = useWords();
  const { lang } = words;
  const other = otherText(doc.title, lang);
  return (
    <>
      <p className="kicker">{words(`facts.kind.${doc.kind}`)}</p>
      <h4>{textIn(doc.title, lang)}</h4>
      {other !== textIn(doc.title, lang) && (
        <p className="quiet" lang={lang === 'en' ? 'zh-Hans' : 'en'}>
          {other}
        </p>
      )}
      <dl className="measures">
        <dt>{words('facts.issuer')}</dt>
        <dd>{textIn(doc.issuer, lang)}</dd>
        <ReadTerms doc={doc} />
        <dt>{words('facts.witnesses')}</dt>
        <dd>{doc.witnesses === 0 ? words('facts.witnesses.none') : words('facts.witnesses.count', { count: doc.witnesses })}</dd>
        <dt>{words('facts.resting')}</dt>
        <dd>{facts}</dd>
      </dl>
      <p>
        {doc.url === null ? (
          <span className="quiet">{words('source.noLink')}</span>
        ) : (
          <a href={doc.url} target="_blank" rel="noreferrer noopener">
            {words('source.open')} ↗
          </a>
        )}
      </p>
    </>
  );
}

/** The reader's own date, YYYY-MM-DD. */
function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
