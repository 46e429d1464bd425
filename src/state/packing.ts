import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** A link carries at most so many characters of a packed value; the rest of its 2,000 is for the view. */
export const MAX_PACKED = 1600;
/** So many characters that unpack to more than this were not written by anybody. */
const MAX_UNPACKED = 64_000;

/** A JSON value in the characters that a link takes as they are: deflated, then base64 with - and _. */
export function pack(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value).toWellFormed()), { level: 9 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The value of packed characters. Throws on anything that {@link pack} did not write, and on what unpacks to too much. */
export function unpack(text: string): unknown {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(MAX_UNPACKED) })));
}
