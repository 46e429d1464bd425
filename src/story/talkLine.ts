import { storyOf } from '../atlas/parseStory.ts';
import type { Story } from '../domain/story.ts';

/** What the talk tells the notes window. All of it every time, so that no message depends on another. */
export interface TalkState {
  readonly kind: 'state';
  readonly talk: string;
  readonly story: Story;
  readonly step: number;
  readonly black: boolean;
  /** When the talk began, milliseconds since 1970. */
  readonly since: number;
}

/** What the notes window asks of the talk. Orders are absolute, so that one heard twice does no harm. */
export type Order = { readonly talk: string } & (
  | { readonly kind: 'hello' | 'restart' }
  | { readonly kind: 'go'; readonly step: number }
  | { readonly kind: 'black'; readonly black: boolean }
);

const ID = /^[a-z0-9]{1,40}$/;
const WINDOW_NAME = 'talk-';

/** A name for a talk that no other tab has. Not a secret, only a way to tell two talks apart. */
export function newTalkId(): string {
  return (
    Array.from({ length: 3 }, () => Math.random().toString(36).slice(2))
      .join('')
      .slice(0, 24) || 'talk'
  );
}

/** The name of a talk's notes window, by which that window knows whose it is. */
export function notesWindowName(talk: string): string {
  return WINDOW_NAME + talk;
}

/** The talk a notes window belongs to, by its name; null for a window opened otherwise. */
export function talkOfWindow(name: string): string | null {
  const talk = name.startsWith(WINDOW_NAME) ? name.slice(WINDOW_NAME.length) : '';
  return ID.test(talk) ? talk : null;
}

/** A message as the talk's state, or null when it is anything else. */
export function readState(value: unknown, talk: string): TalkState | null {
  const said = asRecord(value);
  if (said?.talk !== talk || said.kind !== 'state') return null;
  const story = storyOf(said.story);
  const { step, black, since } = said;
  if (!story.ok || !isStep(step) || typeof black !== 'boolean' || typeof since !== 'number' || !Number.isFinite(since)) return null;
  return { kind: 'state', talk, story: story.value, step, black, since };
}

/** A message as an order to the talk, or null when it is anything else. */
export function readOrder(value: unknown, talk: string): Order | null {
  const said = asRecord(value);
  if (said?.talk !== talk) return null;
  const { kind, step, black } = said;
  if (kind === 'hello' || kind === 'restart') return { talk, kind };
  if (kind === 'go' && isStep(step)) return { talk, kind, step };
  return kind === 'black' && typeof black === 'boolean' ? { talk, kind, black } : null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

const isStep = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;

/** A line between a talk and its notes. */
export interface Line {
  send(message: TalkState | Order): void;
  /** Names a window at the other end, which is then reached directly as well. */
  reach(peer: Window | null): void;
  close(): void;
}

/**
 * Opens the line of a talk. Messages go by BroadcastChannel, which also survives a reload of either page, and directly to the
 * window at the other end, which also works from `file://`, where every page is an origin of its own. Messages of other origins
 * are not heard; where a line cannot be had, nothing is heard and nothing thrown.
 */
export function openLine(talk: string, hear: (message: unknown) => void): Line {
  let peer: Window | null = null;
  const channel = channelOf(talk);
  const fromWindow = (event: MessageEvent) => {
    if (!isOurs(event.origin) || asRecord(event.data)?.talk !== talk) return;
    if (event.source !== null && event.source !== window) peer = event.source as Window;
    hear(event.data);
  };
  if (channel !== null) channel.onmessage = (event) => hear(event.data);
  window.addEventListener('message', fromWindow);
  return {
    send(message) {
      try {
        channel?.postMessage(message);
        if (peer !== null && !peer.closed) peer.postMessage(message, isSite() ? window.location.origin : '*');
      } catch {
        // The other window has gone elsewhere; the notes say that they are alone.
      }
    },
    reach(window) {
      peer = window;
    },
    close() {
      window.removeEventListener('message', fromWindow);
      channel?.close();
    },
  };
}

function channelOf(talk: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`shenzhen-cluster-map/talk/${talk}`);
  } catch {
    return null;
  }
}

const isSite = () => /^https?:$/.test(window.location.protocol);

function isOurs(origin: string): boolean {
  return isSite() ? origin === window.location.origin : origin === 'null' || origin === 'file://';
}
