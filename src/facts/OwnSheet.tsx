import { useWords } from '../i18n/useWords.ts';
import { SheetFrame } from './SheetFrame.tsx';

/** One's own facts. */
export function OwnSheet() {
  const words = useWords();
  return (
    <SheetFrame sheet="own">
      <p className="lead">{words('facts.own.lead')}</p>
    </SheetFrame>
  );
}
