/**
 * Puts a page's HTML in the order in which a browser shows the districts soonest; nothing is added or lost. Browsers read a page in
 * small helpings and draw in between, so whatever stands before the districts and need not puts them off by a frame: space between
 * the tags of the head, and end tags of shapes that hold nothing. The style sheets are asked for first; scripts and data, which the
 * first picture does not need, take neither line nor processor from it.
 */
export function districtsFirst(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error('the page has no head');
  return withStylesFirst(html.slice(0, end).replace(/>\s+</g, '><')) + withShortShapes(html.slice(end));
}

const STYLES = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const VIEWPORT = /<meta name="viewport"[^>]*>/;
/** What only a page that is used needs: its scripts and the facts it reads. */
const NEEDED_LATER = /<(?:script type="module"|link\b[^>]*\brel="(?:modulepreload|preload)")(?=[^>]*>)(?![^>]*\bfetchpriority=)/g;

function withStylesFirst(head: string): string {
  const styles = head.match(STYLES) ?? [];
  return head
    .replace(STYLES, '')
    .replace(VIEWPORT, (viewport) => viewport + styles.join(''))
    .replace(NEEDED_LATER, (tag) => `${tag} fetchpriority="low"`);
}

/** React closes every element by a tag of its own; in SVG a slash does. */
function withShortShapes(body: string): string {
  return body.replace(/<(path|rect|circle|line|polygon)\b([^<>]*)><\/\1>/g, '<$1$2/>');
}
