/** What a saved page opens with. */
export interface Start {
  /** The view, as an address's hash without `#`. */
  readonly hash: string;
  /** A story that comes along, as the text of its file; the view tells it as `baked`. */
  readonly story: string | null;
}

const ELEMENT = /\s*<script type="application\/json" id="start">[\s\S]*?<\/script>/g;

/** A page that opens with `start`; `null` takes an earlier start out. The rest of the page stays byte for byte. */
export function baked(page: string, start: Start | null): string {
  // Only the head is looked at: the page's own script, further down, holds these very words.
  const end = page.indexOf('</head>');
  const head = page.slice(0, end).replace(ELEMENT, '');
  const rest = page.slice(end);
  if (start === null) return head + rest;
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `${head}\n<script type="application/json" id="start">${json}</script>${rest}`;
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
