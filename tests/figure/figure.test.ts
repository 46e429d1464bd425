import { describe, expect, it } from 'vitest';
import { project } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { PADDING } from '../../src/encoding/framing.ts';
import { SCREEN_LABELS } from '../../src/encoding/labelPlan.ts';
import { widthOf } from '../../src/encoding/textBox.ts';
import { layOut } from '../../src/figure/chrome.ts';
import { FLUID_WIDTH, figure, fluidSize } from '../../src/figure/figure.ts';
import { svg } from '../../src/figure/svg.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

const words = wordsIn('zh-Hans');
const draw = (view: Partial<View>, size: { width: number; height: number } | null = { width: 1200, height: 700 }, atlas = realAtlas) =>
  figure(atlas, { ...DEFAULT_VIEW, ...view }, { size, paint: 'light', words });

describe('a drawing of unknown size', () => {
  it.each([
    [1440, 900],
    [900, 400],
    [390, 300],
    [200, 900],
    [120, 90],
  ])('fitted into %i × %i px lies where the drawing of that size lies', (width, height) => {
    const fluid = draw({}, null);
    const exact = draw({}, { width, height });
    // What the style sheet does: a margin on every side, then the box fitted into the middle of what is left.
    const margin = Math.min(PADDING, 0.06 * width, 0.06 * height);
    const scale = Math.min((width - 2 * margin) / fluid.size.width, (height - 2 * margin) / fluid.size.height);
    fluid.labels.forEach(({ id, at: [x, y] }) => {
      const label = exact.labels.find((l) => l.id === id);
      if (label === undefined) return;
      expect((x - fluid.size.width / 2) * scale + width / 2).toBeCloseTo(label.at[0], 0);
      expect((y - fluid.size.height / 2) * scale + height / 2).toBeCloseTo(label.at[1], 0);
    });
    expect(exact.labels.length).toBeGreaterThan(0);
  });

  it.each([
    [1440, 900],
    [640, 400],
    [390, 300],
  ])('shows at %i × %i px the label forms that the drawing of that size has', (width, height) => {
    const fluid = draw({}, null);
    const exact = draw({}, { width, height });
    const scale = 2 ** (exact.camera.zoom - fluid.camera.zoom);
    const standing = fluid.labels.filter(({ stands }) => stands !== null && scale >= stands.from && scale < stands.until);
    const forms = (labels: typeof fluid.labels) => labels.map(({ id, lines }) => `${id} ${lines.length}`);
    expect(forms(standing)).toEqual(forms(exact.labels));
  });

  it('has the proportions of the city and no size of its own', () => {
    const { width, height } = fluidSize(toyAtlas);
    const [west, south, east, north] = toyAtlas.geometry.bbox;
    const [[x0, y0], [x1, y1]] = [project(west, north, 0), project(east, south, 0)];
    expect(width).toBe(FLUID_WIDTH);
    expect(width / height).toBeCloseTo((x1 - x0) / (y1 - y0), 9);
    expect(svg(draw({}, null))).not.toMatch(/^<svg[^>]* width=/);
  });
});

