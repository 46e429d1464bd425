import { type Paint, paletteOf } from '../../encoding/palettes.ts';
import { LINE } from '../../encoding/textBox.ts';
import { widthInTheme } from './fitText.ts';
import type { PlacedLegend } from './layout.ts';
import type { Point } from './outline.ts';
import type { Look, Named, Shapes } from './shapes.ts';
import type { SlideArea, SlideLabel, SlideLegend, SlideMap, Swatch } from './slide.ts';
import { stripeBands } from './stripeBands.ts';
import type { Rect } from './units.ts';

/** Draws a map into its box: ground first, names last. Ground is grouped; everything one may want to recolour or move stands alone. */
export function drawMap(shapes: Shapes, map: SlideMap, box: Rect): void {
  const origin: Point = [box.x, box.y];
  const area = (shape: SlideArea) => drawArea(shapes, shape, shape.rings, origin, shape);
  shapes.box({ name: '海面', alt: null }, 'rect', box, { fill: { kind: 'solid', colour: map.sea }, line: null });
  shapes.group({ name: '周边', alt: null }, box, () => {
    map.land.forEach(area);
    for (const label of map.landLabels) drawLabel(shapes, label, origin);
  });
  map.districts.forEach(area);
  map.overlays.forEach(area);
  for (const stroke of map.strokes) shapes.path(stroke, stroke.lines, origin, stroke.closed, { fill: { kind: 'none' }, line: stroke.line });
  for (const { at, radius, fill, line, ...named } of map.dots) {
    const rect = { x: origin[0] + at[0] - radius, y: origin[1] + at[1] - radius, width: 2 * radius, height: 2 * radius };
    shapes.box(named, 'ellipse', rect, { fill: fill === null ? { kind: 'none' } : { kind: 'solid', colour: fill }, line });
  }
  for (const { rect, text, size, ink, fill, line, ...named } of map.plates) {
    const placed = { ...rect, x: rect.x + origin[0], y: rect.y + origin[1] };
    shapes.box(named, 'roundRect', placed, { fill: { kind: 'solid', colour: fill }, line }, [
      { runs: [{ text, size, colour: ink }], align: 'middle' },
    ]);
  }
  for (const label of map.labels) drawLabel(shapes, label, origin);
}

/** An area; where it has stripes, the second and further ones lie on it as shapes of their own, and all of them form a group. */
function drawArea(shapes: Shapes, named: Named, rings: readonly (readonly Point[])[], origin: Point, look: Look): void {
  const draw = () => shapes.path(named, rings, origin, true, look);
  const { fill } = look;
  if (fill.kind !== 'stripes' || fill.colours.length < 2) {
    draw();
    return;
  }
  const xs = rings.flat().map(([x]) => x + origin[0]);
  const ys = rings.flat().map(([, y]) => y + origin[1]);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const rect = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  shapes.group({ name: `${named.name}-组`, alt: named.alt }, rect, () => {
    draw();
    stripeBands(rings, fill.colours.length).forEach((bands, i) => {
      const colour = fill.colours[i + 1] as string;
      shapes.path({ name: `${named.name}-纹${i + 2}`, alt: null }, bands, origin, true, { fill: { kind: 'solid', colour }, line: null });
    });
  });
}

function drawLabel(shapes: Shapes, label: SlideLabel, origin: Point): void {
  const width = Math.max(...label.lines.map((line) => widthInTheme(line.text, line.size, line.bold))) + 4;
  const height = label.lines.reduce((sum, line) => sum + line.size * LINE, 0);
  const left = label.align === 'left' ? 0 : label.align === 'right' ? width : width / 2;
  shapes.text({
    name: label.name,
    rect: { x: origin[0] + label.at[0] - left, y: origin[1] + label.at[1] - height / 2, width, height },
    paragraphs: label.lines.map(({ text, size, bold }) => ({
      runs: [{ text, size, bold, colour: label.ink, halo: label.plate ? null : label.halo }],
      align: label.align,
    })),
    anchor: 'ctr',
    wrap: false,
    ground: label.plate ? label.halo : null,
  });
}

/** Draws a legend where the layout placed it: swatches as shapes, words as text boxes, all in one group without links. */
export function drawLegend(shapes: Shapes, legend: SlideLegend, placed: PlacedLegend, paint: Paint): void {
  const { size } = placed;
  const colour = paletteOf(paint).label;
  const box: Rect = { ...placed.title, height: placed.height };
  shapes.group({ name: legend.name, alt: legend.title }, box, () => {
    const text = (name: string, words: string, rect: Rect, part: { bold?: boolean; below?: boolean }) =>
      shapes.text({
        name,
        rect,
        paragraphs: [{ runs: [{ text: words, size, bold: part.bold ?? false, colour }], align: part.below ? 'middle' : 'left' }],
        anchor: 't',
        wrap: true,
        ground: null,
      });
    text(`${legend.name}-标题`, legend.title, placed.title, { bold: true });
    legend.entries.forEach((entry, i) => {
      const at = placed.entries[i];
      if (at === undefined) return;
      const name = `${legend.name}-${i + 1}`;
      drawSwatch(shapes, { name, alt: entry.text }, entry.swatch, at.swatch, size);
      text(`${name}-文字`, entry.text, at.text, { below: at.below });
    });
  });
}

function drawSwatch(shapes: Shapes, named: { name: string; alt: string }, swatch: Swatch, rect: Rect, size: number): void {
  const middle = rect.y + rect.height / 2;
  switch (swatch.kind) {
    case 'class':
      shapes.box(named, 'rect', rect, swatch);
      break;
    case 'area': {
      const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
      const corners: readonly Point[] = [
        [rect.x, rect.y],
        [right, rect.y],
        [right, bottom],
        [rect.x, bottom],
      ];
      drawArea(shapes, named, [corners], [0, 0], swatch);
      break;
    }
    case 'line': {
      const line: readonly Point[] = [
        [rect.x, middle],
        [rect.x + rect.width, middle],
      ];
      shapes.path(named, [line], [0, 0], false, { fill: { kind: 'none' }, line: swatch.line });
      break;
    }
    case 'dot': {
      shapes.box(named, 'ellipse', square(rect), { fill: { kind: 'solid', colour: swatch.fill }, line: swatch.line });
      break;
    }
    case 'plate':
      shapes.box(named, 'roundRect', rect, { fill: { kind: 'solid', colour: swatch.fill }, line: swatch.line }, [
        { runs: [{ text: swatch.text, size: size * 0.8, colour: swatch.ink }], align: 'middle' },
      ]);
  }
}

/** A square in the middle of a rectangle, a little lower than it. */
function square({ x, y, width, height }: Rect): Rect {
  const side = height * 0.8;
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}
