import type { Actions } from '../state/actions.ts';
import { type Picked, type PickPort, pick } from './pick.ts';

interface Pointed {
  readonly point: { readonly x: number; readonly y: number };
  readonly originalEvent: Event;
}

type PointerEventName = 'mousemove' | 'mouseout' | 'click';

/** The part of the map that pointers touch. */
export interface InteractionPort extends PickPort {
  on(type: PointerEventName, listener: (event: Pointed) => void): unknown;
  on(type: 'moveend', listener: () => void): unknown;
  off(type: PointerEventName, listener: (event: Pointed) => void): unknown;
  off(type: 'moveend', listener: () => void): unknown;
  isMoving(): boolean;
  getCanvas(): { style: { cursor: string } };
}

export interface InteractionOptions {
  readonly actions: Pick<Actions, 'hover' | 'selectDistrict' | 'selectPark' | 'stepBack'>;
  /** Runs a task before the next frame. */
  readonly nextFrame: (task: () => void) => void;
  /** Whether the map stands; before and after, pointers say nothing. */
  readonly standing: () => boolean;
}

/** Tells the store what pointers do to the map. Keys do nothing here: panning by keyboard is MapLibre's own. */
export function listenToPointers(map: InteractionPort, { actions, nextFrame, standing }: InteractionOptions): () => void {
  let pointer: readonly [number, number] | null = null;
  let waiting = false;
  let hovered: string | null = null;
  const hover = (picked: Picked) => {
    const id = picked.kind === 'district' ? picked.id : null;
    map.getCanvas().style.cursor = picked.kind === 'nothing' ? '' : 'pointer';
    // Told only when it changes here, so that a list on which somebody rests is not talked over by a still pointer.
    if (id !== hovered) actions.hover(id);
    hovered = id;
  };
  const look = () => {
    waiting = false;
    if (pointer !== null && standing() && !map.isMoving()) hover(pick(map, pointer, false));
  };
  // Mice report faster than screens draw; one look for each frame is enough.
  const lookSoon = () => {
    if (!waiting && pointer !== null) nextFrame(look);
    waiting = pointer !== null;
  };
  const onMove = ({ point, originalEvent }: Pointed) => {
    if (isTouch(originalEvent)) return;
    pointer = [point.x, point.y];
    lookSoon();
  };
  const onOut = () => {
    pointer = null;
    hover({ kind: 'nothing' });
  };
  const onClick = ({ point, originalEvent }: Pointed) => {
    // The second click of a double click zooms and means nothing else.
    if (!standing() || (originalEvent as UIEvent).detail > 1) return;
    const picked = pick(map, [point.x, point.y], isTouch(originalEvent));
    if (picked.kind === 'park') actions.selectPark(picked.id);
    else if (picked.kind === 'district') actions.selectDistrict(picked.id);
    else actions.stepBack();
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  // Under a still pointer the map may have moved.
  map.on('moveend', lookSoon);
  return () => {
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    map.off('moveend', lookSoon);
  };
}

/**
 * Whether a finger made the event. Clicks are pointer events and say so; the mouse movements that browsers make up after a tap
 * do not, but only a device without a hovering pointer makes them up.
 */
function isTouch(event: Event): boolean {
  const type = (event as PointerEvent).pointerType;
  if (typeof type === 'string' && type !== '') return type === 'touch';
  return typeof matchMedia === 'function' && matchMedia('(hover: none)').matches;
}
