import { textIn } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** Under every step: which document speaks, how old the data are, and that no boundary follows from the map. */
export function TalkCredit() {
  const { atlas } = useDesk();
  const words = useWords();
  const core = atlas.document.get(atlas.coreDocument);
  const parts = [core?.date, words('overview.version', { version: atlas.version, date: atlas.date }), words('credit.short')];
  return (
    <p className="talk-credit">
      {core !== undefined && (core.number === null ? textIn(core.title, words.lang) : <span lang="zh-Hans">{core.number}</span>)}{' '}
      {parts
        .filter((part) => part != null)
        .map((part) => `· ${part}`)
        .join(' ')}
    </p>
  );
}
