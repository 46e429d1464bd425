import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Tells MapLibre where its worker's file lies, once. */
export function nameWorker(): void {
  setWorkerUrl(workerUrl);
}
