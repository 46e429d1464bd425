import { type Atlas, contextName } from '../domain/atlas.ts';
import type { ClusterId, DistrictId } from '../domain/ids.ts';
import { fitCamera, project, type Size } from '../domain/mercator.ts';
import type { Lang } from '../domain/text.ts';
import type { Camera, View } from '../domain/view.ts';
import { type Appearance, appearances } from '../encoding/appearance.ts';
import { codesUnder } from '../encoding/codesText.ts';
import type { Fill } from '../encoding/fill.ts';
import { framing, labelTypeOf } from '../encoding/framing.ts';
import type { LabelType } from '../encoding/labelPlan.ts';
import { outlinedDistricts } from '../encoding/outlined.ts';
import { type Paint, type Palette, paletteOf } from '../encoding/palettes.ts';
import { shownAxes } from '../encoding/shownAxes.ts';
import { LINE, widthOf } from '../encoding/textBox.ts';
import type { Words } from '../i18n/words.ts';
import type { Chrome, ChromeBlocks } from './chrome.ts';
import { type LabelMark, labelMarks } from './labels.ts';
import { wrap } from './lettering.ts';
import { drawParks, type ParkDrawing } from './parks.ts';
import { linePath, type MapBox, type Place, placing, type Shapes, shapesOf } from './paths.ts';

/** What a drawing is made for. */
export interface Frame {
  /** Pixels; null while the size is not known: the drawing then fits itself into whatever box it is given. */
  readonly size: Size | null;
  readonly paint: Paint;
  readonly words: Words;
  readonly chrome?: Chrome;
  /** Words for pointing at the drawing and for whoever cannot see it; left out where the page around has its own. */
  readonly tell?: Tell;
}

/** What is said of a drawing: one short line for each district, and all of it in words. */
export type Tell = (
  atlas: Atlas,
  view: Pick<View, 'lens' | 'clusters'>,
  looks: ReadonlyMap<DistrictId, Appearance>,
  palette: Palette,
  words: Words,
) => { readonly tip: (look: Appearance) => string; readonly description: string };

/** A district as drawn. */
export interface DistrictShape {
  readonly id: DistrictId;
  readonly d: string;
  readonly fill: Fill;
  /** What a reader is told who points at it. */
  readonly tip: string;
}

export interface AxisShape {
  readonly cluster: ClusterId;
  readonly d: string;
  readonly colour: string;
}

export interface LandLabel {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly lines: readonly string[];
}

/** The map as a drawing: plain data in drawing order, pixels with one decimal. */
export interface Figure extends ParkDrawing {
  readonly size: Size;
  /** True where the size is not the reader's: lengths of text and marks are then given in the reader's pixels. */
  readonly fluid: boolean;
  readonly lang: Lang;
  readonly palette: Palette;
  readonly type: LabelType;
  readonly title: string;
  readonly description: string;
  readonly camera: Camera;
  /** Where the map lies; all of the drawing unless there is chrome. */
  readonly box: MapBox;
  readonly context: Shapes['context'];
  readonly districts: readonly DistrictShape[];
  readonly overlays: readonly DistrictShape[];
  readonly axes: readonly AxisShape[];
  readonly landLabels: readonly LandLabel[];
  readonly labels: readonly LabelMark[];
  /** Outlines of the chosen districts. */
  readonly selected: readonly { readonly id: DistrictId; readonly d: string }[];
  readonly chrome: ChromeBlocks | null;
}

/** The parts of a view a drawing depends on. */
export type Drawn = Pick<View, 'lens' | 'clusters' | 'district' | 'park' | 'compared' | 'labels' | 'camera' | 'shell'>;

/** Width of a drawing of unknown size; its height follows the city's box, so that fitting it is `framing`. */
export const FLUID_WIDTH = 1000;

