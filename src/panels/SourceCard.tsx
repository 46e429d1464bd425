import '../i18n/later.ts';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { SourceDocument } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';

interface SourceCardProps {
  readonly id: string;
  readonly doc: SourceDocument;
  readonly clause: string | null;
  readonly witnesses: number | undefined;
  readonly onClose: () => void;
}

/** Where a fact was read: document, clause, number, date and how it was read. It opens as it comes; Escape or a press elsewhere closes it. */
export function SourceCard({ id, doc, clause, witnesses, onClose }: SourceCardProps) {
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.showPopover?.(), []);
  // Outside the sentence the mark stands in, where a list would be no valid HTML.
  return createPortal(
    <div
      id={id}
      ref={card}
      popover="auto"
      className="source-card"
      role="note"
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <p className="source-title">{textIn(doc.title, words.lang)}</p>
      <dl>
        {clause !== null && (
          <>
            <dt>{words('source.clause')}</dt>
            <dd lang="zh-Hans">{clause}</dd>
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
          {textIn(doc.reading, words.lang)}
          {witnesses !== undefined && <> {words(witnesses === 1 ? 'cluster.witnesses.one' : 'cluster.witnesses', { count: witnesses })}</>}
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
    </div>,
    document.body,
  );
}
