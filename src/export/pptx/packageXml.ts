import type { DeckOptions } from './slide.ts';
import { languageTag } from './textXml.ts';
import { XML_HEAD, xmlText } from './xmlText.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';

/** From one part of the package to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** Last word of the relation's type. */
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The relations of one part. */
export function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(({ id, kind, target, external }) => {
    const type = kind === 'core' ? `${PACKAGE}relationships/metadata/core-properties` : OFFICE + kind;
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}relationships">${lines.join('')}</Relationships>`;
}

/** What each part of a deck of `count` slides is. */
export function contentTypesXml(count: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const slides = Array.from({ length: count }, (_, i) => [
    part(`ppt/slides/slide${i + 1}.xml`, 'presentationml.slide'),
    part(`ppt/notesSlides/notesSlide${i + 1}.xml`, 'presentationml.notesSlide'),
  ]);
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('ppt/presentation.xml', 'presentationml.presentation.main'),
    part('ppt/presProps.xml', 'presentationml.presProps'),
    part('ppt/viewProps.xml', 'presentationml.viewProps'),
    part('ppt/tableStyles.xml', 'presentationml.tableStyles'),
    part('ppt/theme/theme1.xml', 'theme'),
    part('ppt/theme/theme2.xml', 'theme'),
    part('ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'),
    part('ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'),
    part('ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster'),
    ...slides.flat(),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    part('docProps/app.xml', 'extended-properties'),
    '</Types>',
  ].join('');
}

/** Title, language and date of the deck; a date that is not YYYY-MM-DD is left out. */
export function corePropertiesXml({ title, lang, dataDate }: DeckOptions): string {
  const stamp = /^\d{4}-\d\d-\d\d$/.test(dataDate) ? `${dataDate}T00:00:00Z` : null;
  const dates =
    stamp === null
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:language>${languageTag(lang)}</dc:language>${dates}</cp:coreProperties>`
  );
}

/** What Office counts. */
export function extendedPropertiesXml(count: number): string {
  return (
    `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `<TotalTime>0</TotalTime><PresentationFormat>Custom</PresentationFormat><Slides>${count}</Slides><Notes>${count}</Notes><HiddenSlides>0</HiddenSlides></Properties>`
  );
}
