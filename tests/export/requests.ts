import fc from 'fast-check';
import type { Atlas } from '../../src/domain/atlas.ts';
import type { Lang } from '../../src/domain/text.ts';
import { DEFAULT_VIEW, defaultLens, type View } from '../../src/domain/view.ts';
import type { Paint } from '../../src/encoding/palettes.ts';
import type { Artefact, ExportRequest } from '../../src/export/format.ts';
import { linkOf } from '../../src/export/linkOf.ts';
import { FORMATS } from '../../src/export/registry.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

export const HERE = 'https://example.org/map/index.html?x=1#district=futian';

/** A request for a part of a view, as the menu makes it. The lens is the one a link without a lens would get. */
export function requestFor(
  part: Partial<View> = {},
  { atlas = realAtlas, paint = 'light' as Paint }: { atlas?: Atlas; paint?: Paint } = {},
) {
  const view: View = { ...DEFAULT_VIEW, ...part, lens: part.lens ?? defaultLens({ ...DEFAULT_VIEW, ...part }) };
  return { atlas, view, paint, words: wordsIn(view.lang), link: linkOf(view, HERE) } satisfies ExportRequest;
}

/** Runs a format of the registry; a problem, or no file, fails the test. */
export async function exported(id: string, request: ExportRequest): Promise<Artefact & { readonly text: string }> {
  const format = FORMATS.find((f) => f.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  const made = await (await format.load())(request);
  if (!made.ok || made.value === null) throw new Error(JSON.stringify(made));
  return { ...made.value, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(made.value.bytes) };
}

export const LANGUAGES: readonly Lang[] = ['zh-Hans', 'zh-Hant', 'en'];

/** Views of every subject, with ids of the real atlas. */
export const anyView: fc.Arbitrary<Partial<View>> = fc.oneof(
  fc.record({ lang: fc.constantFrom(...LANGUAGES) }),
  fc.record({ district: fc.constantFrom(...realAtlas.district.keys()) }),
  fc.record({ compared: fc.uniqueArray(fc.constantFrom(...realAtlas.district.keys()), { minLength: 2, maxLength: 4 }) }),
  fc.record({ clusters: fc.uniqueArray(fc.constantFrom(...realAtlas.cluster.keys()), { minLength: 1, maxLength: 4 }) }),
  fc.record({ park: fc.constantFrom(...realAtlas.park.keys()) }),
);
