import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { encodeView } from '../state/urlCodec.ts';

/** The address that opens a view again, from where this page is. The one-file page has no address others could open, and gives the hash alone. */
export function linkOf(view: View, here: string = window.location.href): string {
  const hash = `#${encodeView({ ...view, shell: 'app', renderer: 'auto', origin: null, pixelRatio: null })}`;
  const url = new URL(here);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return hash;
  return `${url.origin}${url.pathname}${hash}`;
}

/** What stands after `#` for a view on the whole site: what the host of a frame locked or named is left behind. */
export function fullMapHash(view: View): string {
  const { panel, filter, interactive, title, pixelRatio, origin, renderer } = DEFAULT_VIEW;
  return encodeView({ ...view, shell: 'app', panel, filter, interactive, title, pixelRatio, origin, renderer });
}
