import type { Format } from './format.ts';

/** Every way to take a view along, in the menu's order. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [
  {
    id: 'png',
    group: 'picture',
    label: 'export.png',
    hint: 'export.png.hint',
    load: async () => (await import('./formats/png.ts')).png(1),
  },
  {
    id: 'png2',
    group: 'picture',
    label: 'export.png2',
    hint: 'export.png2.hint',
    load: async () => (await import('./formats/png.ts')).png(2),
  },
  {
    id: 'png4k',
    group: 'picture',
    label: 'export.png4k',
    hint: 'export.png4k.hint',
    load: async () => (await import('./formats/png.ts')).png('4k'),
  },
  { id: 'svg', group: 'picture', label: 'export.svg', hint: 'export.svg.hint', load: async () => (await import('./formats/svg.ts')).svg },
  { id: 'pdf', group: 'picture', label: 'export.pdf', hint: 'export.pdf.hint', load: async () => (await import('./formats/pdf.ts')).pdf },
  {
    id: 'csv',
    group: 'data',
    label: 'export.csv',
    hint: 'export.shown',
    load: async () => (await import('./formats/csv.ts')).csv('shown'),
  },
  {
    id: 'csv-all',
    group: 'data',
    label: 'export.csv',
    hint: 'export.all',
    load: async () => (await import('./formats/csv.ts')).csv('all'),
  },
  {
    id: 'geojson',
    group: 'data',
    label: 'export.geojson',
    hint: 'export.shown',
    load: async () => (await import('./formats/geojson.ts')).geojson('shown'),
  },
  {
    id: 'geojson-all',
    group: 'data',
    label: 'export.geojson',
    hint: 'export.all',
    load: async () => (await import('./formats/geojson.ts')).geojson('all'),
  },
  {
    id: 'json',
    group: 'data',
    label: 'export.json',
    hint: 'export.shown',
    load: async () => (await import('./formats/json.ts')).json('shown'),
  },
  {
    id: 'json-all',
    group: 'data',
    label: 'export.json',
    hint: 'export.all',
    load: async () => (await import('./formats/json.ts')).json('all'),
  },
  {
    id: 'link',
    group: 'share',
    label: 'export.link',
    hint: 'export.link.hint',
    load: async () => (await import('./formats/copyLink.ts')).copyLink,
  },
  {
    id: 'picture',
    group: 'share',
    label: 'export.picture',
    hint: 'export.picture.hint',
    load: async () => (await import('./formats/copyPicture.ts')).copyPicture,
  },
];
