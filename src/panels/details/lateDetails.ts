import { useEffect, useState } from 'react';

export type LateDetails = typeof import('./late.ts');

let here: LateDetails | null = null;

/**
 * Brings the details that are not needed for the first click on a district: clusters, parks, comparisons. The page asks for them
 * when it is idle, and at once when its address wants them.
 */
export async function loadLateDetails(): Promise<void> {
  here ??= await import('./late.ts');
}

const now = (ask: () => void) => ask();

/**
 * The late details if they are here; asks for them otherwise and renders again when they have come. `when` says when to ask: at once,
 * or later where nobody waits; it stays the same for the life of a component.
 */
export function useLateDetails(when = now): LateDetails | null {
  const [late, setLate] = useState(here);
  useEffect(() => {
    if (late === null) when(() => void loadLateDetails().then(() => setLate(here)));
  }, [late, when]);
  return late ?? here;
}
