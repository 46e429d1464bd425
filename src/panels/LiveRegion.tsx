import { useEffect, useRef } from 'react';
import type { Atlas } from '../domain/atlas.ts';
import { textIn } from '../domain/text.ts';
import { subjectOf, type View } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { parkName } from './parkName.ts';

/** Says once, politely, what an action led to; pointing says nothing. */
export function LiveRegion() {
  const { atlas } = useDesk();
  const words = useWords();
  const view = useView((v) => v);
  const message = messageOf(atlas, view, words);
  const region = useRef<HTMLParagraphElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The page as it opens is read by the reader itself; only what changes afterwards is news.
    if (!first.current) region.current?.replaceChildren(message);
    first.current = false;
  }, [message]);
  return <p className="visually-hidden" role="status" aria-live="polite" data-live-region ref={region} />;
}

/** What a view shows, in one sentence. */
export function messageOf(atlas: Atlas, view: View, words: Words): string {
  const subject = subjectOf(view);
  const { lang } = words;
  switch (subject.kind) {
    case 'overview':
      return words('live.overview', { lens: words(`lens.${view.lens}`) });
    case 'district': {
      const district = atlas.district.get(subject.id);
      const name = district === undefined ? subject.id : textIn(district.fullName, lang);
      return words('live.district', { name, count: atlas.byDistrict.get(subject.id)?.length ?? 0 });
    }
    case 'park': {
      const park = atlas.park.get(subject.id);
      return park === undefined ? subject.id : parkName(park, words);
    }
    case 'districts':
      return words('live.compared', { count: subject.ids.length });
    case 'clusters': {
      const cluster = atlas.cluster.get(subject.ids[0] ?? '');
      if (subject.ids.length > 1 || cluster === undefined) return words('cluster.compared', { count: subject.ids.length });
      const name = textIn(cluster.name, lang);
      if (cluster.spatial !== 'list') return `${name}. ${words(cluster.spatial === 'axis' ? 'cluster.axis' : 'cluster.none')}`;
      return words('live.cluster', { name, count: atlas.byCluster.get(cluster.id)?.length ?? 0 });
    }
  }
}
