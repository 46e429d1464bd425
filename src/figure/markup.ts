import type { Mark } from './mark.ts';

/** An element and what it holds as XML. */
export function markup(mark: Mark | string): string {
  if (typeof mark === 'string') return escaped(mark);
  const attrs = Object.entries(mark.attrs)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  if (mark.children.length === 0) return `<${mark.tag}${attrs}/>`;
  return `<${mark.tag}${attrs}>${mark.children.map(markup).join('')}</${mark.tag}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; characters XML 1.0 has no room for are left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[&<>"]/g, (char) => ENTITIES[char] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
