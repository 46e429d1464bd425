import { fromScreen, type Size, toScreen, zoomAround } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';

type Point = readonly [number, number];

/** How the drawing stands moved and magnified while a gesture lasts: a point p of it stands at p × scale + (x, y). */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The shift under which a drawing made for `drawn` shows what `target` sees. */
export function shiftBetween(drawn: Camera, target: Camera, size: Size): Shift {
  const scale = 2 ** (target.zoom - drawn.zoom);
  const [x, y] = toScreen([drawn.lon, drawn.lat], target, size);
  return { x: x - (size.width / 2) * scale, y: y - (size.height / 2) * scale, scale };
}

/** What gestures act on. */
export interface GesturePort {
  readonly size: () => Size;
  /** The camera the drawing was made for. */
  readonly camera: () => Camera;
  /** Keeps a camera within its bounds. */
  readonly limit: (camera: Camera) => Camera;
  /** Shows the drawing shifted, at most once a frame; null puts it back. */
  readonly shift: (shift: Shift | null) => void;
  /** A gesture is over; null asks for the whole city. */
  readonly settle: (camera: Camera | null) => void;
  /** Somebody clicked and meant it: no drag, and not the second half of a double click. */
  readonly click: (target: Element, at: Point, touch: boolean) => void;
  /** Whether scrolling belongs to the page around: then Ctrl and the wheel, or two fingers, are asked for. */
  readonly shared: () => boolean;
  /** Whether the arrow keys belong to the host, as on a slide. */
  readonly keysAway: () => boolean;
}

/** Pixels a pointer may wander and still click; fingers wander more. */
const STILL = { mouse: 4, touch: 9 };
/** A wheel gesture is over when nothing came for this long, ms. */
const WHEEL_REST = 160;
/** Zooms for a pixel of the wheel, and of the small steps a trackpad's pinch sends with Ctrl held. */
const WHEEL = 0.0025;
const PINCH_WHEEL = 0.01;
/** Two taps within this time (ms) and distance (pixels) are a double tap. */
const DOUBLE = { ms: 300, px: 24 };
const KEY_PAN = 80;
const KEY_ZOOM = 0.5;
const CLICK_ZOOM = 1;

/**
 * Drag, wheel, pinch, double click and keys of a drawing; gives the function that lets go again. The store hears of a camera
 * when a gesture ends; until then only the drawing on the screen is shifted.
 */
export function listenToGestures(element: Element, port: GesturePort): () => void {
  const pointers = new Map<number, Point>();
  let start: Point = [0, 0];
  let dragged = false;
  let target: Camera | null = null;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let tap: { readonly at: Point; readonly time: number } | null = null;

  const placeOf = (event: MouseEvent): Point => {
    // A host may show the page scaled; the drawing counts in its own pixels.
    const rect = element.getBoundingClientRect();
    const size = port.size();
    const [kx, ky] = [rect.width > 0 ? size.width / rect.width : 1, rect.height > 0 ? size.height / rect.height : 1];
    return [(event.clientX - rect.left) * kx, (event.clientY - rect.top) * ky];
  };
  const show = () => {
    frame = 0;
    if (target !== null) port.shift(shiftBetween(port.camera(), target, port.size()));
  };
  const aim = (camera: Camera) => {
    target = port.limit(camera);
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const now = () => target ?? port.camera();
  const panned = (camera: Camera, dx: number, dy: number): Camera => {
    const { width, height } = port.size();
    const [lon, lat] = fromScreen([width / 2 - dx, height / 2 - dy], camera, port.size());
    return { lon, lat, zoom: camera.zoom };
  };
  const zoomed = (camera: Camera, by: number, at: Point): Camera => {
    const { zoom } = port.limit({ ...camera, zoom: camera.zoom + by });
    return zoomAround(camera, zoom, at, port.size());
  };
  const end = () => {
    clearTimeout(rest);
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
    const camera = target;
    target = null;
    port.shift(null);
    if (camera !== null) port.settle(camera);
  };
  const leap = (camera: Camera) => {
    end();
    port.settle(port.limit(camera));
  };

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    pointers.set(event.pointerId, placeOf(event));
    if (pointers.size > 1) return;
    start = placeOf(event);
    dragged = false;
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const at = placeOf(event);
    const touch = event.pointerType === 'touch';
    if (pointers.size === 1) {
      if (touch && port.shared()) return;
      if (!dragged && distance(start, at) < (touch ? STILL.touch : STILL.mouse)) return;
      if (!dragged) element.setPointerCapture?.(event.pointerId);
      dragged = true;
      aim(panned(now(), at[0] - before[0], at[1] - before[1]));
    } else if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] as Point;
      const grown = Math.log2(Math.max(1, distance(at, other)) / Math.max(1, distance(before, other)));
      const [from, to] = [middle(before, other), middle(at, other)];
      dragged = true;
      aim(panned(zoomed(now(), grown, from), to[0] - from[0], to[1] - from[1]));
    }
    pointers.set(event.pointerId, at);
  };
  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    if (dragged) {
      end();
      return;
    }
    if (event.type !== 'pointerup' || event.pointerType !== 'touch') return;
    const at = placeOf(event);
    const twice = tap !== null && event.timeStamp - tap.time < DOUBLE.ms && distance(tap.at, at) < DOUBLE.px;
    tap = twice ? null : { at, time: event.timeStamp };
    if (!twice) return;
    // The click that follows belongs to the double tap.
    dragged = true;
    leap(zoomed(port.camera(), CLICK_ZOOM, at));
  };
  const onClick = (event: MouseEvent) => {
    if (dragged || event.detail > 1) {
      dragged = false;
      return;
    }
    if (event.target instanceof Element) port.click(event.target, placeOf(event), (event as PointerEvent).pointerType === 'touch');
  };
  const onDouble = (event: MouseEvent) => {
    event.preventDefault();
    leap(zoomed(port.camera(), event.shiftKey ? -CLICK_ZOOM : CLICK_ZOOM, placeOf(event)));
  };
  const onWheel = (event: WheelEvent) => {
    const held = event.ctrlKey || event.metaKey;
    if (port.shared() && !held) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : event.deltaMode === 2 ? 300 : 1;
    const by = -event.deltaY * lines * (event.ctrlKey ? PINCH_WHEEL : WHEEL);
    aim(zoomed(now(), Math.max(-1, Math.min(1, by)), placeOf(event)));
    clearTimeout(rest);
    rest = setTimeout(end, WHEEL_REST);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { width, height } = port.size();
    const centre: Point = [width / 2, height / 2];
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && !port.keysAway()) leap(panned(port.camera(), arrow[0] * KEY_PAN, arrow[1] * KEY_PAN));
    else if (event.key === '+' || event.key === '=') leap(zoomed(port.camera(), KEY_ZOOM, centre));
    else if (event.key === '-' || event.key === '_') leap(zoomed(port.camera(), -KEY_ZOOM, centre));
    else if (event.key === '0') port.settle(null);
    else return;
    event.preventDefault();
  };

  const listeners: readonly (readonly [string, (event: never) => void, AddEventListenerOptions?])[] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['click', onClick],
    ['dblclick', onDouble],
    ['wheel', onWheel, { passive: false }],
    ['keydown', onKey],
  ];
  for (const [type, listener, options] of listeners) element.addEventListener(type, listener as EventListener, options);
  return () => {
    for (const [type, listener] of listeners) element.removeEventListener(type, listener as EventListener);
    clearTimeout(rest);
    if (frame !== 0) cancelAnimationFrame(frame);
    target = null;
    port.shift(null);
  };
}

/** Which way the drawing moves under an arrow key: against the way the reader looks. */
const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
