import type { Park } from '../domain/facts.ts';
import { textIn } from '../domain/text.ts';
import type { Words } from '../i18n/words.ts';

/** What a park is called on the screen: its name, or its slot said to be unnamed. Never a made-up name. */
export function parkName(park: Park, words: Words): string {
  return park.name === null ? words('park.unnamed', { slot: park.slot }) : textIn(park.name, words.lang);
}
