/** Height of a line in ems. */
export const LINE = 1.25;

const WIDE = /[⺀-￯—…“”]/;
const NARROW = /[ijlt.,:;'’|()[\] -]/;
const BROAD = /[A-Zmw@%&]/;

/** Rough width of a text in pixels without a font at hand; on the safe side for common sans-serif fonts, wide ones included. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const char of text) ems += WIDE.test(char) ? 1 : (NARROW.test(char) ? 0.36 : BROAD.test(char) ? 0.78 : 0.61) * (bold ? 1.1 : 1);
  return ems * size;
}
