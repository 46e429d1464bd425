import type { Slide } from '../../../src/export/pptx/slide.ts';
import { plainSlide } from './slides.ts';

/** Texts that break files: what XML cannot hold, what it must escape, half characters, rare characters, and far too much. */
export const HOSTILE: readonly string[] = [
  '\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085\u009f',
  'a\u0000b\u0007c',
  '\ud800',
  '\udfff and \ud83d',
  'x\ufffe\uffff\ufdd0y',
  '𠮷野家 𪚥𡃁 𠀀𪛖',
  '<a:t>&amp;"\'</a:t>]]><!-- -->',
  '<&>',
  '',
  ' ',
  '\r\n\t\u2028\u2029',
  '\u202e right to left \u202c',
  '👩‍👩‍👧‍👦 é\u0301',
  '很长'.repeat(3000),
  'W'.repeat(5000),
  '1'.repeat(20_000),
];

/** A slide with one text in every place a text can stand. */
export function hostileSlide(text: string): Slide {
  const { map } = plainSlide();
  const label = {
    name: text,
    at: [50, 50],
    align: 'middle',
    lines: [{ text, size: 12, bold: true }],
    ink: '#000000',
    halo: '#ffffff',
  } as const;
  const line = { colour: '#123456', width: 1 };
  return plainSlide({
    title: text,
    body: text,
    notes: [text, `${text}\n${text}`],
    map: {
      ...map,
      districts: map.districts.map((area) => ({ ...area, name: text, alt: text })),
      dots: [{ name: text, alt: text, at: [5, 5], radius: 4, fill: '#ffffff', line }],
      plates: [{ name: text, alt: text, rect: { x: 1, y: 1, width: 9, height: 9 }, text, size: 9, ink: '#000000', fill: '#ffffff', line }],
      labels: [
        { ...label, plate: true },
        { ...label, plate: false },
      ],
    },
    legend: { name: text, title: text, entries: [{ swatch: { kind: 'area', fill: { kind: 'none' }, line }, text }] },
    credit: [text, text],
    link: { text, url: `https://example.org/?q=${encodeURIComponent(text.toWellFormed()).slice(0, 500)}` },
  });
}