describe('parks', () => {
  it('are each drawn once: at their point, on a plate by name, or counted', () => {
    const { parks, badges } = draw({ lens: 'parks' }, { width: 1600, height: 900 });
    const chips = badges.flatMap((badge) => badge.chips);
    const named = chips.filter((chip) => chip.park !== null).length;
    const counted = chips.filter((chip) => chip.park === null).reduce((sum, chip) => sum + Number(chip.text), 0);
    expect(parks.length + named + counted).toBe(realAtlas.parks.length);
    expect(new Set(parks.map(({ park }) => park)).size).toBe(parks.length);
  });

  it('that districts share are tied to the district without the point', () => {
    const { ties } = draw({ lens: 'parks' });
    expect(ties.map(({ park, district }) => [park, district])).toEqual([['eastern-coastal', 'yantian']]);
  });

  it('appear under other lenses only when chosen', () => {
    expect(draw({}).parks).toEqual([]);
    expect(draw({ park: 'yanluo' }).parks.map(({ park, selected }) => [park, selected])).toEqual([['yanluo', true]]);
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 900, height: 400 },
    { width: 390, height: 300 },
  ])('have names clear of each other, of the labels and of the edge at $width × $height px', (size) => {
    for (const lang of ['zh-Hans', 'en'] as const) {
      const drawing = figure(realAtlas, { ...DEFAULT_VIEW, lens: 'parks' }, { size, paint: 'light', words: wordsIn(lang) });
      const names = drawing.parks.flatMap(({ at, name }) => {
        if (name === null) return [];
        const width = widthOf(name.text, SCREEN_LABELS.park);
        const left = at[0] + name.dx - (name.anchor === 'end' ? width : name.anchor === 'middle' ? width / 2 : 0);
        return [{ text: name.text, left, right: left + width, top: at[1] + name.dy - 6, bottom: at[1] + name.dy + 6 }];
      });
      const labels = drawing.labels.map(({ at: [x, y], block: [width, height], lines }) => {
        const [main] = lines;
        return { text: main?.text ?? '', left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      });
      const clashes = names.flatMap((a, i) =>
        [...names.slice(i + 1), ...labels]
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} over ${b.text}`),
      );
      expect(clashes).toEqual([]);
      for (const { left, right } of names) expect([left >= 0, right <= size.width]).toEqual([true, true]);
      expect(names.length).toBeGreaterThan(0);
    }
  });
});

describe('outlines', () => {
  it('surround the chosen district, the districts of a park, or those compared', () => {
    expect(draw({ district: 'qianhai' }).selected.map(({ id }) => id)).toEqual(['qianhai']);
    expect(draw({ park: 'eastern-coastal' }).selected.map(({ id }) => id)).toEqual(['yantian', 'dapeng']);
    expect(draw({ compared: ['shenshan', 'luohu'] }).selected.map(({ id }) => id)).toEqual(['luohu', 'shenshan']);
    expect(draw({ district: 'atlantis' }).selected).toEqual([]);
  });
});

describe('labels', () => {
  it('carry the codes of the compared clusters that name the district', () => {
    const { labels } = draw({ lens: 'cluster', clusters: ['intelligent-robots', 'biomedicine'] });
    const codes = (id: string) => labels.find((l) => l.id === id)?.lines.flatMap((line) => (line.kind === 'codes' ? [line.text] : []));
    expect(codes('futian')).toEqual(['10 · 18']);
    expect(codes('luohu')).toEqual([]);
    expect(
      draw({ lens: 'cluster', clusters: ['biomedicine'] }).labels.flatMap((l) => l.lines.filter((line) => line.kind === 'codes')),
    ).toEqual([]);
  });
});

describe('codes under names', () => {
  const compared = { lens: 'cluster' as const, clusters: ['new-energy', 'biomedicine', 'intelligent-terminals'] };
  const codesOf = (drawing: ReturnType<typeof draw>) =>
    new Map(drawing.labels.map(({ id, lines }) => [id, lines.flatMap(({ kind, text }) => (kind === 'codes' ? [text] : []))]));

  it('stand where they have room and are left out where they have none; no name goes for them', () => {
    const phone = { width: 390, height: 168 };
    const small = draw(compared, phone);
    const names = draw({ camera: small.camera }, phone).labels.map(({ id }) => id);
    expect(small.labels.map(({ id }) => id)).toEqual(names);
    expect(codesOf(small).get('longgang')).toEqual([]);
    expect(codesOf(draw(compared)).get('longgang')).toEqual(['13 · 18 · 4']);
  });
});

describe('names of the land around', () => {
  it('are whole where there is chrome around the map, and may run out of a map on the screen', () => {
    const size = { width: 1000, height: 560 };
    const view = { ...DEFAULT_VIEW };
    const chrome = { title: 'T', legend: true, credit: ['C'], link: null, layOut };
    const framed = figure(realAtlas, view, { size, paint: 'light', words, chrome });
    expect(framed.landLabels.length).toBeGreaterThan(2);
    for (const { at, lines } of framed.landLabels) {
      const half = Math.max(...lines.map((line) => widthOf(line, 11))) / 2;
      expect(at[0] - half).toBeGreaterThanOrEqual(framed.box.x);
      expect(at[0] + half).toBeLessThanOrEqual(framed.box.x + framed.box.width);
      expect(at[1]).toBeGreaterThan(framed.box.y);
    }
    expect(draw({}, size).landLabels.length).toBe(realAtlas.geometry.context.features.length);
  });
});

describe('a drawing', () => {
  it('has every coordinate rounded to a tenth of a pixel', () => {
    for (const { d } of draw({}).districts) expect(d).not.toMatch(/\d\.\d\d/);
  });

  it('fills the overlay only where the text names it', () => {
    const fill = (clusters: string[]) => draw({ lens: 'cluster', clusters }).overlays[0]?.fill.kind;
    expect(fill(['intelligent-robots'])).toBe('solid');
    expect(fill(['machine-tools'])).toBe('none');
  });
});
