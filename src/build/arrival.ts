/**
 * Puts a page's HTML in the order in which a browser shows the districts soonest; nothing is lost. Browsers read a page in
 * small helpings and draw in between, so whatever stands before the districts and need not puts them off by a frame: space between
 * the tags of the head, and end tags of shapes that hold nothing. The style sheets are asked for first; scripts and data, which the
 * first picture does not need, take neither line nor processor from it: they are named at the page's end, since asking for a file
 * costs time before the first line of the page is read. A script marked `async` stays where it is. Browsers that know
 * `blocking="render"` draw nothing before the districts are there; others ignore it.
 */
export function districtsFirst(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error('the page has no head');
  const head = html.slice(0, end).replace(/>\s+</g, '><');
  const late = head.match(NEEDED_LATER) ?? [];
  const body = withShortShapes(html.slice(end)).replace('</body>', (tag) => late.map(behind).join('') + tag);
  return withStylesFirst(head.replace(NEEDED_LATER, ''), DRAWN.test(html) ? EXPECTED : '') + body;
}

const STYLES = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
/** What stands right after the districts (app/Stage.tsx). */
const DRAWN = / id="drawn"/;
const EXPECTED = '<link rel="expect" href="#drawn" blocking="render">';
const VIEWPORT = /<meta name="viewport"[^>]*>/;
/** What only a page that is used needs: its scripts and the facts it reads. */
const NEEDED_LATER = /<script type="module"(?![^>]*\basync\b)[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*>/g;
const ASYNC = /<script\b[^>]*\basync\b[^>]*>/g;
const START = /^<(?:script|link)\b(?![^>]*\bfetchpriority=)/;

/** An element that takes nothing from what is asked for otherwise. */
function behind(element: string): string {
  return element.replace(START, (start) => `${start} fetchpriority="low"`);
}

function withStylesFirst(head: string, expected: string): string {
  const styles = head.match(STYLES) ?? [];
  return head
    .replace(STYLES, '')
    .replace(EXPECTED, '')
    .replace(VIEWPORT, (viewport) => viewport + expected + styles.join(''))
    .replace(ASYNC, behind);
}

/** React closes every element by a tag of its own; in SVG a slash does. */
function withShortShapes(body: string): string {
  return body.replace(/<(path|rect|circle|line|polygon)\b([^<>]*)><\/\1>/g, '<$1$2/>');
}
