import { type Fault, fault } from './fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** A longer file is not read: 64 MB of text is several million rows. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file as spreadsheets write it: UTF-8 with or without a byte order mark, UTF-16 in either order, or GBK and its
 * successor GB 18030. A workbook, an empty or oversized file, and bytes that are no such text come back as a fault.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | Fault {
  if (bytes.length === 0) return fault('empty', {}, '');
  if (bytes.length > MAX_BYTES) return fault('too-large', {}, `${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  // A zip archive (xlsx, ods, numbers) or an old Office file.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault('workbook', {}, '');
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : (utf16ByZeros(bytes) ?? (read(bytes, 'utf-8') === null ? 'gb18030' : 'utf-8'));
  const text = read(bytes, encoding);
  if (text === null || text.includes('\0')) return fault('encoding', {}, hex(bytes));
  return text.trim() === '' ? fault('empty', {}, '') : { text, encoding };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 without a mark: commas, digits and line ends then have a zero on one side, which no other text has. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/** The text, without a byte order mark, or null where the bytes are not in that encoding. */
function read(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
