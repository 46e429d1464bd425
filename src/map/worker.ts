import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

let named = false;

/**
 * Whether MapLibre may start a worker from `url`: from its own file, or, in a sandboxed frame, whose origin is nobody's and may not
 * start that file, from the copy of it that MapLibre makes as a data: address. Scripts of the page are not loaded from either.
 */
export function admitsWorker(url: string, file: string, origin: string): boolean {
  return url === file || (origin === 'null' && url.startsWith('data:text/javascript;charset=utf-8,'));
}

/**
 * Tells MapLibre where its worker's file lies. Where the page demands Trusted Types, only what {@link admitsWorker} lets pass may
 * become a script; MapLibre handles the address as a text, so it has to be the default policy that admits it.
 */
export function nameWorker(): void {
  if (named) return;
  named = true;
  setWorkerUrl(workerUrl);
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    trusted?.createPolicy('default', { createScriptURL: (url) => (admitsWorker(url, workerUrl, globalThis.origin) ? url : null) });
  } catch {
    // The host has a default policy of its own, or forbids one; then its rules hold and a refused worker is a failed map.
  }
}
