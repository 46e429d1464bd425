/** Bytes of a text in the encodings that spreadsheets save; made by turning the decoder round, since no encoder comes with the platform. */
export function gbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) bytes.push(...(char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (GBK.get(char) ?? [0x3f])));
  return Uint8Array.from(bytes);
}

const GBK = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    if (low !== 0x7f) GBK.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? ['\uFEFF'] : []), ...text].flatMap((char) => Array.from({ length: char.length }, (_, i) => char.charCodeAt(i)));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
