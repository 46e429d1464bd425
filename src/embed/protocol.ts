import { MAX_ADDRESS, OWN_KEYS } from '../state/urlCodec.ts';
import { PROTOCOL, SOURCE } from './sourceMark.ts';

/** A message may be this large, as JSON in UTF-8 bytes: what an address may be. */
export const MAX_MESSAGE = MAX_ADDRESS;

/** Names a message so that its acknowledgement can be told from others. */
export type MessageId = string | number;

/** What a host page may say. The data of `set-view` are keys of the address with their texts; an empty text asks for the default. */
export type InMessage =
  | { readonly type: 'set-view'; readonly id: MessageId; readonly data: Readonly<Record<string, string>> }
  | { readonly type: 'next' | 'prev' | 'ping'; readonly id: MessageId };

export type OutType = 'ready' | 'view' | 'select' | 'height' | 'error' | 'ack';

/** A message to the host page. */
export interface OutMessage {
  readonly source: typeof SOURCE;
  readonly v: typeof PROTOCOL;
  readonly id: MessageId;
  readonly type: OutType;
  readonly data: Readonly<Record<string, unknown>>;
}

export function outMessage(type: OutType, id: MessageId, data: OutMessage['data'] = {}): OutMessage {
  return { source: SOURCE, v: PROTOCOL, id, type, data };
}

const FIELDS = new Set(['source', 'v', 'id', 'type', 'data']);
const MAX_ID = 64;

/** Reads what came from a host page; null for everything that is not exactly a message of this protocol. Never throws. */
export function readMessage(came: unknown): InMessage | null {
  try {
    const message = plain(came);
    if (message === null || !Object.keys(message).every((key) => FIELDS.has(key))) return null;
    const { source, v, id, type } = message;
    if (source !== SOURCE || v !== PROTOCOL || !isId(id)) return null;
    if (type === 'next' || type === 'prev' || type === 'ping') {
      const nothing = message.data === undefined || message.data === null || Object.keys(plain(message.data) ?? { no: 1 }).length === 0;
      return nothing ? { type, id } : null;
    }
    const data = type === 'set-view' ? addressData(message.data) : null;
    return data === null ? null : { type: 'set-view', id, data };
  } catch {
    // A getter or a proxy of the host's may do anything; what cannot be read is no message.
    return null;
  }
}

/** An object as JSON would hold it, its own members only. Arrays, maps, dates and the like are none. */
function plain(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return null;
  return Object.assign(Object.create(null), value) as Record<string, unknown>;
}

function isId(id: unknown): id is MessageId {
  return typeof id === 'string' ? id.length > 0 && id.length <= MAX_ID : Number.isSafeInteger(id);
}

function addressData(value: unknown): Readonly<Record<string, string>> | null {
  const data = plain(value);
  if (data === null) return null;
  const entries = Object.entries(data);
  if (!entries.every(([key, text]) => OWN_KEYS.has(key) && typeof text === 'string')) return null;
  const texts = entries as [string, string][];
  // Counted before anything is written out, so that a giant costs nothing.
  if (texts.reduce((sum, [, text]) => sum + text.length, 0) > MAX_MESSAGE) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(data)).length;
  return bytes > MAX_MESSAGE ? null : Object.freeze(Object.assign(Object.create(null), Object.fromEntries(texts)));
}
