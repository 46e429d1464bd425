/** What a host page is given: the map's keys, the frame's size and its words. */
export interface EmbedSettings {
  /** The site's root, ending in `/`. */
  readonly site: string;
  /** The map's address after `#`, as `encodeView` writes it. */
  readonly hash: string;
  /** The address after `#` that opens the same on the whole site. */
  readonly fullHash: string;
  /** Pixels; only their proportion counts while the frame fills its column. */
  readonly width: number;
  readonly height: number;
  /** Whether the frame keeps `width` at most; else it is as wide as its place. */
  readonly fixed: boolean;
  readonly title: string;
  /** The picture's file below the site's root and what it shows. */
  readonly picture: string;
  readonly alt: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/**
 * The code for a web page. The picture with its link lies under the frame: it is what stands until the frame is there, and what is
 * left where frames are taken out.
 */
export function writeEmbedCode(s: EmbedSettings): string {
  const box = `position:relative;${s.fixed ? `max-width:${s.width}px;` : ''}aspect-ratio:${s.width}/${s.height}`;
  const fill = 'position:absolute;inset:0;width:100%;height:100%';
  return [
    `<div style="${box}">`,
    `  <a href="${escaped(`${s.site}#${s.fullHash}`)}" tabindex="-1"><img src="${escaped(s.site + s.picture)}" alt="${escaped(s.alt)}" loading="lazy" style="${fill};object-fit:contain"></a>`,
    `  <iframe src="${escaped(`${s.site}embed.html#${s.hash}`)}" title="${escaped(s.title)}" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" style="${fill};border:0"></iframe>`,
    '</div>',
  ].join('\n');
}

const CODE =
  /^<div style="position:relative;(max-width:\d+px;)?aspect-ratio:(\d+)\/(\d+)">\n {2}<a href="([^"]*)" tabindex="-1"><img src="([^"]*)" alt="([^"]*)"[^<>]*><\/a>\n {2}<iframe src="([^"]*)" title="([^"]*)"[^<>]*><\/iframe>\n<\/div>$/;

/** The settings a code was written with, or null for a text that is no such code. */
export function readEmbedCode(code: string): EmbedSettings | null {
  const match = CODE.exec(code.trim());
  if (match === null) return null;
  const [fixed, width, height, ...texts] = match.slice(1);
  const [link, image, alt, address, title] = texts.map((text) => unescaped(text ?? '')) as [string, string, string, string, string];
  const frame = /^([^#]*\/)embed\.html#(.*)$/s.exec(address);
  const site = frame?.[1] ?? '';
  if (frame === null || !image.startsWith(site) || !link.startsWith(`${site}#`)) return null;
  return {
    site,
    hash: frame[2] as string,
    fullHash: link.slice(site.length + 1),
    width: Number(width),
    height: Number(height),
    fixed: fixed !== undefined,
    title,
    picture: image.slice(site.length),
    alt,
  };
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (char) => ENTITIES[char] as string);
}

function unescaped(text: string): string {
  return text.replace(/&(amp|quot|lt|gt);/g, (entity) => Object.keys(ENTITIES).find((char) => ENTITIES[char] === entity) as string);
}
