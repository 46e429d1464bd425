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

/**
 * Where a fact was read: document, clause, number, date and how it was read. It opens as it comes and takes the focus, so that it
 * is read out and its link is the next stop; Escape leads back to its mark, a press or the focus elsewhere closes it.
 */
export function SourceCard({ id, doc, clause, witnesses, onClose }: SourceCardProps) {
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const box = card.current;
    const mark = document.querySelector<HTMLElement>(`[aria-controls="${id}"]`);
    const outside = ({ target }: Event) => target instanceof Node && box?.contains(target) === false && mark?.contains(target) !== true;
    const leave = (event: Event) => {
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        mark?.focus();
        close.current();
      } else if (outside(event)) close.current();
    };
    box?.showPopover?.();
    box?.focus();
    const heard = ['keydown', 'pointerdown', 'focusin'];
    for (const kind of heard) document.addEventListener(kind, leave, true);
    return () => {
      for (const kind of heard) document.removeEventListener(kind, leave, true);
    };
  }, [id]);
  // Outside the sentence the mark stands in, where a list would be no valid HTML.
  return createPortal(
    <div id={id} ref={card} popover="manual" className="source-card" role="note" tabIndex={-1}>
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
