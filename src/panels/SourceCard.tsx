import '../i18n/later.ts';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Certainty, SourceDocument } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { ReadTerms } from './ReadTerms.tsx';

interface SourceCardProps {
  readonly id: string;
  readonly doc: SourceDocument;
  readonly clause: string | null;
  /** Copies that agree on this very fact; left out, those of the document that were compared. */
  readonly witnesses?: number;
  readonly certainty?: Certainty;
  readonly onClose: () => void;
}

/** Kinds of documents that stand in Simplified Chinese and nothing else. */
const CHINESE: ReadonlySet<SourceDocument['kind']> = new Set(['opinion', 'plan']);

function witnessesText(count: number, words: Words): string {
  if (count === 0) return words('facts.witnesses.none');
  return words(count === 1 ? 'cluster.witnesses.one' : 'cluster.witnesses', { count });
}

/**
 * Where a fact was read: document, clause, number, date, how it was read, in how many copies, and how
 * sure it is; that a translation is ours is said too. It opens as it comes and takes the focus, so that it
 * is read out and its link is the next stop; Escape leads back to its mark, a press or the focus elsewhere closes it.
 */
export function SourceCard({ id, doc, clause, witnesses = doc.witnesses, certainty = 'certain', onClose }: SourceCardProps) {
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
        <ReadTerms doc={doc} />
        <dt>{words('facts.witnesses')}</dt>
        <dd>{witnessesText(witnesses, words)}</dd>
        <dt>{words('source.certainty')}</dt>
        <dd>{words(`facts.certainty.${certainty}`)}</dd>
      </dl>
      {words.lang !== 'zh-Hans' && CHINESE.has(doc.kind) && <p className="quiet">{words('source.ours')}</p>}
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
