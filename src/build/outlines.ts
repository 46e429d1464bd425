import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import decompress from 'woff2-encoder/decompress';

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/noto-sans-sc';

/** One file of the font: the characters it is for, and the font at each weight once it has been asked for. */
interface Part {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Turns text into outlines, so that a picture shows the same letters on every machine, also on one without a Chinese font. */
export interface Outliner {
  /** Path data for a line whose baseline begins, or has its middle or end, at (x, y), pixels; and its width. */
  readonly line: (text: string, at: { readonly x: number; readonly y: number }, how: Lettering) => Promise<Outline>;
}

export interface Lettering {
  readonly size: number;
  /** 100 to 900. */
  readonly weight: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Outline {
  readonly d: string;
  readonly width: number;
}

/** An outliner with the open font of the build's packages. The font's files are read when a character asks for them. */
export async function createOutliner(): Promise<Outliner> {
  const parts = await partsOfFont();
  const fonts = new Map<string, Promise<Font>>();
  const open = (part: Part, weight: number): Promise<Font> => {
    const key = `${part.file} ${weight}`;
    const font = fonts.get(key) ?? openFont(part.file, weight);
    fonts.set(key, font);
    return font;
  };
  const partOf = (char: string): Part => {
    const code = char.codePointAt(0) as number;
    const part = parts.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    if (part === undefined) throw new Error(`the font has no place for U+${code.toString(16)} ${char}`);
    return part;
  };
  return {
    line: async (text, at, { size, weight, anchor }) => {
      const runs: { part: Part; text: string }[] = [];
      for (const char of text) {
        const last = runs.at(-1);
        const part = partOf(char);
        if (last?.part === part) last.text += char;
        else runs.push({ part, text: char });
      }
      const glyphs: { readonly d: (x: number) => string; readonly x: number }[] = [];
      let width = 0;
      for (const run of runs) {
        const font = await open(run.part, weight);
        const scale = size / font.unitsPerEm;
        const { glyphs: shapes, positions } = font.layout(run.text);
        shapes.forEach((shape, i) => {
          const x = width;
          const offset = positions[i];
          glyphs.push({
            x,
            d: (start) =>
              shape.path
                .scale(scale, -scale)
                .translate(start + x + (offset?.xOffset ?? 0) * scale, at.y - (offset?.yOffset ?? 0) * scale)
                .toSVG(),
          });
          width += (offset?.xAdvance ?? shape.advanceWidth) * scale;
        });
      }
      const start = at.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return { d: glyphs.map(({ d }) => d(start)).join(''), width };
    },
  };
}

async function partsOfFont(): Promise<readonly Part[]> {
  const ranges: Record<string, string> = JSON.parse(await readFile(require.resolve(`${FONT}/unicode.json`), 'utf8'));
  // The named parts (latin, …) come first: Latin letters then come from one file and keep their kerning.
  const entries = Object.entries(ranges).sort(([a], [b]) => Number(a.startsWith('[')) - Number(b.startsWith('[')));
  return entries.map(([name, range]) => ({
    file: `${FONT}/files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: range.split(',').map((text): [number, number] => {
      const [from = '0', to = from] = text.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
}

/** fontkit cannot vary a font while it is packed as WOFF 2, so it is unpacked first. */
async function openFont(file: string, weight: number): Promise<Font> {
  const bytes = await decompress(await readFile(require.resolve(file)));
  const font = create(Buffer.from(bytes));
  if (!('getVariation' in font)) throw new Error(`${file} holds more than one font`);
  return font.getVariation({ wght: weight });
}

/** The attributes text takes over from the groups around it. */
interface Inherited {
  readonly anchor: string;
  readonly weight: string;
}

/**
 * An SVG, as `figure/svg.ts` writes it, with every `<text>` as a `<path>` of the same place, paint and transform. Characters the
 * font has no place for reject the promise, since a picture with gaps is not to be published.
 */
export async function outlineTexts(svg: string, outliner: Outliner): Promise<string> {
  const stack: Inherited[] = [{ anchor: 'start', weight: '400' }];
  const out: string[] = [];
  for (const token of svg.match(/<text\b[^>]*>[^<]*<\/text>|<[^>]*>|[^<]+/g) ?? []) {
    const above = stack.at(-1) as Inherited;
    if (token.startsWith('<text')) out.push(await outlineText(token, above, outliner));
    else {
      if (token.startsWith('</')) stack.pop();
      else if (token.startsWith('<') && !token.endsWith('/>')) {
        const attrs = attributesIn(token);
        stack.push({ anchor: attrs.get('text-anchor') ?? above.anchor, weight: attrs.get('font-weight') ?? above.weight });
      }
      out.push(token);
    }
  }
  return out.join('');
}

const LETTERING = new Set(['x', 'y', 'font-size', 'font-weight', 'text-anchor', 'lang']);

async function outlineText(element: string, above: Inherited, outliner: Outliner): Promise<string> {
  const attrs = attributesIn(element);
  const text = plain(/>([^<]*)</.exec(element)?.[1] ?? '');
  const { d } = await outliner.line(
    text,
    { x: Number(attrs.get('x') ?? 0), y: Number(attrs.get('y') ?? 0) },
    {
      size: Number(attrs.get('font-size') ?? 16),
      weight: Number(attrs.get('font-weight') ?? above.weight),
      anchor: (attrs.get('text-anchor') ?? above.anchor) as Lettering['anchor'],
    },
  );
  const kept = [...attrs].filter(([name]) => !LETTERING.has(name)).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${d}"${kept.join('')}/>`;
}

function attributesIn(tag: string): Map<string, string> {
  const head = tag.slice(0, tag.indexOf('>'));
  return new Map([...head.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]));
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] as string);
}
