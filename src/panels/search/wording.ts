import type { Atlas } from '../../domain/atlas.ts';
import { textIn } from '../../domain/text.ts';
import type { Words } from '../../i18n/words.ts';
import { listIn } from '../measures.ts';
import { parkName } from '../parkName.ts';
import type { Target } from './entries.ts';

/** A result in words: its name, and what it is. */
export function wordingOf(target: Target, atlas: Atlas, words: Words): { readonly name: string; readonly what: string } {
  const { lang } = words;
  switch (target.kind) {
    case 'district': {
      const district = atlas.district.get(target.id);
      if (district === undefined) return { name: target.id, what: '' };
      return { name: textIn(district.fullName, lang), what: words(`details.kind.${district.kind}`) };
    }
    case 'cluster': {
      const cluster = atlas.cluster.get(target.id);
      if (cluster === undefined) return { name: target.id, what: '' };
      return { name: `${cluster.code} ${textIn(cluster.name, lang)}`, what: words(`cluster.kind.${cluster.kind}`) };
    }
    case 'park': {
      const park = atlas.park.get(target.id);
      if (park === undefined) return { name: target.id, what: '' };
      const districts = park.districts.flatMap((id) => atlas.district.get(id) ?? []);
      return {
        name: parkName(park, words),
        what: listIn(
          districts.map(({ name }) => textIn(name, lang)),
          words,
        ),
      };
    }
    case 'place':
    case 'focus': {
      const cluster = atlas.cluster.get(target.cluster);
      const kind = words(`cluster.${target.term.kind}`);
      return {
        name: textIn(target.term.name, lang),
        what: cluster === undefined ? kind : `${kind} · ${cluster.code} ${textIn(cluster.name, lang)}`,
      };
    }
  }
}
