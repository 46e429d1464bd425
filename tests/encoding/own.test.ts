import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_OWN_FACTS, type OwnFacts, shownFigure } from '../../src/domain/own.ts';
import { appearances } from '../../src/encoding/appearance.ts';
import { legendOf } from '../../src/encoding/legend.ts';
import { ownScale } from '../../src/encoding/ownScale.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';
import { parkMarks } from '../../src/encoding/parkMarks.ts';
import { edgesOf } from '../../src/facts/own/edges.ts';
import { marksOf } from '../../src/facts/own/marks.ts';
import { legendEntryText, legendTitle } from '../../src/i18n/legendWords.ts';
import { ownSaying } from '../../src/i18n/ownWords.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

const palette = paletteOf('light');
const view = { lens: 'own', clusters: [] } as const;
const withOwn = (part: Partial<OwnFacts>) => ({ ...realAtlas, own: { ...NO_OWN_FACTS, file: 'mine.csv', ...part } });
const figure = (values: readonly (readonly [string, number])[], name = 'F', unit = '') => ({
  name,
  unit,
  values: new Map(values),
  edges: edgesOf(values.map(([, value]) => value)),
});

describe('the scale of a figure of one’s own', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 });

  it('puts every value into exactly the class that the legend shows for it', () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = ownScale({ edges: edgesOf(list) }, palette);
        expect(scale.classes.length).toBeGreaterThan(0);
        expect(scale.classes.length).toBeLessThanOrEqual(palette.count.length);
        const last = scale.classes.at(-1);
        for (const value of list) {
          const classes = scale.classes.filter((c) => (c === last ? value >= c.from && value <= c.to : value >= c.from && value < c.to));
          expect(classes.map((c) => c.colour)).toEqual([scale.colour(value)]);
        }
        scale.classes.slice(1).forEach((c, i) => {
          expect(c.from).toBe(scale.classes[i]?.to);
        });
      }),
    );
  });

  it('has round edges', () => {
    const { classes } = ownScale(
      figure([
        ['a', 3],
        ['b', 97],
      ]),
      palette,
    );
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, 100],
    ]);
  });

  it('of equal values is one class, of none is none', () => {
    expect(
      ownScale(
        figure([
          ['a', 5],
          ['b', 5],
        ]),
        palette,
      ).classes,
    ).toMatchObject([{ from: 5, to: 5 }]);
    expect(ownScale(figure([]), palette).classes).toEqual([]);
  });
});

describe('the lens of one’s own figures', () => {
  const atlas = withOwn({
    figures: [
      figure(
        [
          ['nanshan', 0],
          ['baoan', 10],
        ],
        'Output',
        'RMB',
      ),
      figure([['futian', 1]], 'Firms'),
    ],
  });

  it('colours districts with a value, hatches those without, and covers nothing with an overlay', () => {
    const looks = appearances(atlas, view, palette);
    expect(looks.get('nanshan')?.fill.kind).toBe('solid');
    expect(looks.get('baoan')?.fill).not.toEqual(looks.get('nanshan')?.fill);
    expect(looks.get('futian')?.fill.kind).toBe('hatch');
    expect(looks.get('qianhai')?.fill.kind).toBe('none');
  });

  it('has a legend of the same colours, that says whose figures they are', () => {
    const words = wordsIn('en');
    const legend = legendOf(atlas, view, palette);
    expect(legendTitle(legend, words)).toBe('Output (RMB) (own data, not checked by the editors)');
    const looks = appearances(atlas, view, palette);
    const shown = legend.entries.flatMap((entry) => ('fill' in entry ? [JSON.stringify(entry.fill)] : []));
    for (const id of ['nanshan', 'baoan', 'futian']) expect(shown).toContain(JSON.stringify(looks.get(id)?.fill));
    expect(legend.entries.map((entry) => legendEntryText(entry, atlas, words))).toContain('no value in the file');
    expect([ownSaying(atlas, 'baoan', words), ownSaying(atlas, 'futian', words)]).toEqual(['10 RMB', 'no value in the file']);
  });

  it('shows the figure chosen, the first while none is, and says so while there is none', () => {
    expect(shownFigure({ ...atlas.own, shown: 'Firms' })?.name).toBe('Firms');
    expect(shownFigure({ ...atlas.own, shown: 'gone' })?.name).toBe('Output');
    expect(legendOf(realAtlas, view, palette).title).toBe('own-none');
    expect(appearances(realAtlas, view, palette).get('nanshan')?.fill).toEqual({ kind: 'solid', colour: palette.district });
  });

  it('leaves every other lens as it was', () => {
    for (const lens of ['count', 'cluster', 'parks'] as const)
      expect(appearances(atlas, { lens, clusters: ['new-energy'] }, palette)).toEqual(
        appearances(realAtlas, { lens, clusters: ['new-energy'] }, palette),
      );
  });
});

describe('parks of one’s own', () => {
  const park = (i: number) => ({ id: `own-${i}`, name: `P${i}`, point: [114, 22.6] as const, district: null, note: '' });

  it('stand beside the document’s, marked as one’s own, in the parks lens and its legend', () => {
    const parks = [park(1), { ...park(2), point: null }];
    const atlas = withOwn({ parks, marks: marksOf(parks) });
    const own = parkMarks(atlas, 'en').points.filter((point) => point.own === true);
    expect(own.map((point) => point.park)).toEqual(['own-1']);
    expect(parkMarks(atlas, 'en').points.length).toBe(parkMarks(realAtlas, 'en').points.length + 1);
    const kinds = (of: typeof realAtlas) => legendOf(of, { lens: 'parks', clusters: [] }, palette).entries.map(({ kind }) => kind);
    expect(kinds(atlas)).toContain('own-park');
    expect(kinds(realAtlas)).not.toContain('own-park');
  });
});
