import { useId } from 'react';
import type { Citation } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';

interface SourceMarkProps {
  readonly source: Citation;
  /** What the source is for, read to those who cannot see where the mark stands. */
  readonly of: string;
  /** Independent copies that agree on this very fact, where they were counted. */
  readonly witnesses?: number;
}

/** A small mark that opens, in one click, where a fact was read. */
export function SourceMark({ source, of, witnesses }: SourceMarkProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const id = useId();
  const doc = atlas.document.get(source.document);
  if (doc === undefined) return null;
  const lang = words.lang;
  return (
    <>
      <button
        type="button"
        className="source-mark"
        popoverTarget={id}
        aria-label={`${words('details.source')}: ${of}`}
        title={words('details.source')}
      >
        <span aria-hidden="true">§</span>
      </button>
      <div id={id} popover="auto" className="source-card" role="note">
        <p className="source-title">{textIn(doc.title, lang)}</p>
        <dl>
          {source.clause !== null && (
            <>
              <dt>{words('source.clause')}</dt>
              <dd lang="zh-Hans">{source.clause}</dd>
            </>
          )}
          {doc.number !== null && (
            <>
              <dt>{words('source.number')}</dt>
              <dd lang="zh-Hans">{doc.number}</dd>
            </>
          )}
          <dt>{words('source.date')}</dt>
          <dd>{doc.date ?? words('source.undated')}</dd>
          <dt>{words('source.reading')}</dt>
          <dd>
            {textIn(doc.reading, lang)}
            {witnesses !== undefined && (
              <> {words(witnesses === 1 ? 'cluster.witnesses.one' : 'cluster.witnesses', { count: witnesses })}</>
            )}
          </dd>
        </dl>
        {doc.url === null ? (
          <p className="quiet">{words('source.noLink')}</p>
        ) : (
          <p>
            <a href={doc.url} target="_blank" rel="noreferrer noopener">
              {words('source.open')} ↗
            </a>
          </p>
        )}
      </div>
    </>
  );
}
