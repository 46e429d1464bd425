import type { OwnFacts } from '../domain/own.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { MAX_PACKED } from '../state/packing.ts';
import { encodeView } from '../state/urlCodec.ts';
import { encodeOwn, OWN_KEY } from './own/link.ts';

/** What came of a link: words, and the link itself where the browser would not copy it. */
export interface Said {
  readonly text: string;
  readonly link: string | null;
}

/** Copies a link that carries the view and one's own facts; where they are too large, says so and what to do instead. */
export function OwnLinkButton({ own, say }: { readonly own: OwnFacts; readonly say: (said: Said) => void }) {
  const { store } = useDesk();
  const words = useWords();
  const copy = async () => {
    const packed = encodeOwn(own);
    if (packed.length > MAX_PACKED) {
      say({ text: words('own.link.long', { bytes: packed.length, most: MAX_PACKED }), link: null });
      return;
    }
    const address = new URL(window.location.href);
    const { view } = store.getState();
    address.hash = encodeView({ ...view, shell: 'app', renderer: 'auto', origin: null, pixelRatio: null }, [[OWN_KEY, packed]]);
    try {
      await navigator.clipboard.writeText(address.href);
      say({ text: words('own.link.copied'), link: null });
    } catch {
      say({ text: words('own.link.here'), link: address.href });
    }
  };
  return (
    <button type="button" className="tool-button" onClick={() => void copy()}>
      {words('own.link')}
    </button>
  );
}
