/** The part of the map that asks for its next picture. MapLibre's own requests all go through `triggerRepaint` as well. */
export interface RepaintPort {
  triggerRepaint(): void;
  isMoving(): boolean;
}

/**
 * Leaves the frame after a press to the page. MapLibre draws anew after every press, whatever comes of it, and in the same frame in
 * which the press's panel would appear; where WebGL runs in software that takes as long as several frames. So what is asked for
 * between a press on `place` and the frame after it is drawn one frame later, once. A map that moves is not held up.
 * @param nextFrame runs a task before the next frame
 * @param afterPaint runs a task, asked for before a frame, after it was painted
 */
export function repaintAfterPress(
  map: RepaintPort,
  place: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  nextFrame: (task: () => void) => void,
  afterPaint: (task: () => void) => void,
): () => void {
  const trigger = map.triggerRepaint;
  let held = false;
  let asked = false;
  const release = () => {
    held = false;
    if (asked) trigger.call(map);
    asked = false;
  };
  map.triggerRepaint = () => {
    if (held) asked = true;
    else trigger.call(map);
  };
  const onPress = () => {
    if (held || map.isMoving()) return;
    held = true;
    nextFrame(() => afterPaint(release));
  };
  // Before MapLibre's own listeners, which ask for a picture when a button or a finger is lifted.
  place.addEventListener('pointerup', onPress, { capture: true });
  return () => {
    place.removeEventListener('pointerup', onPress, { capture: true });
    map.triggerRepaint = trigger;
    asked = false;
  };
}
