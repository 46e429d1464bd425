import { strToU8, zipSync } from 'fflate';
import { paletteOf } from '../../encoding/palettes.ts';
import { placesOf } from './layout.ts';
import { defaultLevelsXml, slideLayoutXml, slideMasterXml } from './masterXml.ts';
import { notesMasterXml, notesSlideXml } from './notesXml.ts';
import { contentTypesXml, corePropertiesXml, extendedPropertiesXml, type Relation, relationsXml } from './packageXml.ts';
import { schemeOf } from './scheme.ts';
import type { DeckOptions, Slide } from './slide.ts';
import { LINK_ID, slideLink, slideXml } from './slideXml.ts';
import { themeFonts, themeXml } from './themeXml.ts';
import { emu } from './units.ts';
import { NAMESPACES, XML_HEAD } from './xmlText.ts';

/** MIME type of a deck. */
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The date every entry of the package carries. Zip writes the local time of day, so it is made where and when it is used. */
const packed = () => new Date(1980, 0, 1, 12);

/**
 * A deck of one slide per entry as the bytes of a .pptx file. Pure: equal input gives equal bytes. Texts may hold anything, an
 * address that is not https is left out, and a deck without slides is a valid empty deck.
 */
export function pptxDeck(slides: readonly Slide[], options: DeckOptions): Uint8Array<ArrayBuffer> {
  const parts = deckParts(slides, options);
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])), {
    level: 6,
    mtime: packed(),
  }) as Uint8Array<ArrayBuffer>;
}

/** The parts of a deck by path, in the order they are packed: the content types come first, as readers of streams expect. */
function deckParts(slides: readonly Slide[], options: DeckOptions): ReadonlyMap<string, string> {
  const scheme = schemeOf(paletteOf(options.paint));
  const fonts = options.fonts ?? themeFonts(options.lang);
  const paper = schemeOf(paletteOf('print'));
  const parts = new Map<string, string>();
  const relate = (path: string, relations: readonly Relation[]) => {
    const at = path.lastIndexOf('/') + 1;
    parts.set(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`, relationsXml(relations));
  };
  parts.set('[Content_Types].xml', contentTypesXml(slides.length));
  parts.set(
    '_rels/.rels',
    relationsXml([
      { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
      { id: 'rId2', kind: 'core', target: 'docProps/core.xml' },
      { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  );
  parts.set('docProps/core.xml', corePropertiesXml(options));
  parts.set('docProps/app.xml', extendedPropertiesXml(slides.length));
  parts.set('ppt/presentation.xml', presentationXml(slides.length, options));
  relate('ppt/presentation.xml', [
    { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', kind: 'presProps', target: 'presProps.xml' },
    { id: 'rId4', kind: 'viewProps', target: 'viewProps.xml' },
    { id: 'rId5', kind: 'theme', target: 'theme/theme1.xml' },
    { id: 'rId6', kind: 'tableStyles', target: 'tableStyles.xml' },
    ...slides.map((_, i): Relation => ({ id: slideId(i), kind: 'slide', target: `slides/slide${i + 1}.xml` })),
  ]);
  parts.set('ppt/presProps.xml', `${XML_HEAD}<p:presentationPr ${NAMESPACES}/>`);
  parts.set('ppt/viewProps.xml', `${XML_HEAD}<p:viewPr ${NAMESPACES}/>`);
  parts.set(
    'ppt/tableStyles.xml',
    `${XML_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  parts.set('ppt/theme/theme1.xml', themeXml('20+8', scheme, fonts));
  parts.set('ppt/theme/theme2.xml', themeXml('20+8', paper, fonts));
  parts.set('ppt/slideMasters/slideMaster1.xml', slideMasterXml(options.ratio, scheme));
  relate('ppt/slideMasters/slideMaster1.xml', [
    { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', kind: 'theme', target: '../theme/theme1.xml' },
  ]);
  parts.set('ppt/slideLayouts/slideLayout1.xml', slideLayoutXml(options.ratio));
  relate('ppt/slideLayouts/slideLayout1.xml', [{ id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]);
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml());
  relate('ppt/notesMasters/notesMaster1.xml', [{ id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' }]);
  slides.forEach((slide, i) => {
    const { xml, notes } = slideXml(slide, options, scheme);
    const link = slideLink(slide);
    parts.set(`ppt/slides/slide${i + 1}.xml`, xml);
    relate(`ppt/slides/slide${i + 1}.xml`, [
      { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', kind: 'notesSlide', target: `../notesSlides/notesSlide${i + 1}.xml` },
      ...(link === null ? [] : [{ id: LINK_ID, kind: 'hyperlink', target: link, external: true } as const]),
    ]);
    parts.set(`ppt/notesSlides/notesSlide${i + 1}.xml`, notesSlideXml(notes, options.lang, paper));
    relate(`ppt/notesSlides/notesSlide${i + 1}.xml`, [
      { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', kind: 'slide', target: `../slides/slide${i + 1}.xml` },
    ]);
  });
  return parts;
}

const slideId = (i: number) => `rId${i + 10}`;

function presentationXml(count: number, { ratio }: DeckOptions): string {
  const { width, height } = placesOf(ratio);
  const ids = Array.from({ length: count }, (_, i) => `<p:sldId id="${256 + i}" r:id="${slideId(i)}"/>`).join('');
  return (
    `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">` +
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    `${ids === '' ? '' : `<p:sldIdLst>${ids}</p:sldIdLst>`}<p:sldSz cx="${emu(width)}" cy="${emu(height)}"${ratio === '4:3' ? ' type="screen4x3"' : ''}/>` +
    `<p:notesSz cx="${emu(720)}" cy="${emu(960)}"/><p:defaultTextStyle>${defaultLevelsXml()}</p:defaultTextStyle></p:presentation>`
  );
}
