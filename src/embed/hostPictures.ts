import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import { LANGS, type Lang } from '../domain/text.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { chromeOf } from '../figure/chrome.ts';
import { figure } from '../figure/figure.ts';
import { svg } from '../figure/svg.ts';
import { telling } from '../figure/telling.ts';
import { loadWords, wordsIn } from '../i18n/words.ts';
import { pictureName } from './pictureName.ts';

/** The shape of most frames. */
const SIZE: Size = { width: 960, height: 540 };

/** The pictures host pages show until a frame is there, and where none may be: file names and SVG texts, one a language. */
export async function hostPictures(atlas: Atlas): Promise<readonly (readonly [string, string])[]> {
  await Promise.all(LANGS.map(loadWords));
  return LANGS.map((lang) => [pictureName(lang), picture(atlas, lang)]);
}

function picture(atlas: Atlas, lang: Lang): string {
  const words = wordsIn(lang);
  const view = { ...DEFAULT_VIEW, lang };
  return svg(figure(atlas, view, { size: SIZE, paint: 'light', words, tell: telling, chrome: chromeOf(atlas, view, words, null) }));
}
