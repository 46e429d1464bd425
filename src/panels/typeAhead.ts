import type { District } from '../domain/facts.ts';

/** Everything a district may be called when somebody types its beginning: names in three writings, aliases, pinyin initials. */
export function spellings(district: District): readonly string[] {
  const plain = [district.name.zh, district.name.hant, district.name.en, ...district.aliases];
  const initials = district.aliases
    .filter((alias) => /^[a-z]+( [a-z]+)+$/i.test(alias))
    .map((alias) =>
      alias
        .split(' ')
        .map((word) => word[0])
        .join(''),
    );
  return [...plain, ...initials].map((name) => name.toLowerCase());
}

/** The first district from `from` on, going round, that `typed` begins; null when there is none. */
export function typeAhead(districts: readonly District[], typed: string, from: number): number | null {
  const sought = typed.toLowerCase();
  for (let i = 0; i < districts.length; i += 1) {
    const at = (from + i) % districts.length;
    const district = districts[at];
    if (district !== undefined && spellings(district).some((name) => name.startsWith(sought))) return at;
  }
  return null;
}
