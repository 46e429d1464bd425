import { useId, useState } from 'react';
import type { Certainty, Citation } from '../domain/facts.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { LateSourceCard } from './details/LateParts.tsx';

interface SourceMarkProps {
  readonly source: Citation;
  /** What the source is for, read to those who cannot see where the mark stands. */
  readonly of: string;
  /** Independent copies that agree on this very fact, where they were counted. */
  readonly witnesses?: number;
  /** How sure the fact is; left out, a source states it. */
  readonly certainty?: Certainty;
}

/** A small mark that opens, in one click, where a fact was read. The card is made only then: a page has dozens of marks. */
export function SourceMark({ source, of, ...more }: SourceMarkProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const doc = atlas.document.get(source.document);
  if (doc === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="source-mark"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        aria-label={`${words('details.source')}: ${of}`}
        title={words('details.source')}
      >
        <span aria-hidden="true">§</span>
      </button>
      {open && <LateSourceCard id={id} doc={doc} clause={source.clause} {...more} onClose={() => setOpen(false)} />}
    </>
  );
}
