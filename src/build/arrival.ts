/**
 * Puts a page's HTML in the order in which a browser shows the districts soonest; nothing is lost. Browsers read a page in
 * small helpings and draw in between, so whatever stands before the districts and need not puts them off by a frame: space between
 * the tags of the head, and end tags of shapes that hold nothing. The style sheets are asked for first; scripts and data, which the
 * first picture does not need, take neither line nor processor from it. Browsers that know `blocking="render"` draw nothing before
 * the districts are there; others ignore it.
 */
export function districtsFirst(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error('the page has no head');
  return withStylesFirst(html.slice(0, end).replace(/>\s+</g, '><'), DRAWN.test(html) ? EXPECTED : '') + withShortShapes(html.slice(end));
}

const STYLES = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
/** What stands right after the districts (app/Stage.tsx). */
const DRAWN = / id="drawn"/;
const EXPECTED = '<link rel="expect" href="#drawn" blocking="render">';
const VIEWPORT = /<meta name="viewport"[^>]*>/;
/** What only a page that is used needs: its scripts and the facts it reads. */
const NEEDED_LATER = /<(?:script type="module"|link\b[^>]*\brel="(?:modulepreload|preload)")(?=[^>]*>)(?![^>]*\bfetchpriority=)/g;

function withStylesFirst(head: string, expected: string): string {
  const styles = head.match(STYLES) ?? [];
  return head
    .replace(STYLES, '')
    .replace(EXPECTED, '')
    .replace(VIEWPORT, (viewport) => viewport + expected + styles.join(''))
    .replace(NEEDED_LATER, (tag) => `${tag} fetchpriority="low"`);
}

/** React closes every element by a tag of its own; in SVG a slash does. */
function withShortShapes(body: string): string {
  return body.replace(/<(path|rect|circle|line|polygon)\b([^<>]*)><\/\1>/g, '<$1$2/>');
}
