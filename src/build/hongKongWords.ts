import { traditional } from '../../data/build/traditional.ts';

/** What Hong Kong calls the things of a computer, where the converted characters are another place's word. Longer ones first. */
const WORDS: readonly (readonly [converted: string, said: string])[] = [
  ['觸摸屏', '觸控螢幕'],
  ['讀屏', '螢幕閱讀'],
  ['幻燈片', '投影片'],
  ['演示文稿', '簡報'],
  ['演示', '簡報'],
  ['快捷鍵', '快速鍵'],
  ['服務器', '伺服器'],
  ['刷新', '重新整理'],
  ['回車', 'Enter 鍵'],
  ['鼠標', '滑鼠'],
  ['屏幕', '螢幕'],
  ['界面', '介面'],
  ['鏈接', '連結'],
  ['搜索', '搜尋'],
  ['默認', '預設'],
  ['導出', '匯出'],
  ['導入', '匯入'],
  ['打印', '列印'],
  ['保存', '儲存'],
  ['粘貼', '貼上'],
  ['程序', '程式'],
  ['窗口', '視窗'],
  ['菜單', '選單'],
  ['文件夾', '資料夾'],
  ['儲存文件', '儲存檔案'],
  ['自己的文件', '自己的檔案'],
];

/** Words about a file on a computer, as opposed to a document of the city, which is 文件 in Hong Kong too. */
const OF_FILES = /^(own\.|story\.|facts\.own\.|facts\.files$|facts\.six\.fill$|legend\.(no-value|own)|export\.html$|embed\.fileOnly$)/;

/** An interface word in Hong Kong's Traditional Chinese: the reviewed characters, then the reviewed words. */
export function hongKong(key: string, text: string): string {
  const said = WORDS.reduce((so, [from, to]) => so.replaceAll(from, to), traditional(text));
  return OF_FILES.test(key) ? said.replaceAll('文件', '檔案') : said;
}

/** Words that Hong Kong does not say; a test looks for them in what was made. */
export const NOT_SAID: readonly string[] = [...WORDS.map(([converted]) => converted), '加載', '視頻', '登錄', '後台'];
