import type { AtlasArtefact } from '../domain/atlas.ts';

/**
 * Turns traditional characters into the simplified ones of the atlas, character by character, as far as the names of the atlas
 * show which stands for which. Other characters stay. The pairs come from the atlas itself, which carries each name in both scripts.
 */
export function simplifierOf(artefact: Pick<AtlasArtefact, 'districts' | 'clusters' | 'parks'>): (text: string) => string {
  const texts = [
    ...artefact.districts.flatMap(({ name, fullName, note }) => [name, fullName, note]),
    ...artefact.clusters.flatMap(({ name, fullName, positioning, terms }) => [name, fullName, positioning, ...terms.map((t) => t.name)]),
    ...artefact.parks.flatMap(({ name, host, otherNames, note }) => [name, host?.name, ...otherNames, note]),
  ];
  const simple = new Map<string, string>();
  const kept = new Set<string>();
  for (const text of texts) {
    const [zh, hant] = [[...(text?.zh ?? '')], [...(text?.hant ?? '')]];
    // Where a whole word was exchanged the characters do not stand opposite each other.
    if (zh.length !== hant.length) continue;
    hant.forEach((character, i) => {
      const other = zh[i] as string;
      if (other === character) kept.add(character);
      else simple.set(character, other);
    });
  }
  return (text) => [...text].map((character) => (kept.has(character) ? character : (simple.get(character) ?? character))).join('');
}
