import type { Size } from '../domain/mercator.ts';
import { framing, limitCamera } from '../encoding/framing.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

/** Zooms by which one press moves. */
const STEP = 0.75;

/** Plus, minus, all: the same camera for whichever renderer draws. */
export function MapButtons({ size, onFit }: { readonly size: Size; readonly onFit: () => void }) {
  const { atlas, store, actions } = useDesk();
  const words = useWords();
  const fitted = useView((v) => v.camera === null);
  const zoom = (by: number) => {
    const camera = framing(atlas, store.getState().view, size);
    actions.setCamera(limitCamera(atlas, { ...camera, zoom: camera.zoom + by }));
  };
  return (
    <div className="map-buttons">
      <button type="button" onClick={() => zoom(STEP)} aria-label={words('map.zoomIn')} title={words('map.zoomIn')}>
        +
      </button>
      <button type="button" onClick={() => zoom(-STEP)} aria-label={words('map.zoomOut')} title={words('map.zoomOut')}>
        −
      </button>
      <button type="button" onClick={onFit} disabled={fitted} aria-label={words('map.fit')} title={words('map.fit')}>
        ⤢
      </button>
    </div>
  );
}
