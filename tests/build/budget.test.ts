import { describe, expect, it } from 'vitest';
import { type Manifest, weigh } from '../../src/build/budget.ts';

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared-1.js'],
    dynamicImports: ['src/map/start.ts', 'src/export/pdf.ts'],
    css: ['assets/index-1.css'],
  },
  '_shared-1.js': { file: 'assets/shared-1.js' },
  'src/map/start.ts': { file: 'assets/start-1.js', imports: ['_maplibre-1.js', '_shared-1.js'], css: ['assets/map-1.css'] },
  '_maplibre-1.js': { file: 'assets/maplibre-1.js' },
  'src/export/pdf.ts': { file: 'assets/pdf-1.js' },
};
const ASSETS = ['assets/index-1.js', 'assets/maplibre-gl-worker-1.js', 'assets/pdf-1.js'];

describe('the size budget', () => {
  it('counts what a click needs, then what the map adds, each file once and nothing else', () => {
    const [first, all] = weigh(MANIFEST, ASSETS, () => 10);
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
    expect(() => weigh(MANIFEST, ['assets/index-1.js'], () => 10)).toThrow('no worker');
    const { 'src/map/start.ts': _, ...rest } = MANIFEST;
    expect(() => weigh(rest, ASSETS, () => 10)).toThrow('no chunk of src/map');
    expect(() => weigh({}, ASSETS, () => 10)).toThrow('no index.html');
  });
});
