/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of presentation parts. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 cannot hold, not even escaped.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * A text on one line that XML 1.0 can hold: control and non-characters are left out, a lone surrogate becomes U+FFFD, line breaks
 * and tabs become spaces. Rare characters beyond the first plane stay.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replace(FORBIDDEN, '');
}

/** The paragraphs of a text, one per line break, cleaned; empty ones are left out. */
export function cleanParagraphs(text: string): readonly string[] {
  return text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => cleanLine(line).trim())
    .filter((line) => line !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A cleaned text for an element or a quoted attribute. */
export function xmlText(text: string): string {
  return cleanLine(text).replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}
