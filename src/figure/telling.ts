import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import { textIn } from '../domain/text.ts';
import type { View } from '../domain/view.ts';
import type { Appearance } from '../encoding/appearance.ts';
import { legendOf } from '../encoding/legend.ts';
import type { Palette } from '../encoding/palettes.ts';
import { legendTitle } from '../i18n/legendWords.ts';
import { ownSaying } from '../i18n/ownWords.ts';
import type { Words } from '../i18n/words.ts';
import type { Tell } from './figure.ts';

/** What a drawing that stands alone says of itself: of a district to whoever points at it, and all of it to whoever cannot see it. */
export const telling: Tell = (atlas, view, looks, palette, words) => ({
  tip: (look) => tipOf(atlas, view, look, words),
  description: describe(atlas, view, looks, palette, words),
});

function tipOf(atlas: Atlas, view: Pick<View, 'lens' | 'clusters'>, look: Appearance, words: Words): string {
  const district = atlas.district.get(look.district);
  if (district === undefined) return look.district;
  const name = textIn(district.fullName, words.lang);
  const says = saying(atlas, view, look, district.kind === 'zone', words);
  return says === null ? name : `${name}${words.lang === 'en' ? ': ' : '：'}${says}`;
}

function saying(atlas: Atlas, view: Pick<View, 'lens' | 'clusters'>, look: Appearance, zone: boolean, words: Words): string | null {
  if (view.lens === 'own') return ownSaying(atlas, look.district, words);
  if (view.lens === 'parks') return words('map.tip.parks', { count: atlas.parksOfDistrict.get(look.district)?.length ?? 0 });
  if (view.lens === 'count') return words(zone ? 'map.tip.zone' : 'map.tip.count', { count: look.count });
  if (look.naming === 'named') return [words('map.tip.named'), ...(view.clusters.length > 1 ? [look.codes.join(' · ')] : [])].join(' ');
  return look.naming === 'not-named' ? words('map.tip.notNamed') : null;
}

function describe(
  atlas: Atlas,
  view: Pick<View, 'lens' | 'clusters'>,
  looks: ReadonlyMap<DistrictId, Appearance>,
  palette: Palette,
  words: Words,
): string {
  const legend = legendTitle(legendOf(atlas, view, palette), words);
  const says = [...looks.values()].map((look) => tipOf(atlas, view, look, words));
  const [stop, comma] = words.lang === 'en' ? ['. ', '; '] : ['。', '；'];
  return `${legend}${stop}${says.join(comma)}${stop.trim()}`;
}
