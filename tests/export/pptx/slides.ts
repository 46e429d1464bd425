import { DEFAULT_VIEW, defaultLens, type View } from '../../../src/domain/view.ts';
import { paletteOf } from '../../../src/encoding/palettes.ts';
import type { Slide, SlideArea } from '../../../src/export/pptx/slide.ts';
import { realAtlas } from '../../fixtures/realAtlas.ts';

/** A view as a link with these parts gives it. */
export function viewOf(part: Partial<View>): View {
  return { ...DEFAULT_VIEW, ...part, lens: part.lens ?? defaultLens({ ...DEFAULT_VIEW, ...part }) };
}

const strategic = realAtlas.clusters.filter(({ spatial }) => spatial === 'list').map(({ id }) => id);

/** One view of each kind the map knows. */
export const VIEWS: readonly Partial<View>[] = [
  {},
  { clusters: strategic.slice(0, 1) },
  { clusters: strategic.slice(0, 2) },
  { clusters: strategic.slice(5, 9) },
  { clusters: realAtlas.clusters.filter(({ spatial }) => spatial === 'axis').map(({ id }) => id) },
  {
    clusters: realAtlas.clusters
      .filter(({ spatial }) => spatial === 'none')
      .map(({ id }) => id)
      .slice(0, 1),
  },
  { lens: 'parks' },
  { park: realAtlas.parks.find(({ host }) => host !== null)?.id ?? null },
  { district: 'nanshan' },
  { district: 'qianhai' },
  { camera: { lon: 113.95, lat: 22.55, zoom: 11.3 } },
];

const palette = paletteOf('light');

const square = (x: number): SlideArea => ({
  name: `区-${x}`,
  alt: 'a square',
  rings: [
    [
      [x, 10],
      [x + 100, 10],
      [x + 100, 110],
      [x, 110],
    ],
  ],
  fill: { kind: 'solid', colour: palette.count[2] as string },
  line: { colour: palette.districtLine, width: 1 },
});

/** A slide drawn by hand, for what no atlas would hold. */
export function plainSlide(part: Partial<Slide> = {}): Slide {
  return {
    title: 'Title',
    body: 'Body.',
    notes: ['Notes.'],
    map: {
      sea: palette.sea,
      land: [],
      landLabels: [],
      districts: [square(10), square(110)],
      overlays: [],
      strokes: [],
      dots: [],
      plates: [],
      labels: [],
    },
    legend: { name: '图例', title: 'Legend', entries: [] },
    credit: ['Source: none.'],
    link: { text: 'Open', url: 'https://example.org/' },
    ...part,
  };
}
