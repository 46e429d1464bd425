import { LANGS } from '../domain/text.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageSwitch } from '../panels/PageSwitch.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import { useDesk } from '../state/DeskContext.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { MainTools } from './Tools.tsx';

/** Title, search, what is shown, the tools and the language. */
export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { actions } = useDesk();
  const words = useWords();
  return (
    <header className="header">
      <h1>
        <button type="button" onClick={() => actions.clear()} title={words('app.home')}>
          {words('app.title')}
        </button>
      </h1>
      <SearchBox />
      <PageSwitch />
      <div className="main-tools">
        <MainTools />
      </div>
      <MoreMenu onHelp={onHelp} />
      <fieldset className="langs">
        <legend className="visually-hidden">{words('nav.language')}</legend>
        {LANGS.map((lang) => (
          <button
            key={lang}
            type="button"
            lang={lang}
            aria-pressed={words.lang === lang}
            aria-label={`${words(`lang.${lang}.short`)} ${words(`lang.${lang}`)}`}
            onClick={() => actions.setLang(lang)}
          >
            {words(`lang.${lang}.short`)}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
