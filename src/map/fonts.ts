import type { Lang } from '../domain/text.ts';

/** The reader's own fonts, Chinese ones first where the text is Chinese, as in the figure. */
const FAMILIES: Record<Lang, readonly string[]> = {
  'zh-Hans': ['PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'],
  'zh-Hant': ['PingFang TC', 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC'],
  en: [
    'system-ui',
    '-apple-system',
    'Segoe UI',
    'Helvetica Neue',
    'Arial',
    'Noto Sans',
    'Noto Sans CJK SC',
    'PingFang SC',
    'Microsoft YaHei',
  ],
};

/**
 * Font families as MapLibre takes them: nothing is fetched. MapLibre reads the weight out of the first name and gives the whole
 * list to the canvas; `Regular`, `Medium` and `Semibold` are the names of no font.
 */
export function fontStack(lang: Lang, weight: 'Regular' | 'Medium' | 'Semibold'): string[] {
  return [weight, ...FAMILIES[lang], 'sans-serif'];
}
