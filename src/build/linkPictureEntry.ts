import '../i18n/later.ts';
import artefact from 'virtual:atlas';
import { parseAtlas } from '../atlas/parse.ts';
import { describeProblem } from '../domain/problem.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { chromeOf } from '../figure/chrome.ts';
import { figure } from '../figure/figure.ts';
import { svg } from '../figure/svg.ts';
import { telling } from '../figure/telling.ts';
import { adoptCityWords, wordsIn } from '../i18n/words.ts';
import { LINK_MAGNIFIED, LINK_SIZE, type Preview } from './linkPicture.ts';

// Loaded by the build inside a module runner, where the app's own modules and the data are at hand.
const parsed = parseAtlas(artefact);
if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
const atlas = parsed.value;
adoptCityWords(atlas.words);
const view = DEFAULT_VIEW;
const words = wordsIn(view.lang);
const size = { width: LINK_SIZE.width / LINK_MAGNIFIED, height: LINK_SIZE.height / LINK_MAGNIFIED };
// A preview is read at a glance: the title, the map and its legend, the disclaimer; sources and versions are behind the link.
const chrome = { ...chromeOf(atlas, view, words, null), credit: [`${words('credit.short')} · ${atlas.date}`] };
const drawing = figure(atlas, view, { size, paint: 'light', words, tell: telling, chrome });

const preview: Preview = {
  svg: svg(drawing),
  title: words('app.title'),
  description: words('overview.lead'),
  alt: drawing.description,
};
export default preview;
