import { LANGS } from '../domain/text.ts';
import { THEMES, type Theme } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { LensSwitch } from '../panels/LensSwitch.tsx';
import { PageSwitch } from '../panels/PageSwitch.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { Tools } from './Tools.tsx';

/** Title, search, what is shown and which question it answers, and what is set once: language and colours. */
export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { actions } = useDesk();
  const words = useWords();
  const theme = useView((v) => v.theme);
  const page = useView((v) => v.page);
  return (
    <header className="header">
      <div className="title">
        <h1>
          <button type="button" onClick={() => actions.clear()} title={words('app.home')}>
            {words('app.title')}
          </button>
        </h1>
        <p>{words('app.subtitle')}</p>
      </div>
      <SearchBox />
      <PageSwitch />
      {page === 'map' && <LensSwitch />}
      <div className="tools">
        <Tools />
        <button
          type="button"
          className="tool-button help-button"
          onClick={onHelp}
          aria-label={words('keys.open')}
          title={words('keys.open')}
        >
          ?
        </button>
        <label className="select">
          <span className="visually-hidden">{words('nav.theme')}</span>
          <select value={theme} onChange={(event) => actions.setTheme(event.target.value as Theme)}>
            {THEMES.map((value) => (
              <option key={value} value={value}>
                {words(`theme.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="langs">
          <legend className="visually-hidden">{words('nav.language')}</legend>
          {LANGS.map((lang) => (
            <button key={lang} type="button" lang={lang} aria-pressed={words.lang === lang} onClick={() => actions.setLang(lang)}>
              {words(`lang.${lang}`)}
            </button>
          ))}
        </fieldset>
      </div>
    </header>
  );
}
