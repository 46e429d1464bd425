import { useEffect, useState } from 'react';
import { useFullScreen } from '../app/useFullScreen.ts';
import { textIn } from '../domain/text.ts';
import { fullMapHash } from '../export/linkOf.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { fullScreenPossible, toggleFullScreen } from './fullScreen.ts';

/** Title, the choice of district and cluster as compact lists, full screen, and the way to the whole site. */
export function EmbedHead() {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const view = useView((v) => v);
  const link = `./#${fullMapHash(view)}`;
  const fullScreen = useFullScreen();
  const [canFill, setCanFill] = useState(false);
  useEffect(() => setCanFill(fullScreenPossible()), []);
  const several = view.clusters.length > 1;
  return (
    <header className="embed-head">
      <h1>{view.title ?? words('app.title')}</h1>
      {view.interactive && view.page === 'map' && (
        <select
          aria-label={words('list.districts')}
          value={view.district ?? ''}
          onChange={(event) => actions.selectDistrict(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{words('table.district')}</option>
          {atlas.districts.map((district) => (
            <option key={district.id} value={district.id}>
              {textIn(district.name, words.lang)}
            </option>
          ))}
        </select>
      )}
      {view.filter && (
        <select
          aria-label={words('embed.filter')}
          value={several ? '…' : (view.clusters[0] ?? '')}
          onChange={(event) => (event.target.value === '' ? actions.clearClusters() : actions.selectCluster(event.target.value))}
        >
          <option value="">{words('embed.filter.none')}</option>
          {several && <option value="…">{words('filter.chosen', { count: view.clusters.length })}</option>}
          {atlas.families.map((family) => (
            <optgroup key={family.id} label={textIn(family.name, words.lang)}>
              {atlas.clusters
                .filter((cluster) => cluster.family === family.id)
                .map((cluster) => (
                  <option key={cluster.id} value={cluster.id}>
                    {cluster.code} {textIn(cluster.name, words.lang)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
      {view.shell === 'embed' && (
        // Where the host lets nobody fill the screen its place stays empty: whether it does is known too late to move the lists.
        <button
          type="button"
          className="embed-button"
          disabled={!canFill}
          onClick={toggleFullScreen}
          aria-label={words(fullScreen ? 'embed.fullScreen.leave' : 'embed.fullScreen')}
          title={words(fullScreen ? 'embed.fullScreen.leave' : 'embed.fullScreen')}
        >
          <svg viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
            <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
          </svg>
        </button>
      )}
      <a
        className="embed-button"
        href={link}
        target="_blank"
        rel="noopener"
        aria-label={words('embed.fullMap')}
        title={words('embed.fullMap')}
      >
        ↗
      </a>
    </header>
  );
}
