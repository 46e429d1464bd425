import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { decodeAddress, encodeView, MAX_ADDRESS } from '../state/urlCodec.ts';

/** Three answers to "what is shown?"; a host that names one takes back the other two. */
const SUBJECTS = ['district', 'park', 'compare'];
/** Keys that bring their own lens, unless the host names another. */
const WITH_LENS = ['cluster', 'park'];

/** A view in the words of its address: every part that is not the default, as the address would hold it. */
export function addressOf(view: View): Readonly<Record<string, string>> {
  const { v: _, ...keys } = Object.fromEntries(new URLSearchParams(encodeView(view)));
  return keys;
}

/**
 * The view after a host has named keys of the address. What it does not name stays; an empty text is the default. The origin is
 * fixed by the page's own address. What cannot be read comes back as problems and leaves its part at the default.
 */
export function toldView(
  view: View,
  told: Readonly<Record<string, string>>,
  atlas: Atlas,
): { readonly view: View; readonly problems: readonly Problem[] } {
  const given = new Map(Object.entries(told));
  const keys = new Map(Object.entries(addressOf(view)));
  if (SUBJECTS.some((key) => given.get(key))) for (const key of SUBJECTS) keys.delete(key);
  if (WITH_LENS.some((key) => given.has(key))) keys.delete('lens');
  for (const [key, text] of given) {
    if (text === '') keys.delete(key);
    else keys.set(key, text.toWellFormed());
  }
  const hash = [...keys].map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join('&');
  if (hash.length > MAX_ADDRESS) return { view, problems: [tooLong(hash.length)] };
  const { view: next, problems } = decodeAddress({ search: '', hash }, atlas, { ...DEFAULT_VIEW, lang: view.lang });
  const shell = given.has('ui') ? next.shell : view.shell;
  return { view: { ...next, origin: view.origin, shell }, problems };
}

function tooLong(length: number): Problem {
  return {
    code: 'message-too-long',
    file: 'message',
    row: null,
    field: null,
    expected: `an address of at most ${MAX_ADDRESS} characters`,
    came: `${length} characters`,
    advice: 'Name fewer or shorter parts.',
  };
}
