// Parks without a name are found by their slot, in whichever language it is written.
import '../../i18n/everyLanguage.ts';
import type { Readings } from '../../atlas/pinyin.ts';
import { simplifierOf } from '../../atlas/simplify.ts';
import type { Atlas } from '../../domain/atlas.ts';
import type { Term } from '../../domain/facts.ts';
import type { ClusterId, DistrictId, ParkId } from '../../domain/ids.ts';
import { LANGS, type Text } from '../../domain/text.ts';
import { wordsIn } from '../../i18n/words.ts';
import { parkName } from '../parkName.ts';
import { type Folded, fold, initialsOf } from './fold.ts';

export const KINDS = ['district', 'cluster', 'park', 'place', 'focus'] as const;
/** What a result is. `place` is a project the text names, `focus` any other term of a cluster. */
export type Kind = (typeof KINDS)[number];

/** What a result leads to. Places and focus areas lead to the cluster whose text they stand in. */
export type Target =
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'cluster'; readonly id: ClusterId }
  | { readonly kind: 'park'; readonly id: ParkId }
  | { readonly kind: 'place' | 'focus'; readonly cluster: ClusterId; readonly term: Term };

/** How a key names its entry; matches in a name count more than in an alias. */
export type KeyClass = 'name' | 'full' | 'initials' | 'alias' | 'alias-initials' | 'code';

export interface Key extends Folded {
  readonly of: KeyClass;
}

/** Something that can be found, with everything it is known by. */
export interface Entry {
  readonly target: Target;
  readonly keys: readonly Key[];
}

/** A unique name of a result within the atlas. */
export function targetId(target: Target): string {
  return 'id' in target ? `${target.kind}:${target.id}` : `${target.kind}:${target.cluster}:${target.term.kind}:${target.term.name.zh}`;
}

/** Everything the atlas holds that can be searched. Without readings, Chinese and English still work. */
export function entriesOf(atlas: Atlas, readings: Readings['pinyin']): { entries: readonly Entry[]; simplify: (text: string) => string } {
  const simplify = simplifierOf(atlas);
  const key = (text: string, of: KeyClass): Key => ({ ...fold(text, simplify), of });
  const spoken = (name: string, of: 'name' | 'full' | 'alias'): Key[] => {
    const bare = simplify(name);
    const reading = Object.hasOwn(readings, bare) ? readings[bare] : undefined;
    if (reading === undefined) return [key(name, of)];
    const initials: Key = { ...spread(initialsOf(reading)), of: of === 'alias' ? 'alias-initials' : 'initials' };
    return [key(name, of), key(reading, of), initials];
  };
  const both = ({ zh, hant, en }: Text, of: 'name' | 'full' | 'alias') => [...spoken(zh, of), key(hant, of), key(en, of)];
  const entry = (target: Target, keys: readonly Key[]): Entry => ({ target, keys: distinct(keys) });
  const entries = [
    ...atlas.districts.map((d) =>
      entry({ kind: 'district', id: d.id }, [
        ...both(d.name, 'name'),
        ...both(d.fullName, 'full'),
        ...d.aliases.flatMap((a) => spoken(a, 'alias')),
      ]),
    ),
    ...atlas.clusters.map((c) =>
      entry({ kind: 'cluster', id: c.id }, [
        ...both(c.name, 'name'),
        ...both(c.fullName, 'full'),
        ...c.aliases.flatMap((a) => spoken(a, 'alias')),
        key(c.code, 'code'),
      ]),
    ),
    ...atlas.parks.map((p) =>
      entry({ kind: 'park', id: p.id }, [
        ...(p.name === null ? [] : both(p.name, 'name')),
        ...(p.host === null ? [] : both(p.host.name, 'full')),
        ...p.otherNames.flatMap((name) => both(name, 'alias')),
        ...LANGS.flatMap((lang) => [wordsIn(lang)('park.slot', { slot: p.slot }), parkName(p, wordsIn(lang))]).map((t) => key(t, 'alias')),
      ]),
    ),
    ...atlas.clusters.flatMap((c) =>
      c.terms.map((term) =>
        entry({ kind: term.kind === 'project' ? 'place' : 'focus', cluster: c.id, term }, [...both(term.name, 'name')]),
      ),
    ),
  ];
  return { entries, simplify };
}

/** Initials in one run; every one begins a word. */
function spread(initials: string): Folded {
  const parts = initials.split(' ');
  const starts = new Set<number>();
  let at = 0;
  for (const part of parts) {
    starts.add(at);
    at += part.length;
  }
  return { text: parts.join(''), starts };
}

/** One key a text and class; empty ones go. */
function distinct(keys: readonly Key[]): readonly Key[] {
  const seen = new Map<string, Key>();
  for (const key of keys) {
    const id = `${key.of} ${key.text}`;
    if (key.text !== '' && !seen.has(id)) seen.set(id, key);
  }
  return [...seen.values()];
}