/** The box of a drawing of unknown size: the city's own proportions, so that fitting the box fits the city. */
export function fluidSize(atlas: Atlas): Size {
  const [west, south, east, north] = atlas.geometry.bbox;
  const [x0, y0] = project(west, north, 0);
  const [x1, y1] = project(east, south, 0);
  return { width: FLUID_WIDTH, height: (FLUID_WIDTH * (y1 - y0)) / (x1 - x0) };
}

/** Draws a view. Pure: the same atlas, view and frame give equal data. Ids the atlas does not know are left out. */
export function figure(atlas: Atlas, view: Drawn, frame: Frame): Figure {
  const { words } = frame;
  const fluid = frame.size === null;
  const size = frame.size ?? fluidSize(atlas);
  const palette = paletteOf(frame.paint);
  const type = labelTypeOf(view, frame.paint, words.lang);
  const laid = frame.chrome === undefined || fluid ? null : frame.chrome.layOut(atlas, view, frame.chrome, palette, words, size);
  const box: MapBox = laid?.box ?? { x: 0, y: 0, ...size };
  const camera = fluid ? fitCamera(atlas.geometry.bbox, size, 0) : framing(atlas, view, box);
  const place = placing(camera, box);
  const shapes = shapesOf(atlas.geometry, camera, box);
  const looks = appearances(atlas, view, palette);
  const told = frame.tell?.(atlas, view, looks, palette, words);
  const shape = ({ id, d }: { readonly id: DistrictId; readonly d: string }): DistrictShape => {
    const look = looks.get(id);
    return { id, d, fill: look?.fill ?? { kind: 'none' }, tip: (look && told?.tip(look)) ?? '' };
  };
  const labels = labelMarks(
    atlas,
    {
      lang: words.lang,
      labels: view.labels,
      type,
      palette,
      zoom: camera.zoom,
      fluid,
      codes: codesUnder(atlas, view, looks),
    },
    looks,
    place,
  );
  return {
    size,
    fluid,
    lang: words.lang,
    palette,
    type,
    title: frame.chrome?.title ?? words('map.label'),
    description: told?.description ?? '',
    camera,
    box,
    context: shapes.context,
    districts: shapes.districts.map(shape),
    overlays: shapes.overlays.map(shape),
    axes: shownAxes(atlas, view, palette).map(({ cluster, colour, line }) => ({ cluster, colour, d: linePath(line, place) })),
    landLabels: landLabelsOf(atlas, words.lang, type.other, place).filter((label) => laid === null || whole(label, type.other, box)),
    labels,
    ...drawParks(atlas, view, words.lang, type, labels, place, box, camera),
    selected: outlinesOf(atlas, view, shapes),
    chrome: laid?.blocks ?? null,
  };
}

function landLabelsOf(atlas: Atlas, lang: Lang, size: number, place: Place): readonly LandLabel[] {
  return atlas.geometry.context.features.map(({ properties: p }) => ({
    id: p.id,
    at: place([p.label_lon, p.label_lat]),
    lines: wrap(contextName(p, lang), size, 9 * size),
  }));
}

/** Whether a label lies in the box with all its letters. On paper nothing can be pulled into view, so half a name is none. */
function whole({ at: [x, y], lines }: LandLabel, size: number, box: MapBox): boolean {
  const half = [Math.max(...lines.map((line) => widthOf(line, size))) / 2, (lines.length * size * LINE) / 2] as const;
  return x - half[0] >= box.x && x + half[0] <= box.x + box.width && y - half[1] >= box.y && y + half[1] <= box.y + box.height;
}

/** Outlines of the districts a view has chosen, in the atlas's order. */
export function outlinesOf(
  atlas: Atlas,
  view: Pick<View, 'district' | 'park' | 'compared'>,
  shapes: Pick<Shapes, 'districts' | 'overlays'>,
): Figure['selected'] {
  const chosen = new Set(outlinedDistricts(atlas, view));
  return chosen.size === 0 ? [] : [...shapes.districts, ...shapes.overlays].flatMap(({ id, d }) => (chosen.has(id) ? [{ id, d }] : []));
}
