import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

let named = false;

/**
 * Tells MapLibre where its worker's file lies. Where the page demands Trusted Types, that one address is admitted for scripts
 * and no other; MapLibre handles it as a text, so it has to be the default policy that admits it.
 */
export function nameWorker(): void {
  if (named) return;
  named = true;
  setWorkerUrl(workerUrl);
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    trusted?.createPolicy('default', { createScriptURL: (url) => (url === workerUrl ? url : null) });
  } catch {
    // The host has a default policy of its own, or forbids one; then its rules hold and a refused worker is a failed map.
  }
}
