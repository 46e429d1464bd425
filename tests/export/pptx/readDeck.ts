import { strFromU8, unzipSync } from 'fflate';

/** The parts of a deck as text, by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** A part as a document; a part that is no well-formed XML fails the test. */
export function documentOf(parts: Readonly<Record<string, string>>, path: string): Document {
  const text = parts[path];
  if (text === undefined) throw new Error(`no part ${path}`);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const [fault] = document.getElementsByTagName('parsererror');
  if (fault !== undefined) throw new Error(`${path}: ${fault.textContent}`);
  return document;
}

/** A shape as read back from a slide. */
export interface ReadShape {
  readonly name: string;
  readonly alt: string | null;
  readonly text: readonly string[];
  /** Points of its freeform in EMU of the slide, one list for each stretch; empty for other shapes. */
  readonly points: readonly (readonly string[])[];
  readonly grouped: boolean;
  readonly xml: Element;
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';

/** All shapes of a slide or a page of notes in drawing order, those in groups included. */
export function shapesOf(document: Document): readonly ReadShape[] {
  const before = read.get(document);
  if (before !== undefined) return before;
  const shapes = [...document.getElementsByTagNameNS(P, 'sp')].map((xml) => {
    const properties = xml.getElementsByTagNameNS(P, 'cNvPr')[0] as Element;
    return {
      name: properties.getAttribute('name') ?? '',
      alt: properties.getAttribute('descr'),
      text: [...xml.getElementsByTagNameNS(A, 'p')].map((paragraph) => textIn(paragraph)),
      points: pointsOf(xml),
      grouped: xml.parentElement?.localName === 'grpSp',
      xml,
    };
  });
  read.set(document, shapes);
  return shapes;
}

const read = new WeakMap<Document, readonly ReadShape[]>();

export function shapeNamed(document: Document, name: string): ReadShape {
  const found = shapesOf(document).filter((shape) => shape.name === name);
  if (found.length !== 1) throw new Error(`${found.length} shapes named ${name}`);
  return found[0] as ReadShape;
}

function textIn(paragraph: Element): string {
  return [...paragraph.getElementsByTagNameNS(A, 't')].map((text) => text.textContent).join('');
}

function pointsOf(shape: Element): readonly (readonly string[])[] {
  const offset = shape.querySelector('xfrm > off');
  const extent = shape.querySelector('xfrm > ext');
  const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));
  return [...shape.getElementsByTagNameNS(A, 'path')].flatMap((path) => {
    // Only a path as large as its shape is drawn without scaling, and only then are its points whole EMU of the slide.
    if (path.getAttribute('w') !== extent?.getAttribute('cx') || path.getAttribute('h') !== extent?.getAttribute('cy')) {
      throw new Error('a path of another size than its shape');
    }
    const parts: string[][] = [];
    for (const step of path.children) {
      if (step.localName === 'moveTo') parts.push([]);
      const [point] = step.getElementsByTagNameNS(A, 'pt');
      if (point !== undefined)
        parts.at(-1)?.push(`${number(offset, 'x') + number(point, 'x')} ${number(offset, 'y') + number(point, 'y')}`);
    }
    return parts;
  });
}

/** The relations of a part: target by id. */
export function relationsOf(
  parts: Readonly<Record<string, string>>,
  path: string,
): ReadonlyMap<string, { target: string; external: boolean }> {
  const at = path.lastIndexOf('/') + 1;
  const document = documentOf(parts, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  return new Map(
    [...document.getElementsByTagName('Relationship')].map((relation) => [
      relation.getAttribute('Id') ?? '',
      { target: relation.getAttribute('Target') ?? '', external: relation.getAttribute('TargetMode') === 'External' },
    ]),
  );
}
