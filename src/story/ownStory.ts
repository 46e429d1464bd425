import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseStory, writeStory } from '../atlas/parseStory.ts';
import type { Story } from '../domain/story.ts';
import { changed, type Drafting, draftOf, EMPTY_STORY, redone, undone } from './editing.ts';

const KEY = 'shenzhen-cluster-map.story';
/** Where a draft goes that could not be read: it may still hold somebody's work. */
const BROKEN_KEY = `${KEY}.broken`;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface OwnStoryState {
  readonly draft: Drafting;
  /** Whether the draft survives a reload here. */
  readonly stored: boolean;
  /** Whether a draft was found that could not be read. */
  readonly foundBroken: boolean;
}

/** The visitor's own story: the draft, its history, and its place on this device. */
export interface OwnStory {
  readonly state: StoreApi<OwnStoryState>;
  /** Takes a change in; see {@link changed}. */
  change(story: Story, about?: string | null): void;
  undo(): void;
  redo(): void;
}

/** The own story on a shelf (`localStorage`, or null where none is allowed). A shelf that refuses is the same as none. */
export function createOwnStory(shelf: Shelf | null): OwnStory {
  const found = read(shelf);
  const state = createStore<OwnStoryState>(() => ({ draft: draftOf(found.story), stored: shelf !== null, foundBroken: found.broken }));
  const take = (draft: Drafting) => {
    if (draft === state.getState().draft) return;
    state.setState({ draft, stored: write(shelf, draft.now) });
  };
  return {
    state,
    change: (story, about = null) => take(changed(state.getState().draft, story, about)),
    undo: () => take(undone(state.getState().draft)),
    redo: () => take(redone(state.getState().draft)),
  };
}

function read(shelf: Shelf | null): { readonly story: Story; readonly broken: boolean } {
  try {
    const text = shelf?.getItem(KEY) ?? null;
    if (text === null) return { story: EMPTY_STORY, broken: false };
    const parsed = parseStory(text);
    if (parsed.ok) return { story: parsed.value, broken: false };
    shelf?.setItem(BROKEN_KEY, text);
    return { story: EMPTY_STORY, broken: true };
  } catch {
    return { story: EMPTY_STORY, broken: false };
  }
}

function write(shelf: Shelf | null, story: Story): boolean {
  if (shelf === null) return false;
  try {
    if (story.steps.length === 0) shelf.removeItem(KEY);
    else shelf.setItem(KEY, writeStory(story));
    return true;
  } catch {
    // Full, or taken away meanwhile.
    return false;
  }
}

/** This device's shelf, or null where a page may not keep anything, as in a sandboxed frame. */
function deviceShelf(): Shelf | null {
  try {
    const shelf = window.localStorage;
    const probe = `${KEY}.probe`;
    shelf.setItem(probe, '1');
    shelf.removeItem(probe);
    return shelf;
  } catch {
    return null;
  }
}

let own: OwnStory | undefined;

/** The own story of this page, opened at first use. */
export function ownStory(): OwnStory {
  own ??= createOwnStory(deviceShelf());
  return own;
}
