import type { Atlas } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { DEFAULT_VIEW, defaultLens, type View } from '../domain/view.ts';
import { Fault, faultProblem, PARAMS } from './urlParams.ts';

/** Version of the link contract. Links of an older version are read for ever. */
export const LINK_VERSION = '1';
/** A longer address is not read: nobody's link is, and hostile ones are. */
export const MAX_ADDRESS = 8192;

/** The keys an address may hold. */
export const OWN_KEYS: ReadonlySet<string> = new Set([...PARAMS.map((p) => p.key), 'v']);

/** What an address asks for. */
export interface Decoded {
  readonly view: View;
  /** The keys of {@link OWN_KEYS} that the address gave with a usable value. */
  readonly given: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** Keys that are not ours, as they came; kept so that writing the address does not lose them. */
  readonly foreign: readonly (readonly [string, string])[];
  /** Our keys in the query string: a hash written later must answer them, with an empty value for "the default". */
  readonly queried: readonly string[];
}

/**
 * Reads a view from the query string and the hash; the hash wins key by key. Never throws.
 * @param base what is not given stays as it is here
 */
export function decodeAddress(
  address: { readonly search: string; readonly hash: string },
  atlas: Atlas,
  base: View = DEFAULT_VIEW,
): Decoded {
  const problems: Problem[] = [];
  const given = new Set<string>();
  const hash = pairsOf(address.hash.replace(/^#/, ''));
  const query = pairsOf(address.search.replace(/^\?/, ''));
  const values = new Map<string, string>([...query, ...hash].filter(([key]) => OWN_KEYS.has(key)));
  let view: View = base;
  for (const param of PARAMS) {
    const text = values.get(param.key);
    if (text === undefined || text === '') continue;
    const part = param.decode(text, atlas);
    if (part instanceof Fault) problems.push(faultProblem(param.key, part));
    else given.add(param.key);
    view = { ...view, ...(part instanceof Fault ? part.kept : part) };
  }
  if (!given.has('lens')) view = { ...view, lens: defaultLens(view) };
  return {
    view,
    given,
    problems,
    foreign: hash.filter(([key]) => !OWN_KEYS.has(key)),
    queried: query.map(([key]) => key).filter((key) => OWN_KEYS.has(key)),
  };
}

/** The hash for a view, without `#`. The same view gives the same text, and decoding it gives the view back. */
export function encodeView(view: View, foreign: Decoded['foreign'] = [], queried: Decoded['queried'] = []): string {
  const pairs = PARAMS.flatMap((param): [string, string][] => {
    const text = param.encode(view) ?? (queried.includes(param.key) ? '' : null);
    return text === null ? [] : [[param.key, text]];
  });
  return [...pairs, ['v', LINK_VERSION] as const, ...foreign].map(([key, text]) => `${percent(key)}=${percent(text)}`).join('&');
}

/** Percent-encodes what would break a link; commas and slashes stay readable. */
function percent(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',').replaceAll('%2F', '/');
}

function pairsOf(text: string): [string, string][] {
  if (text.length > MAX_ADDRESS) return [];
  return [...new URLSearchParams(text.replaceAll('+', '%2B'))];
}
