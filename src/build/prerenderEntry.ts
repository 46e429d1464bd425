import '../i18n/later.ts';
import artefact from 'virtual:atlas';
import { prerender } from '../app/prerender.tsx';
import { parseAtlas } from '../atlas/parse.ts';
import { describeProblem } from '../domain/problem.ts';
import { hostPictures } from '../embed/hostPictures.ts';
import { prerenderEmbed } from '../embed/prerenderEmbed.tsx';
import { adoptCityWords } from '../i18n/words.ts';
import type { Site } from './prerender.ts';

// Loaded by the build inside a module runner, where the app's own modules and the data are at hand.
const atlas = parseAtlas(artefact);
if (!atlas.ok) throw new Error(atlas.problems.map(describeProblem).join('\n'));

adoptCityWords(atlas.value.words);

const site: Site = {
  index: prerender(atlas.value),
  embed: prerenderEmbed(atlas.value),
  pictures: await hostPictures(atlas.value),
};
export default site;
