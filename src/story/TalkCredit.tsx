import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** Under every step: which document speaks, how old the data are, and that no boundary follows from the map. */
export function TalkCredit() {
  const { atlas } = useDesk();
  const words = useWords();
  const core = atlas.document.get(atlas.coreDocument);
  const document = core === undefined ? null : (core.number ?? textIn(core.title, words.lang));
  const parts = [document, core?.date, words('talk.data', { version: atlas.version }), words('credit.short')];
  return <p className="talk-credit">{parts.filter((part) => part != null).join(' · ')}</p>;
}
