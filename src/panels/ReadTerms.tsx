import type { SourceDocument } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';

/** Terms of a `<dl>`: a document's number, its date, and how it was read. */
export function ReadTerms({ doc }: { readonly doc: SourceDocument }) {
  const words = useWords();
  return (
    <>
      {doc.number !== null && (
        <>
          <dt>{words('source.number')}</dt>
          <dd lang="zh-Hans">{doc.number}</dd>
        </>
      )}
      <dt>{words('source.date')}</dt>
      <dd>{doc.date ?? words('source.undated')}</dd>
      <dt>{words('source.reading')}</dt>
      <dd>{textIn(doc.reading, words.lang)}</dd>
    </>
  );
}
