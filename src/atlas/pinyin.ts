import type { AtlasArtefact } from '../domain/atlas.ts';
import type { Result } from '../domain/problem.ts';
import { simplifierOf } from './simplify.ts';

/** Where the readings lie beside the page; fetched when somebody turns to the search. */
export const PINYIN_PATH = 'data/search.json';

/** The id of the `<script type="application/json">` that holds the readings where the page carries them itself. */
export const PINYIN_ELEMENT = 'search-index';

const SCHEMA = 'shenzhen-cluster-map/pinyin/1';

/** Readings of Chinese names, made by the build: the name → its syllables without tones, parted by spaces; other letters stay. */
export interface Readings {
  readonly schema: typeof SCHEMA;
  readonly pinyin: Readonly<Record<string, string>>;
}

/** Readings as they are published. */
export function readingsOf(pinyin: Readonly<Record<string, string>>): Readings {
  return { schema: SCHEMA, pinyin };
}

/**
 * Every Chinese name that people may search for, in simplified characters, once each, in the order of the atlas.
 * Names without a Chinese character are left out.
 */
export function namesToRead(artefact: Pick<AtlasArtefact, 'districts' | 'clusters' | 'parks'>): readonly string[] {
  const simplify = simplifierOf(artefact);
  const names = [
    ...artefact.districts.flatMap(({ name, fullName, aliases }) => [name.zh, fullName.zh, ...aliases]),
    ...artefact.clusters.flatMap(({ name, fullName, aliases, terms }) => [
      name.zh,
      fullName.zh,
      ...aliases,
      ...terms.map((term) => term.name.zh),
    ]),
    ...artefact.parks.flatMap(({ name, host, otherNames }) => [name?.zh ?? '', host?.name.zh ?? '', ...otherNames.map(({ zh }) => zh)]),
  ];
  return [...new Set(names.map(simplify))].filter((name) => /\p{Script=Han}/u.test(name));
}

/** The readings of this page: from the page itself where it carries them, else fetched. Faults come back as problems. */
export async function loadReadings(): Promise<Result<Readings>> {
  try {
    const inline = document.getElementById(PINYIN_ELEMENT)?.textContent;
    const text = inline || (await fetched());
    const value = JSON.parse(text) as Partial<Readings> | null;
    if (value?.schema === SCHEMA && typeof value.pinyin === 'object') return { ok: true, value: value as Readings };
    return failed(`schema ${SCHEMA}`, String(value?.schema));
  } catch (error) {
    return failed('the readings of names', error instanceof Error ? error.message : String(error));
  }
}

async function fetched(): Promise<string> {
  const response = await fetch(new URL(PINYIN_PATH, document.baseURI));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

function failed(expected: string, came: string): Result<Readings> {
  const advice = 'Searching by Chinese and English still works';
  return { ok: false, problems: [{ code: 'no-readings', file: PINYIN_PATH, row: null, field: null, expected, came, advice }] };
}
