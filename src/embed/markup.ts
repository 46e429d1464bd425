/** An element as embed codes hold it: no text, no comments, every attribute with a value. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
/** Elements without an end tag. */
const VOID = new Set(['img']);
const ALLOWED = new Set(['div', 'section', 'a', 'img', 'iframe']);

/** Writes an element with what is in it, each level two spaces further in; an element with one picture stays on its line. */
export function writeMarkup({ tag, attributes, children }: Markup, depth = 0): string {
  const indent = '  '.repeat(depth);
  const all = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value.replace(/[&"<>]/g, (char) => ENTITIES[char] as string)}"`,
  );
  const start = `${indent}<${tag}${all.join('')}>`;
  if (VOID.has(tag)) return start;
  if (tag === 'a' || children.length === 0) return `${start}${children.map((child) => writeMarkup(child)).join('')}</${tag}>`;
  return [start, ...children.map((child) => writeMarkup(child, depth + 1)), `${indent}</${tag}>`].join('\n');
}

/** Reads one element; null for a text that is anything but what {@link writeMarkup} writes, give or take spaces between tags. */
export function readMarkup(text: string): Markup | null {
  const token = /\s*<(?:\/([a-z]+)|([a-z]+)((?: [a-z-]+="[^"<>]*")*))>\s*/gy;
  const roots: Markup[] = [];
  const open: { readonly tag: string; readonly attributes: Record<string, string>; readonly children: Markup[] }[] = [];
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (found === null) return null;
    const [, end, tag = '', written = ''] = found;
    if (end !== undefined) {
      if (open.pop()?.tag !== end) return null;
      continue;
    }
    if (!ALLOWED.has(tag)) return null;
    const pairs = [...written.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, unescaped(value as string)]);
    const element = { tag, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [] };
    (open.at(-1)?.children ?? roots).push(element);
    if (!VOID.has(tag)) open.push(element);
  }
  return open.length === 0 && roots.length === 1 ? (roots[0] as Markup) : null;
}

/** The element and all in it, made for a page. Styles are set by the object model, which a content policy lets pass. */
export function makeElement({ tag, attributes, children }: Markup, doc: Document): HTMLElement {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.map((child) => makeElement(child, doc)));
  return element;
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|quot|lt|gt);/g, (entity) => CHARACTERS[entity] as string);
}
