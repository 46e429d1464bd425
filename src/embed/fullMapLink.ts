import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { encodeView } from '../state/urlCodec.ts';

/** The address of a view on the whole site, seen from a page beside its front page: what a host locked or named is left behind. */
export function fullMapLink(view: View): string {
  const { panel, filter, interactive, title, pixelRatio, origin, renderer } = DEFAULT_VIEW;
  return `./#${encodeView({ ...view, shell: 'app', panel, filter, interactive, title, pixelRatio, origin, renderer })}`;
}
