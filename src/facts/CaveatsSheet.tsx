import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { SheetFrame } from './SheetFrame.tsx';

/** What this map does not say, in plain words. */
export function CaveatsSheet() {
  const { atlas } = useDesk();
  const words = useWords();
  return (
    <SheetFrame sheet="caveats">
      <p className="lead">{words('facts.caveats.lead')}</p>
      <dl className="caveats">
        {atlas.caveats.map((caveat) => (
          <div key={caveat.id} id={`caveat-${caveat.id}`}>
            <dt>{textIn(caveat.title, words.lang)}</dt>
            <dd>{textIn(caveat.text, words.lang)}</dd>
          </div>
        ))}
      </dl>
    </SheetFrame>
  );
}
