const TOKEN =
  /[ \t\n\r]*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iuy;

/** What may stand next: a value, a key, or a mark; `first` may also be the end of what was just opened. */
type Due = 'value' | 'first value' | 'key' | 'first key' | ':' | ', or end';

/**
 * The line, from 1, of the first thing in `text` that no JSON can have there. Engines word their messages differently and seldom
 * say where. Gives the last line where something is missing at the end; takes it for granted that the text is not JSON.
 */
export function jsonFaultLine(text: string): number {
  const open: ('{' | '[')[] = [];
  let due: Due | 'nothing' = 'value';
  let at = 0;
  const close = (): Due | 'nothing' => {
    open.pop();
    return open.length === 0 ? 'nothing' : ', or end';
  };
  const after = (): Due | 'nothing' => (open.length === 0 ? 'nothing' : ', or end');
  while (due !== 'nothing') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const [whole, mark, string] = match;
    const inside = open.at(-1);
    let next: Due | 'nothing' | null = null;
    if (mark === undefined) {
      if (string !== undefined && (due === 'key' || due === 'first key')) next = ':';
      else if (due === 'value' || due === 'first value') next = after();
    } else if (mark === '{' || mark === '[') {
      if (due === 'value' || due === 'first value') {
        open.push(mark);
        next = mark === '{' ? 'first key' : 'first value';
      }
    } else if (mark === '}') {
      if (inside === '{' && (due === 'first key' || due === ', or end')) next = close();
    } else if (mark === ']') {
      if (inside === '[' && (due === 'first value' || due === ', or end')) next = close();
    } else if (mark === ':') next = due === ':' ? 'value' : null;
    else if (due === ', or end') next = inside === '{' ? 'key' : 'value';
    if (next === null) break;
    due = next;
    at += whole.length;
  }
  const upTo = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
  return text.slice(0, upTo === text.length ? text.trimEnd().length : upTo).split('\n').length;
}
