import type { Start } from '../state/savedStart.ts';

const ELEMENT = /\s*<script type="application\/json" id="start">[\s\S]*?<\/script>/g;

/** A page that opens with `start` (state/savedStart.ts); `null` takes an earlier start out. The rest of the page stays byte for byte. */
export function baked(page: string, start: Start | null): string {
  // Only the head is looked at: the page's own script, further down, holds these very words.
  const end = page.indexOf('</head>');
  const head = page.slice(0, end).replace(ELEMENT, '');
  const rest = page.slice(end);
  if (start === null) return head + rest;
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `${head}\n<script type="application/json" id="start">${json}</script>${rest}`;
}
