import type { Lang } from '../../domain/text.ts';
import type { Fill } from '../../encoding/fill.ts';
import { freeform } from './freeform.ts';
import type { Point } from './outline.ts';
import type { Scheme } from './scheme.ts';
import { fillXml, type Line, lineXml } from './shapePaint.ts';
import { type Paragraph, paragraphsXml, type TextBox, textBoxXml } from './textXml.ts';
import { type Rect, xfrm } from './units.ts';
import { xmlText } from './xmlText.ts';

/** What a shape is called and what is said of it; without `alt` it is marked as decoration. */
export interface Named {
  readonly name: string;
  readonly alt: string | null;
}

/** Looks of a shape. */
export interface Look {
  readonly fill: Fill;
  readonly line: Line | null;
}

const DECORATION =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Collects the shapes of one slide and numbers them in drawing order. */
export class Shapes {
  readonly #scheme: Scheme;
  readonly #lang: Lang;
  readonly #parts: string[] = [];
  #last = 1;

  constructor(scheme: Scheme, lang: Lang) {
    this.#scheme = scheme;
    this.#lang = lang;
  }

  /** The next free number; a slide's first shape is 2, since its tree is 1. */
  nextId(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Adds what is already written. */
  add(xml: string): void {
    this.#parts.push(xml);
  }

  /** A freeform of rings (closed) or lines (open), pixels moved by `origin`; nothing is added where nothing would be seen. */
  path(named: Named, parts: readonly (readonly Point[])[], origin: Point, closed: boolean, look: Look): void {
    const form = freeform(parts, origin, closed);
    if (form !== null) this.#shape(named, form.xfrm + form.geometry, look);
  }

  /** A rectangle, one with round ends, or an ellipse, with a text in its middle if there is one. */
  box(named: Named, preset: 'rect' | 'roundRect' | 'ellipse', rect: Rect, look: Look, text: readonly Paragraph[] = []): void {
    const adjust = preset === 'roundRect' ? '<a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst>' : '<a:avLst/>';
    this.#shape(named, `${xfrm(rect)}<a:prstGeom prst="${preset}">${adjust}</a:prstGeom>`, look, text);
  }

  /** A text box. */
  text(box: Omit<TextBox, 'id'>): void {
    this.add(textBoxXml({ ...box, id: this.nextId() }, this.#lang, this.#scheme));
  }

  /** A group; its shapes keep the slide's own coordinates. Nothing is added where `draw` adds nothing. */
  group(named: Named, rect: Rect, draw: () => void): void {
    const id = this.nextId();
    const before = this.#parts.length;
    draw();
    const inner = this.#parts.splice(before);
    if (inner.length === 0) return;
    const place = xfrm(rect);
    const child =
      place
        .match(/<a:off.*\/>/)?.[0]
        .replace('a:off', 'a:chOff')
        .replace('a:ext', 'a:chExt') ?? '';
    const group = place.replace('</a:xfrm>', `${child}</a:xfrm>`);
    this.add(
      `<p:grpSp><p:nvGrpSpPr>${propertiesXml(id, named)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${group}</p:grpSpPr>${inner.join('')}</p:grpSp>`,
    );
  }

  xml(): string {
    return this.#parts.join('');
  }

  #shape(named: Named, geometry: string, look: Look, text: readonly Paragraph[] = []): void {
    const body =
      text.length === 0
        ? ''
        : `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(text, this.#lang, this.#scheme)}</p:txBody>`;
    this.add(
      `<p:sp><p:nvSpPr>${propertiesXml(this.nextId(), named)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
        `<p:spPr>${geometry}${fillXml(look.fill, this.#scheme)}${lineXml(look.line, this.#scheme)}</p:spPr>${body}</p:sp>`,
    );
  }
}

function propertiesXml(id: number, { name, alt }: Named): string {
  const start = `<p:cNvPr id="${id}" name="${xmlText(name)}"`;
  return alt === null ? `${start}>${DECORATION}</p:cNvPr>` : `${start} descr="${xmlText(alt)}"/>`;
}
