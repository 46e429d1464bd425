import { useEffect, useRef, useState } from 'react';
import type { Story } from '../domain/story.ts';
import { DEFAULT_VIEW } from '../domain/view.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { encodeView } from '../state/urlCodec.ts';
import { type Line, newTalkId, notesWindowName, openLine, readOrder } from './talkLine.ts';

interface Talk {
  readonly story: Story;
  readonly step: number;
  readonly black: boolean;
  readonly onGo: (step: number) => void;
  readonly onBlack: (black: boolean) => void;
}

const KEY = 'shenzhen-cluster-map.talk';

/** The notes window of this talk: opens it, keeps it in step, obeys it. `blocked` is true after the browser refused to open one. */
export function useNotesWindow(talk: Talk): { readonly open: () => void; readonly blocked: boolean } {
  const { store } = useDesk();
  const [blocked, setBlocked] = useState(false);
  const [id] = useState(talkOfTab);
  const line = useRef<Line | null>(null);
  const since = useRef(Date.now());
  const latest = useRef(talk);
  latest.current = talk;
  const { story, step, black } = talk;
  useEffect(() => {
    const tell = () => {
      const { story, step, black } = latest.current;
      opened.send({ kind: 'state', talk: id, story, step, black, since: since.current });
    };
    const opened = openLine(id, (message) => {
      const order = readOrder(message, id);
      if (order?.kind === 'go') latest.current.onGo(order.step);
      else if (order?.kind === 'black') latest.current.onBlack(order.black);
      else if (order?.kind === 'restart') since.current = Date.now();
      if (order !== null) tell();
    });
    line.current = opened;
    return () => {
      opened.close();
      line.current = null;
    };
  }, [id]);
  useEffect(() => {
    line.current?.send({ kind: 'state', talk: id, story, step, black, since: since.current });
  }, [id, story, step, black]);
  const open = () => {
    const { lang, story: name, step: at } = store.getState().view;
    const address = new URL(window.location.href);
    address.hash = encodeView({ ...DEFAULT_VIEW, shell: 'notes', lang, story: name ?? 'default', step: at });
    const opened = window.open(address, notesWindowName(id), 'popup,width=960,height=720');
    setBlocked(opened === null);
    line.current?.reach(opened);
  };
  return { open, blocked };
}

/** The talk of this tab; the same after a reload, so that the notes window finds it again. */
function talkOfTab(): string {
  const fresh = newTalkId();
  try {
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null && /^[a-z0-9]{1,40}$/.test(kept)) return kept;
    sessionStorage.setItem(KEY, fresh);
  } catch {
    // Without storage a reloaded talk needs its notes window opened anew.
  }
  return fresh;
}
