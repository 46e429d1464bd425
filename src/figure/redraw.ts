import type { Mark } from './mark.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element, drawn as `before` says, one as `next` says, and touches only what differs between the two. What others wrote into
 * it stays where the two agree. Nothing of it may have children that are not in the mark.
 */
export function redraw(element: Element, before: Mark, next: Mark): void {
  if (before === next) return;
  const { attrs: had, children: held } = before;
  const { attrs, children } = next;
  for (const name in attrs) if (attrs[name] !== had[name]) element.setAttribute(name, String(attrs[name]));
  for (const name in had) if (!(name in attrs)) element.removeAttribute(name);
  let node = element.firstChild;
  for (let i = 0; i < Math.max(children.length, held.length); i += 1) {
    const [was, is] = [held[i], children[i]];
    const following: ChildNode | null = node?.nextSibling ?? null;
    if (is === undefined) node?.remove();
    else if (node === null || was === undefined) element.append(nodeOf(is));
    else if (typeof was === 'object' && typeof is === 'object' && was.tag === is.tag) redraw(node as Element, was, is);
    else if (was !== is) node.replaceWith(nodeOf(is));
    node = following;
  }
}

/**
 * A mark as an element of the page, of SVG but for the `<div>` that holds a drawing. No markup is parsed: the site's content policy
 * forbids that to its scripts.
 */
export function drawn(mark: Mark): Element {
  const element = mark.tag === 'div' ? document.createElement('div') : document.createElementNS(SVG, mark.tag);
  redraw(element, { ...mark, attrs: {}, children: [] }, mark);
  return element;
}

const nodeOf = (mark: Mark | string): Node => (typeof mark === 'string' ? document.createTextNode(mark) : drawn(mark));
