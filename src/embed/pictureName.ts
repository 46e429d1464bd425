/** The file of the figure's picture in a language, beside the page; others' pages name it, so it does not change. */
export function pictureName(lang: string): string {
  return lang === 'zh-Hant' || lang === 'en' ? `figure.${lang}.svg` : 'figure.svg';
}
