/** What a saved page opens with. */
export interface Start {
  /** The view, as an address's hash without `#`. */
  readonly hash: string;
  /** A story that comes along, as the text of its file; the view tells it as `baked`. */
  readonly story: string | null;
}

/** What this page was saved to open with, or null. Anything else in the element counts as nothing. */
export function startOf(page: Pick<Document, 'getElementById'>): Start | null {
  try {
    const start = JSON.parse(page.getElementById('start')?.textContent ?? 'null') as Partial<Start> | null;
    if (typeof start?.hash !== 'string') return null;
    return { hash: start.hash, story: typeof start.story === 'string' ? start.story : null };
  } catch {
    return null;
  }
}
