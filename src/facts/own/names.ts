import type { Atlas } from '../../domain/atlas.ts';

/** From what somebody wrote to the id it means; null where it is none. */
export interface NameBook {
  readonly find: (written: string) => string | null;
  /** The known name that differs by the fewest letters, where that is few; empty where nothing is near. */
  readonly near: (written: string) => string;
}

interface Entry {
  readonly id: string;
  readonly shown: string;
  readonly names: readonly string[];
}

/** Districts by short and full names in both scripts and English, adcodes, ids and the aliases of the data. */
export function districtBook(atlas: Atlas): NameBook {
  return bookOf(
    atlas.districts.map((d) => ({
      id: d.id,
      shown: `${d.name.zh} ${d.name.en}`,
      names: [d.id, d.adcode ?? '', ...Object.values(d.name), ...Object.values(d.fullName), ...d.aliases],
    })),
    bareDistrict,
  );
}

/** Clusters by id, code (`7`, `F3`), number of a strategic one, names in both scripts and English, and the aliases of the data. */
export function clusterBook(atlas: Atlas): NameBook {
  return bookOf(
    atlas.clusters.map((c) => ({
      id: c.id,
      shown: `${c.code} ${c.name.zh}`,
      names: [c.id, c.code, `${c.code} ${c.name.zh}`, ...Object.values(c.name), ...Object.values(c.fullName), ...c.aliases],
    })),
    bareCluster,
  );
}

/** The working lists by id and name in both scripts and English. */
export function itemBook(atlas: Atlas): NameBook {
  const items = atlas.system.filter((item) => item.group === 'six-ones' || item.group === 'one-each');
  return bookOf(
    items.map((item) => ({ id: item.id, shown: item.name.zh, names: [item.id, ...Object.values(item.name)] })),
    (text) => text,
  );
}

/** The names a file may use. */
export interface Books {
  readonly district: NameBook;
  readonly cluster: NameBook;
  readonly item: NameBook;
}

const made = new WeakMap<Atlas['districts'], Books>();

/** The names of an atlas, looked through once. */
export function booksOf(atlas: Atlas): Books {
  const before = made.get(atlas.districts);
  if (before !== undefined) return before;
  const books = { district: districtBook(atlas), cluster: clusterBook(atlas), item: itemBook(atlas) };
  made.set(atlas.districts, books);
  return books;
}

function bookOf(entries: readonly Entry[], bare: (folded: string) => string): NameBook {
  const exact = new Map<string, string>();
  // A bare name that two entries share means neither.
  const loose = new Map<string, string | null>();
  for (const { id, names } of entries) {
    for (const name of names.map(fold).filter((n) => n !== '')) {
      if (!exact.has(name)) exact.set(name, id);
      const short = bare(name);
      if (short !== '') loose.set(short, loose.has(short) && loose.get(short) !== id ? null : id);
    }
  }
  return {
    find(written) {
      const name = fold(written);
      return exact.get(name) ?? loose.get(bare(name)) ?? null;
    },
    near(written) {
      const name = fold(written);
      let best = { shown: '', off: Math.max(1, Math.floor(name.length / 4)) + 1 };
      if (name.length < 2 || name.length > 40) return '';
      for (const { shown, names } of entries) {
        for (const known of names) {
          const off = distance(name, fold(known));
          if (off < best.off && off < name.length) best = { shown, off };
        }
      }
      return best.shown;
    },
  };
}

/** One form for full- and half-width, case, blanks and apostrophes; 鲘 and 鮜 are one character written two ways. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('鮜', '鲘')
    .replace(/[\s'’‘`"“”·•.,、,()（）_–—-]/g, '');
}

function bareDistrict(folded: string): string {
  return folded
    .replace(/^(广东省|廣東省)?(深圳市?)(?=.{2})/, '')
    .replace(/(特别合作区|特別合作區|合作区|合作區|功能区|功能區|新区|新區|市辖区|区|區)$/, '')
    .replace(/(newdistrict|district|xinqu|qu|zone)$/, '');
}

function bareCluster(folded: string): string {
  return folded.replace(/^第?(\d+)号?$/, '$1').replace(/(产业集群|產業集群|集群|产业|產業|cluster|clusters|industry|industries)$/, '');
}

/** Levenshtein's distance, for names of a few dozen letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}
