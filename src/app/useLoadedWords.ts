import { useEffect, useState } from 'react';
import type { Lang } from '../domain/text.ts';
import { hasWords, loadWords, type Words, wordsIn } from '../i18n/words.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** The words of a language as soon as they are here; until then the page goes on in the language it speaks. */
export function useLoadedWords(lang: Lang): Words {
  const { actions } = useDesk();
  const [spoken, setSpoken] = useState<Lang>(hasWords(lang) ? lang : 'zh-Hans');
  const ready = hasWords(lang);
  useEffect(() => {
    let gone = false;
    loadWords(lang).then(
      () => {
        if (!gone) setSpoken(lang);
      },
      (error: unknown) => {
        if (gone) return;
        const came = error instanceof Error ? error.message : String(error);
        actions.notify([
          {
            code: 'words-not-loaded',
            file: 'words',
            row: null,
            field: lang,
            expected: lang,
            came,
            advice: 'Check the connection and choose the language again.',
          },
        ]);
      },
    );
    return () => {
      gone = true;
    };
  }, [lang, actions]);
  return wordsIn(ready ? lang : spoken);
}
