import { memo, type RefObject, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { Size } from '../domain/mercator.ts';
import { framing, limitCamera } from '../encoding/framing.ts';
import type { Paint, Palette } from '../encoding/palettes.ts';
import { HOVER_LINE, TOUCH_REACH } from '../encoding/strokes.ts';
import type { Words } from '../i18n/words.ts';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import {
  axisMark,
  districtAttrs,
  districtMark,
  landAttrs,
  landMark,
  outlineAttrs,
  overlayAttrs,
  overlayMark,
  seaMark,
  selectedMarks,
} from './areaMarks.ts';
import { type DistrictShape, type Figure as Drawing, figure, fluidSize, outlinesOf } from './figure.ts';
import { fillsScreen } from './fullScreen.ts';
import { listenToGestures, type Shift } from './gestures.ts';
import { LABEL_ATTRS, labelMark, landLabelAttrs, landLabelMark } from './labelMarks.ts';
import { rootAttrs } from './mark.ts';
import { elementOf, propsOf } from './markElement.ts';
import { badgeMark, PARK_ATTRS, parkMark, tieMark } from './parkShapes.ts';
import { nearestPark } from './parks.ts';
import { fillsOf, paintOfFill, patternMarks } from './patterns.ts';
import { shiftDrawing } from './shiftDrawing.ts';

export interface FigureProps {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Actions;
  readonly paint: Paint;
  readonly words: Words;
  /** Pixels of the place it stands in; null while they are not known, as on the server. */
  readonly size: Size | null;
  readonly interactive: boolean;
}

/** The figure in the page: drawn from the store's view, and, where interactive, telling the store what is done to it. */
export function Figure({ atlas, store, actions, paint, words, size, interactive }: FigureProps) {
  const viewOf = () => store.getState().view;
  const view = useSyncExternalStore(store.subscribe, viewOf, viewOf);
  const prefix = `${useId().replace(/\W/g, '')}-`;
  const { lens, clusters, labels, shell } = view;
  const markOf = () => store.getState().ownMark;
  const ownMark = useSyncExternalStore(store.subscribe, markOf, markOf);
  const park = ownMark ?? view.park;
  const camera = framing(atlas, view, size ?? fluidSize(atlas));
  const { lon, lat, zoom } = camera;
  const drawing = useMemo(
    () =>
      figure(
        atlas,
        { lens, clusters, labels, shell, park, district: null, compared: [], camera: { lon, lat, zoom } },
        { size, paint, words },
      ),
    [atlas, lens, clusters, labels, shell, park, lon, lat, zoom, size, paint, words],
  );
  const { palette } = drawing;
  const ground = useMemo(() => <Ground drawing={drawing} prefix={prefix} />, [drawing, prefix]);
  const areas = useMemo(() => <Areas drawing={drawing} prefix={prefix} />, [drawing, prefix]);
  const marks = useMemo(() => <Marks drawing={drawing} />, [drawing]);
  const svg = useRef<SVGSVGElement>(null);
  const hover = useRef<SVGGElement>(null);
  useHover(store, drawing, hover);
  const hands = interactive && size !== null;
  usePointers(svg, hands, { atlas, store, actions, size: drawing.size, drawing });
  const shared = shell === 'embed' || shell === 'slide';
  return (
    <div className="figure-frame">
      <svg
        ref={svg}
        className={drawing.fluid ? 'figure fluid' : 'figure'}
        {...propsOf(rootAttrs(drawing))}
        {...(drawing.fluid ? {} : drawing.size)}
        role="img"
        aria-label={words('map.label')}
        {...(hands ? { tabIndex: 0, 'data-hand': shared ? 'shared' : 'own' } : {})}
      >
        {ground}
        <g className="world">
          {areas}
          <g ref={hover} className="hover">
            {outlineAttrs(palette.hover, HOVER_LINE, palette).map((attrs) => (
              <path key={attrs['stroke-width']} d="" {...propsOf(attrs)} />
            ))}
          </g>
          <g className="selected">
            {selectedMarks(outlinesOf(atlas, view, drawing), palette).map((mark, i) => elementOf(mark, String(i)))}
          </g>
        </g>
        {marks}
      </svg>
    </div>
  );
}

interface Part {
  readonly drawing: Drawing;
  readonly prefix: string;
}

/** Patterns, sea, the land around and its names. */
function Ground({ drawing, prefix }: Part) {
  const { palette } = drawing;
  return (
    <>
      <defs>{patternMarks(fillsOf(drawing), prefix).map((mark) => elementOf(mark, String(mark.attrs.id)))}</defs>
      {elementOf(seaMark(drawing))}
      <Land shapes={drawing.context} palette={palette} />
      <g className="marks" {...propsOf(landLabelAttrs(palette))}>
        {drawing.landLabels.map((label) => elementOf(landLabelMark(label, drawing), label.id))}
      </g>
    </>
  );
}

/** Districts, overlay and axis. */
function Areas({ drawing, prefix }: Part) {
  const { palette } = drawing;
  return (
    <>
      <g className="districts" {...propsOf(districtAttrs(drawing))}>
        {drawing.districts.map(({ id, d, fill }) => (
          <District key={id} id={id} d={d} paint={paintOfFill(fill, prefix)} prefix={prefix} />
        ))}
      </g>
      <g className="overlay" {...propsOf(overlayAttrs())}>
        {drawing.overlays.map((shape) =>
          elementOf(overlayMark(shape, paintOfFill(shape.fill, prefix), prefix, null, true, palette), shape.id),
        )}
      </g>
      <g className="axis">{drawing.axes.map((axis) => elementOf(axisMark(axis, palette), axis.cluster))}</g>
    </>
  );
}

/** The land around, drawn anew only when the camera or the colours change. */
const Land = memo(function Land({ shapes, palette }: { readonly shapes: Drawing['context']; readonly palette: Palette }) {
  return (
    <g className="world context" {...propsOf(landAttrs(palette))}>
      {shapes.map((shape) => elementOf(landMark(shape), shape.id))}
    </g>
  );
});

/** One district; a filter touches only those whose paint it changes. */
const District = memo(function District({
  id,
  d,
  paint,
  prefix,
}: Pick<DistrictShape, 'id' | 'd'> & { readonly paint: string; readonly prefix: string }) {
  return elementOf(districtMark({ id, d }, paint, prefix, null));
});

/** Everything on top that keeps its size: labels and parks, and the lines between parks and districts. */
function Marks({ drawing }: Pick<Part, 'drawing'>) {
  return (
    <>
      <g className="world ties">{drawing.ties.map((tie) => elementOf(tieMark(tie, drawing), `${tie.park} ${tie.district}`))}</g>
      <g className="marks" {...propsOf(LABEL_ATTRS)}>
        {drawing.labels.map((label) => elementOf(labelMark(label, drawing), `${label.id} ${label.stands?.from ?? ''}`))}
      </g>
      <g className="marks">{drawing.badges.map((badge) => elementOf(badgeMark(badge, drawing), badge.district))}</g>
      <g className="marks" {...propsOf(PARK_ATTRS)}>
        {drawing.parks.map((mark) => elementOf(parkMark(mark, drawing), mark.park))}
      </g>
    </>
  );
}

/** Draws the outline of what is hovered, wherever the hovering comes from. React has no part in it: two attributes change. */
function useHover(store: Store, drawing: Drawing, outline: RefObject<SVGGElement | null>): void {
  useEffect(() => {
    const paths = new Map<DistrictId, string>([...drawing.districts, ...drawing.overlays].map(({ id, d }) => [id, d]));
    const show = () => {
      const d = paths.get(store.getState().hover ?? '') ?? '';
      for (const line of outline.current?.children ?? []) line.setAttribute('d', d);
    };
    show();
    return store.subscribe((now, before) => {
      if (now.hover !== before.hover) show();
    });
  }, [store, drawing, outline]);
}

interface Hands extends Pick<FigureProps, 'atlas' | 'store' | 'actions'> {
  readonly size: Size;
  readonly drawing: Drawing;
}

/** Pointers, wheel and keys. The listeners stay for as long as the figure is interactive; what they act on is the latest. */
function usePointers(svg: RefObject<SVGSVGElement | null>, on: boolean, hands: Hands): void {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const element = svg.current;
    if (!on || element === null) return;
    let hovered: DistrictId | null = null;
    const hover = (id: DistrictId | null) => {
      // Told only when it changes here, so that a list on which somebody rests is not talked over by a still pointer.
      if (id !== hovered) latest.current.actions.hover(id);
      hovered = id;
    };
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
      hover(event.target.closest('[data-district]')?.getAttribute('data-district') ?? null);
    };
    const onLeave = () => hover(null);
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerleave', onLeave);
    const shell = () => latest.current.store.getState().view.shell;
    const release = listenToGestures(element, {
      size: () => latest.current.size,
      camera: () => latest.current.drawing.camera,
      limit: (camera) => limitCamera(latest.current.atlas, camera),
      shift: (shift: Shift | null) => shiftDrawing(element, shift),
      settle: (camera) => latest.current.actions.setCamera(camera),
      click: (target, at, touch) => {
        const { actions, drawing } = latest.current;
        const park =
          (touch ? nearestPark(drawing.parks, at, TOUCH_REACH) : null) ?? target.closest('[data-park]')?.getAttribute('data-park');
        const district = target.closest('[data-district]')?.getAttribute('data-district');
        if (park) actions.selectPark(park);
        else if (district) actions.selectDistrict(district);
        else actions.stepBack();
      },
      shared: () => (shell() === 'embed' || shell() === 'slide') && !fillsScreen(),
      keysAway: () => shell() === 'slide' || shell() === 'present',
    });
    return () => {
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
      release();
      hover(null);
    };
  }, [svg, on]);
}
