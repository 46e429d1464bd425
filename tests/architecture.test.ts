import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

const BEFORE_SHELLS = ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui', 'figure', 'map', 'panels', 'facts', 'story', 'export'];

/** What each room of `src/` may import besides itself. A room that is missing here is a fault. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  atlas: ['domain'],
  encoding: ['domain', 'atlas'],
  state: ['domain', 'atlas'],
  i18n: ['domain', 'atlas', 'encoding', 'state'],
  ui: ['domain', 'i18n'],
  figure: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui'],
  map: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui'],
  panels: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui'],
  facts: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui', 'panels'],
  story: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui', 'figure'],
  export: ['domain', 'atlas', 'encoding', 'state', 'i18n', 'ui', 'figure'],
  app: [...BEFORE_SHELLS, 'embed'],
  embed: [...BEFORE_SHELLS, 'app'],
};

/** A package and the only places it may be imported from, as beginnings of paths. */
const ONLY_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^maplibre-gl(\/|$)/, ['src/map/']],
  [/^(@turf\/|polyclip-ts|polygon-clipping|polylabel|topojson-)/, ['geo/']],
  [
    /^(react|react-dom|@testing-library)(\/|$)/,
    [
      'src/app/',
      'src/embed/',
      'src/panels/',
      'src/facts/',
      'src/story/',
      'src/export/',
      'src/ui/',
      'src/figure/',
      'src/map/',
      'src/i18n/',
      'src/state/',
    ],
  ],
];

/** Where React may not be, although it may be in the room: what is pure, and the store. */
const WITHOUT_REACT = /^src\/(domain|atlas|encoding)\/|^src\/figure\/(figure|svg)\.ts$|^src\/state\/(store|actions|url\w*)\.ts$/;

interface Import {
  /** Path of the importing file from the project's root. */
  readonly from: string;
  /** A package's name, or the path of a file from the project's root. */
  readonly to: string;
  readonly isFile: boolean;
}

/** All static and dynamic imports and re-exports in a file's text, as written. */
function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] as string));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const imports: readonly Import[] = ['src', 'geo', 'data'].flatMap(filesBelow).flatMap((from) =>
  importsIn(readFileSync(join(ROOT, from), 'utf8')).map((written): Import => {
    const isFile = written.startsWith('.');
    return { from, to: isFile ? relative(ROOT, resolve(ROOT, dirname(from), written)) : written, isFile };
  }),
);

const show = ({ from, to }: Import) => `${from} imports ${to}`;
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

describe('the direction of imports', () => {
  it('sees the imports at all', () => {
    expect(
      importsIn(
        `import a, { type B } from './b.ts';\nimport './c.css';\nexport { d } from 'd';\nconst e = () => import('./e.ts');\n// import f from 'f';`,
      ),
    ).toEqual(['./b.ts', 'd', './c.css', './e.ts']);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('every room of src/ is known', () => {
    const rooms = new Set(filesBelow('src').map((file) => roomOf(file)));
    expect([...rooms].filter((name) => name !== null && name !== 'build' && !(name in MAY_IMPORT))).toEqual([]);
  });

  it('a room imports only rooms before it; src/build may import all', () => {
    const wrong = imports.filter(({ from, to, isFile }) => {
      const room = roomOf(from);
      if (!isFile || room === null || room === 'build') return false;
      const other = roomOf(to);
      return other === null || (other !== room && !MAY_IMPORT[room]?.includes(other));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('geometry takes only the domain, facts take the domain, the atlas and the built geometry', () => {
    const allowed = { geo: /^(geo|src\/domain)\//, data: /^(data|src\/domain|src\/atlas)\// };
    const wrong = imports.filter(({ from, to, isFile }) => {
      const top = from.split('/')[0];
      return isFile && (top === 'geo' || top === 'data') && !allowed[top].test(to);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('relative imports name the file with its ending', () => {
    expect(imports.filter(({ to, isFile }) => isFile && !/\.\w+(\?[\w&]+)?$/.test(to)).map(show)).toEqual([]);
  });
});

describe('the place of each package', () => {
  it.each(ONLY_IN)('%s', (name, places) => {
    const wrong = imports.filter(({ from, to, isFile }) => !isFile && name.test(to) && !places.some((place) => from.startsWith(place)));
    expect(wrong.filter(({ from }) => !from.startsWith('src/build/')).map(show)).toEqual([]);
  });

  it('React stays out of what is pure', () => {
    const wrong = imports.filter(({ from, to }) => WITHOUT_REACT.test(from) && (/^react(-dom)?(\/|$)/.test(to) || to.endsWith('.tsx')));
    expect(wrong.map(show)).toEqual([]);
  });

  it('what runs in the browser imports nothing of Node', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('src/') && !from.startsWith('src/build/') && to.startsWith('node:'));
    expect(wrong.map(show)).toEqual([]);
  });
});

describe('the list of packages in README.md', () => {
  it('names each one, exactly pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const versions: Record<string, string> = { ...dependencies, ...devDependencies };
    const rows = readFileSync(join(ROOT, 'README.md'), 'utf8').match(/^\| [^|]+ \| [^|]+ \|$/gm) ?? [];
    const named = rows.flatMap(
      (row) =>
        row
          .split('|')[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [],
    );
    const isNamed = (name: string) =>
      named.some((entry) => entry === name || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))));
    expect(Object.keys(versions).filter((name) => !isNamed(name))).toEqual([]);
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  // npm leaves out what the registry at hand does not have, and a clean install then fails for everyone.
  it('holds the optional packages of every platform', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
    );
    expect(missing).toEqual([]);
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
