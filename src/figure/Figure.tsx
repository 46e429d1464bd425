import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DistrictId } from '../domain/ids.ts';
import { limitCamera } from '../encoding/framing.ts';
import { TOUCH_REACH } from '../encoding/strokes.ts';
import { type Actions, createActions } from '../state/actions.ts';
import { createViewStore, type Store } from '../state/store.ts';
import { createEasel, type Easel, type Ground } from './easel.ts';
import { fillsScreen } from './fullScreen.ts';
import { listenToGestures } from './gestures.ts';
import type { Mark } from './mark.ts';
import { nearestPark } from './parks.ts';
import { drawn } from './redraw.ts';

export interface FigureProps extends Ground {
  readonly store: Store;
  readonly actions: Actions;
}

/**
 * The figure in the page: drawn from the store's view, and, where interactive, telling the store what is done to it. React has no
 * part in the drawing: it is brought up to date the moment the store changes, before anything beside the map.
 */
export function Figure(props: FigureProps) {
  const { store, interactive, size } = props;
  const prefix = `${useId().replace(/\W/g, '')}-`;
  const [easel] = useState(() => createEasel(prefix, props, store.getState()));
  const html = useWritten(easel);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
    if (frame.current?.firstChild === null) frame.current.append(drawn(easel.mark()));
    easel.draw(drawingIn(frame), props, store.getState());
  });
  useLayoutEffect(() => store.subscribe((now) => easel.draw(drawingIn(frame), latest.current, now)), [store, easel]);
  usePointers(frame, interactive && size !== null, latest, easel);
  useRehearsal(interactive && size !== null, latest, easel);
  return (
    <div className="figure-frame" ref={frame} suppressHydrationWarning {...(html === null ? {} : { dangerouslySetInnerHTML: html })} />
  );
}

/** How the build writes a drawing as text. A page has none: what it finds in its place is taken over unread. */
export const Writing = createContext<((mark: Mark) => string) | null>(null);

/** The first drawing as the build writes it into the page; null where a page is put up without it. */
function useWritten(easel: Easel): { readonly __html: string } | null {
  const write = useContext(Writing);
  const written = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  const [html] = useState(() => (written ? { __html: write?.(easel.mark()) ?? '' } : null));
  return html;
}

const drawingIn = (frame: RefObject<HTMLDivElement | null>) => frame.current?.firstElementChild as HTMLElement;

/** Pointers, wheel and keys. The listeners stay for as long as the figure is interactive; what they act on is the latest. */
function usePointers(frame: RefObject<HTMLDivElement | null>, on: boolean, latest: RefObject<FigureProps>, easel: Easel): void {
  useEffect(() => {
    if (!on) return;
    const element = drawingIn(frame);
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
      size: () => easel.drawing().size,
      camera: () => easel.drawing().camera,
      limit: (camera) => limitCamera(latest.current.atlas, camera),
      shift: (shift) => easel.shift(element, shift),
      settle: (camera) => latest.current.actions.setCamera(camera),
      click: (target, at, touch) => {
        const { actions } = latest.current;
        const { parks } = easel.drawing();
        const park = (touch ? nearestPark(parks, at, TOUCH_REACH) : null) ?? target.closest('[data-park]')?.getAttribute('data-park');
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
  }, [frame, on, latest, easel]);
}

/** A press on a cluster's name, wherever that stands, lasts for a tenth of a second, in which what it will ask for can be drawn. */
function useRehearsal(on: boolean, latest: RefObject<FigureProps>, easel: Easel): void {
  useEffect(() => {
    if (!on) return;
    const onPress = ({ target }: Event) => {
      const id = target instanceof Element ? target.closest('[data-cluster]')?.getAttribute('data-cluster') : null;
      if (!id) return;
      const { atlas, store } = latest.current;
      const wished = createViewStore(store.getState().view);
      createActions(atlas, wished).selectCluster(id);
      easel.rehearse(latest.current, wished.getState());
    };
    window.addEventListener('pointerdown', onPress);
    return () => window.removeEventListener('pointerdown', onPress);
  }, [on, latest, easel]);
}
