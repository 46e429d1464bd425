import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { subjectOf } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../state/DeskContext.tsx';

export const STOPS = ['peek', 'half', 'full'] as const;
type Stop = (typeof STOPS)[number];

/** A drag shorter than this is a tap, pixels. */
const DRAG = 24;

/**
 * Details, districts and filter. On a wide screen they stand where the grid puts them; on a narrow one they are a drawer under
 * the thumb with three stops, pulled by its handle or moved by its buttons. The map takes the room that is left.
 */
export function Drawer({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const [stop, setStop] = useState<Stop>('half');
  const subject = useView((v) => JSON.stringify(subjectOf(v)));
  const page = useView((v) => v.page);
  const from = useRef<number | null>(null);
  const at = STOPS.indexOf(stop);
  const move = (by: number) => setStop(STOPS[Math.max(0, Math.min(STOPS.length - 1, at + by))] ?? 'half');
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen next shall be seen, so a closed drawer opens half
  useEffect(() => setStop((now) => (now === 'peek' ? 'half' : now)), [subject]);
  // A table needs the room more than the overview under it does.
  useEffect(() => setStop(page === 'map' ? 'half' : 'peek'), [page]);
  const release = (event: PointerEvent) => {
    const moved = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    if (Math.abs(moved) >= DRAG) move(moved < 0 ? 1 : -1);
  };
  return (
    <div className="drawer" data-stop={stop}>
      <div
        className="drawer-handle"
        onPointerDown={(event) => {
          from.current = event.clientY;
          if (event.target === event.currentTarget) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={release}
      >
        <button type="button" onClick={() => move(1)} disabled={at === STOPS.length - 1} aria-label={words('drawer.raise')}>
          ▲
        </button>
        <button type="button" onClick={() => move(-1)} disabled={at === 0} aria-label={words('drawer.lower')}>
          ▼
        </button>
      </div>
      <div className="drawer-body">{children}</div>
    </div>
  );
}
