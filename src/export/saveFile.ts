import type { Artefact } from './format.ts';

/** Hands a file to the browser to save. */
export function saveFile({ name, type, bytes }: Artefact): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click has returned; a minute is ample and bounds the memory held.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
