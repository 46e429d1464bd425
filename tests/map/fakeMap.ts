import type { BindPort } from '../../src/map/bind.ts';

/** What a fake map was told, in order. */
export type Call = readonly [name: string, ...args: unknown[]];

/**
 * A map that draws nothing: it notes what it is told and fires the events a test asks it to fire. It stands in for MapLibre where
 * what matters is what is said to it.
 */
export class FakeMap implements BindPort {
  readonly calls: Call[] = [];
  readonly listeners = new Map<string, Set<(event: never) => void>>();
  zoom = 9;
  center: { lng: number; lat: number } = { lng: 0.4, lat: 0.5 };
  moving = false;
  found: (query: { box: unknown; layers: string[] }) => readonly unknown[] = () => [];
  readonly canvas = { style: { cursor: '' } };

  on(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }
  off(type: string, listener: (event: never) => void): void {
    this.listeners.get(type)?.delete(listener);
  }
  fire(type: string, event: object = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never);
  }
  /** The calls since the last look. */
  told(): Call[] {
    return this.calls.splice(0);
  }
  listening(): number {
    return [...this.listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }

  /** Announces the style at once, as MapLibre does with one it takes over as a difference. */
  setStyle(...args: unknown[]): void {
    this.calls.push(['setStyle', ...args]);
    this.fire('style.load');
  }
  setFeatureState(...args: unknown[]): void {
    this.calls.push(['setFeatureState', ...args]);
  }
  removeFeatureState(...args: unknown[]): void {
    this.calls.push(['removeFeatureState', ...args]);
  }
  getZoom(): number {
    return this.zoom;
  }
  getContainer(): { clientWidth: number; clientHeight: number } {
    return { clientWidth: 800, clientHeight: 600 };
  }
  getCenter(): { lng: number; lat: number } {
    return this.center;
  }
  jumpTo({ center, zoom }: { center: [number, number]; zoom: number }, data: object): void {
    this.calls.push(['jumpTo', center, zoom]);
    this.#arrive(center, zoom);
    this.fire('moveend', data);
  }
  /** A flight ends when a test says so, wherever it is by then; nothing may wait for one. */
  easeTo({ center, zoom }: { center: [number, number]; zoom: number }, data: object): void {
    this.calls.push(['easeTo', center, zoom]);
    this.flight = data;
  }
  flight: object = {};
  #arrive(center: [number, number], zoom: number): void {
    this.center = { lng: center[0], lat: center[1] };
    this.zoom = zoom;
  }
  isMoving(): boolean {
    return this.moving;
  }
  getCanvas(): { style: { cursor: string } } {
    return this.canvas;
  }
  project([lng, lat]: [number, number]): { x: number; y: number } {
    return { x: lng * 100, y: lat * 100 };
  }
  queryRenderedFeatures(...args: unknown[]): readonly never[] {
    const options = args.at(-1) as { layers: string[] };
    return this.found({ box: args.length > 1 ? args[0] : null, layers: options.layers }) as readonly never[];
  }
}
