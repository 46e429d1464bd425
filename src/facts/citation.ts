import type { AtlasArtefact } from '../domain/atlas.ts';
import type { SourceDocument } from '../domain/facts.ts';
import { type Lang, textIn } from '../domain/text.ts';

export const CITATION_STYLES = ['gbt7714', 'apa', 'bibtex'] as const;
/** GB/T 7714—2015 for Chinese papers, APA 7, and BibTeX. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What a citation is made from; null is left out, as the styles ask. */
interface Work {
  readonly key: string;
  readonly author: string | null;
  readonly title: string;
  /** The title in English beside a Chinese one, or null. */
  readonly translated: string | null;
  readonly number: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** GB/T 7714 letter of the kind of work: Z other, R report, N newspaper, DS data set, CM map. */
  readonly type: string;
  readonly version: string | null;
}

const TYPES: Record<SourceDocument['kind'], string> = { opinion: 'Z', plan: 'Z', report: 'R', press: 'N', dataset: 'DS', editors: 'Z' };

/**
 * A source in one of the styles. `accessed` (YYYY-MM-DD) is the day the reader cites it; it stands only beside an address.
 * An author or date that was not established is left out and not guessed.
 */
export function citeDocument(document: SourceDocument, style: CitationStyle, lang: Lang, accessed: string): string {
  const english = lang === 'en';
  return cite(
    {
      key: document.id,
      // The table says in words where the issuer was not established; that is no author.
      author: /not established/i.test(document.issuer.en) ? null : textIn(document.issuer, lang),
      title: english ? document.title.zh : textIn(document.title, lang),
      translated: english && document.title.en !== document.title.zh ? document.title.en : null,
      number: document.number,
      date: document.date,
      url: document.url,
      type: TYPES[document.kind],
      version: null,
    },
    style,
    accessed,
  );
}

/** The map itself, with the version and date of its data, as found at `url`. */
export function citeMap(
  atlas: Pick<AtlasArtefact, 'title' | 'version' | 'date'>,
  style: CitationStyle,
  lang: Lang,
  url: string,
  accessed: string,
): string {
  return cite(
    {
      key: 'cluster-map',
      author: null,
      title: textIn(atlas.title, lang),
      translated: null,
      number: null,
      date: atlas.date,
      url,
      type: 'CM',
      version: lang === 'en' ? `data version ${atlas.version}` : `${lang === 'zh-Hant' ? '數據版本' : '数据版本'}${atlas.version}`,
    },
    style,
    accessed,
  );
}

function cite(work: Work, style: CitationStyle, accessed: string): string {
  if (style === 'gbt7714') return gbt7714(work, accessed);
  return style === 'apa' ? apa(work) : bibtex(work, accessed);
}

/** GB/T 7714—2015, 4.6 (electronic resources): author. title: other title information[type/carrier]. (date)[access date]. address. */
function gbt7714({ author, title, translated, number, date, url, type, version }: Work, accessed: string): string {
  const info = [number, version].filter((part) => part !== null).map((part) => `: ${part}`);
  const whole = `${title}${translated === null ? '' : ` = ${translated}`}${info.join('')}[${url === null ? type : `${type}/OL`}]`;
  const dates = `${date === null ? '' : `(${date})`}${url === null ? '' : `[${accessed}]`}`;
  return [author, whole, dates, url]
    .filter((part): part is string => part !== null && part !== '')
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** APA 7: Author. (date). Title [translation] (number). address. Without an author the title comes first. */
function apa({ author, title, translated, number, date, url, version }: Work): string {
  const [year, month, day] = (date ?? '').split('-');
  const when =
    date === null
      ? '(n.d.)'
      : `(${[year, [MONTHS[Number(month) - 1], day === undefined ? undefined : Number(day)].filter((part) => part !== undefined).join(' ')].filter((part) => part !== '').join(', ')})`;
  const extra = [number, version].filter((part) => part !== null).map((part) => ` (${part})`);
  const name = `${title}${translated === null ? '' : ` [${translated}]`}${extra.join('')}`;
  const parts = author === null ? [`${name}.`, `${when}.`] : [`${author}.`, `${when}.`, `${name}.`];
  return [...parts, ...(url === null ? [] : [url])].join(' ');
}

function bibtex({ key, author, title, translated, number, date, url, version }: Work, accessed: string): string {
  const [year, month, day] = (date ?? '').split('-');
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // The second pair of braces keeps the name of an office in one piece.
    ['author', author === null ? null : `{${tex(author)}}`],
    ['title', `{${tex(title)}}${translated === null ? '' : ` [${tex(translated)}]`}`],
    ['number', number === null ? null : tex(number)],
    ['edition', version === null ? null : tex(version)],
    ['year', year],
    ['month', month === undefined ? null : String(Number(month))],
    ['day', day === undefined ? null : String(Number(day))],
    ['url', url],
    ['urldate', url === null ? null : accessed],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** Characters that mean something to TeX, escaped. */
function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
