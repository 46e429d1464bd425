import { describe, expect, it } from 'vitest';
import { type Manifest, weigh } from '../../src/build/budget.ts';
import { chunkOf } from '../../src/build/chunks.ts';

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared-1.js'],
    dynamicImports: ['src/map/start.ts', 'src/export/pdf.ts'],
    css: ['assets/index-1.css'],
  },
  '_shared-1.js': { file: 'assets/shared-1.js' },
  'src/map/start.ts': {
    file: 'assets/start-1.js',
    imports: ['_maplibre-1.js', '_shared-1.js'],
    dynamicImports: ['src/map/pmtiles.ts'],
    css: ['assets/map-1.css'],
  },
  'src/map/pmtiles.ts': { file: 'assets/pmtiles-1.js' },
  '_maplibre-1.js': { file: 'assets/maplibre-1.js' },
  'src/export/pdf.ts': { file: 'assets/pdf-1.js' },
};
const PAGE = '<script type="module" crossorigin src="./assets/index-1.js"></script>';
const ASSETS = ['assets/index-1.js', 'assets/maplibre-gl-worker-1.js', 'assets/pdf-1.js'];

describe('the size budget', () => {
  it('counts what a click needs, then what the map adds, each file once and nothing else, not even what only a city with a tileset loads', () => {
    const [first, all] = weigh(PAGE, MANIFEST, ASSETS, () => 10);
    expect(first?.files).toEqual(['assets/index-1.js', 'assets/shared-1.js']);
    expect(first?.bytes).toBe(20);
    expect([...(all?.files ?? [])].sort()).toEqual(
      ['index-1.css', 'index-1.js', 'maplibre-1.js', 'maplibre-gl-worker-1.js', 'map-1.css', 'shared-1.js', 'start-1.js']
        .map((name) => `assets/${name}`)
        .sort(),
    );
    expect(all?.bytes).toBe(70);
  });

  it('does not pass a site whose map or worker it cannot find', () => {
    expect(() => weigh(PAGE, MANIFEST, ['assets/index-1.js'], () => 10)).toThrow('no worker');
    const { 'src/map/start.ts': _, 'src/map/pmtiles.ts': __, ...rest } = MANIFEST;
    expect(() => weigh(PAGE, rest, ASSETS, () => 10)).toThrow('no chunk of src/map');
    expect(() => weigh('', MANIFEST, ASSETS, () => 10)).toThrow('names no script');
  });
});

describe('the pieces of the site', () => {
  const graph = {
    getModuleInfo: (id: string) => {
      const importers: Record<string, string[]> = {
        'index.html': [],
        'main.ts': ['index.html'],
        'panel.ts': ['main.ts', 'dialog.ts'],
        'dialog.ts': [],
        'circle.ts': ['circle.ts'],
        '/node_modules/d3-array/src/ticks.js': ['panel.ts'],
      };
      const found = importers[id];
      return found === undefined ? null : { isEntry: id === 'index.html', importers: found };
    },
  };

  it('put together what the page needs at once, MapLibre apart, and leave the rest to the bundler', () => {
    expect(chunkOf('main.ts', graph)).toBe('first');
    expect(chunkOf('panel.ts', graph)).toBe('first');
    expect(chunkOf('/node_modules/maplibre-gl/dist/maplibre-gl.mjs', graph)).toBe('maplibre');
    // The page leans on the package's index for others of its parts.
    expect(chunkOf('/node_modules/d3-array/src/ticks.js', graph)).toBeNull();
    for (const id of ['index.html', 'dialog.ts', 'circle.ts', 'unknown.ts']) expect(chunkOf(id, graph)).toBeNull();
  });
});
