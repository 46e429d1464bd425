import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { type Choices, SLIDE, SLIDEV } from './hosts.ts';
import { type Markup, makeElement, readMarkup } from './markup.ts';

/** Somebody typing a title does not need a frame for each letter, ms. */
const TYPING = 250;

interface PreviewProps {
  readonly choices: Choices;
  readonly code: string;
  /** Where the view's own picture can be had here, which in the code is a file beside the host's page. */
  readonly picture: string | null;
}

/** The code as a host shows it: its own elements, in a real frame. A slide is laid out at its own size and made smaller as a whole. */
export function EmbedPreview({ choices, code, picture }: PreviewProps) {
  const words = useWords();
  const outer = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const slide = choices.host === 'reveal' ? SLIDE : choices.host === 'slidev' ? SLIDEV : null;
  const { host } = choices;
  useEffect(() => {
    const timer = setTimeout(() => {
      const markup = shownMarkup(host, code, picture);
      if (markup === null) place.current?.replaceChildren();
      else place.current?.replaceChildren(makeElement(markup, document));
    }, TYPING);
    return () => clearTimeout(timer);
  }, [host, code, picture]);
  useEffect(() => {
    const box = outer.current;
    if (box === null) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const scale = slide === null || room === 0 ? 1 : room / slide.width;
  return (
    <section className="embed-preview" aria-label={words('embed.preview')}>
      <h3>{words('embed.preview')}</h3>
      <div ref={outer} style={slide === null ? undefined : { height: slide.height * scale, overflow: 'hidden' }}>
        <div
          ref={place}
          style={slide === null ? undefined : { width: slide.width, transform: `scale(${scale})`, transformOrigin: '0 0' }}
        />
      </div>
    </section>
  );
}

/** The code's elements as they stand once the host shows them: a deck has put a slide's `data-src` into place. */
function shownMarkup(host: Choices['host'], code: string, picture: string | null): Markup | null {
  if (host === 'slidev') {
    const src = /^url: (\S+)$/m.exec(code)?.[1] ?? '';
    return { tag: 'iframe', attributes: { src, style: `width:100%;height:${SLIDEV.height}px;border:0` }, children: [] };
  }
  const markup = readMarkup(code);
  return markup === null ? null : replaced(markup, picture);
}

function replaced({ tag, attributes, children }: Markup, picture: string | null): Markup {
  const { 'data-src': late, ...others } = attributes;
  const own = tag === 'img' && picture !== null ? { ...others, src: picture } : others;
  return {
    tag,
    attributes: late === undefined ? own : { src: late, ...others },
    children: children.map((child) => replaced(child, picture)),
  };
}
