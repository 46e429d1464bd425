import type { Atlas } from '../../domain/atlas.ts';
import type { Assignment, Citation, Cluster } from '../../domain/facts.ts';
import { shownFigure } from '../../domain/own.ts';
import { textIn } from '../../domain/text.ts';
import { subjectOf, type View } from '../../domain/view.ts';
import { comparedClusters } from '../../encoding/appearance.ts';
import { ownSaying } from '../../i18n/ownWords.ts';
import type { Words } from '../../i18n/words.ts';

/** What a slide says in words. */
export interface Told {
  readonly title: string;
  readonly body: string;
  /** Speaker notes, one paragraph each. */
  readonly notes: readonly string[];
}

/** What a view says for itself: its subject as the title, one or two sentences, and the facts with their clauses as notes. */
export function toldOf(atlas: Atlas, view: View, words: Words): Told {
  const cautions = [
    words('overview.read.count'),
    words('overview.read.blank'),
    words('overview.read.marine'),
    words('overview.read.qianhai'),
  ];
  const subject = subjectOf(view);
  const clusters = comparedClusters(atlas, view);
  if (subject.kind === 'district') {
    const told = toldOfDistrict(atlas, subject.id, words);
    if (told !== null) return told;
  }
  const own = view.lens === 'own' ? toldOfOwn(atlas, words) : null;
  if (own !== null) return own;
  if (view.lens === 'cluster' && clusters.length > 0) return toldOfClusters(atlas, clusters, words);
  if (view.lens === 'parks') {
    const counts = atlas.districts
      .filter(({ id }) => (atlas.parksOfDistrict.get(id)?.length ?? 0) > 0)
      .map(({ id, name }) =>
        pair(textIn(name, words.lang), words('map.tip.parks', { count: atlas.parksOfDistrict.get(id)?.length ?? 0 }), words),
      );
    const own = atlas.own ?? null;
    const drawn = own === null || own.marks.length === 0 ? [] : [words('export.own.told', { file: own.file })];
    return {
      title: words('legend.parks'),
      body: [words('export.pptx.parks'), ...drawn].join('\n'),
      notes: [list(counts, words), words('park.unknown.boundary'), ...drawn],
    };
  }
  const counts = [...atlas.districts]
    .filter(({ kind }) => kind !== 'zone')
    .map(({ id, name }) => ({ name: textIn(name, words.lang), count: atlas.byDistrict.get(id)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => pair(name, words('map.tip.count', { count }), words));
  return {
    title: words('app.subtitle'),
    body: `${words('overview.read.count')}\n${words('overview.read.blank')}`,
    notes: [list(counts, words), ...cautions],
  };
}

/** The figure of the reader's own that the map shows, with its values; null while there is none. */
function toldOfOwn(atlas: Atlas, words: Words): Told | null {
  const figure = shownFigure(atlas.own);
  if (figure === null || !atlas.own) return null;
  const named = figure.unit === '' ? figure.name : `${figure.name} (${figure.unit})`;
  const values = atlas.districts
    .filter(({ id }) => figure.values.has(id))
    .map(({ id, name }) => pair(textIn(name, words.lang), ownSaying(atlas, id, words), words));
  const whose = words('export.own.told', { file: atlas.own.file });
  return { title: words('legend.own', { name: named }), body: whose, notes: [list(values, words), whose] };
}

function toldOfDistrict(atlas: Atlas, id: string, words: Words): Told | null {
  const district = atlas.district.get(id);
  if (district === undefined) return null;
  const named = atlas.byDistrict.get(id) ?? [];
  const count = named.length;
  const says = count === 0 ? words('details.clusters.none') : words('details.clusters.count', { count });
  const names = named.flatMap(({ cluster }) => nameOf(atlas.cluster.get(cluster), words));
  const note = textIn(district.note, words.lang);
  return {
    title: pair(textIn(district.fullName, words.lang), says, words),
    // A number stays on the line of its name.
    body: list(
      names.map((name) => name.replace(' ', '\u00a0')),
      words,
    ),
    notes: [
      ...(note === '' ? [] : [note]),
      ...named.map((one) => pair(nameOf(atlas.cluster.get(one.cluster), words).join(''), sourceOf(atlas, one.source, words), words)),
      words('details.openList'),
    ],
  };
}

function toldOfClusters(atlas: Atlas, clusters: readonly Cluster[], words: Words): Told {
  const names = clusters.flatMap((cluster) => nameOf(cluster, words));
  const said = clusters.map((cluster) => placesOfCluster(atlas, cluster, words));
  const first = clusters[0] as Cluster;
  const notes = clusters.flatMap((cluster, i) => [
    pair(names[i] as string, textIn(cluster.positioning, words.lang), words),
    said[i] as string,
    pair(words('details.source'), sourceOf(atlas, cluster.source, words), words),
  ]);
  return {
    title: clusters.length === 1 ? pair(names[0] as string, words(MAPPED[first.spatial]), words) : list(names, words),
    body: clusters.length === 1 ? `${textIn(first.positioning, words.lang)}\n${said[0]}` : sharedBy(atlas, clusters, words),
    notes: clusters.some(({ spatial }) => spatial === 'list') ? [...notes, words('details.openList'), words('details.order')] : notes,
  };
}

/** Where the text places a cluster, as one line. */
function placesOfCluster(atlas: Atlas, cluster: Cluster, words: Words): string {
  if (cluster.spatial === 'none') return words('cluster.none');
  if (cluster.spatial === 'axis') return cluster.axis === null ? words('legend.axis') : textIn(cluster.axis, words.lang);
  const named = atlas.byCluster.get(cluster.id) ?? [];
  const others = named.some(({ openList }) => openList) ? `${words.lang === 'en' ? ' ' : ''}${words('cluster.districts.others')}` : '';
  return pair(words('cluster.districts'), `${list(districtNames(atlas, named, words), words)}${others}`, words);
}

/** What the map shows of a single cluster. */
const MAPPED = { list: 'legend.cluster', axis: 'legend.axis', none: 'legend.noLocation' } as const;

function sharedBy(atlas: Atlas, clusters: readonly Cluster[], words: Words): string {
  const sets = clusters.map(({ id }) => new Set((atlas.byCluster.get(id) ?? []).map(({ district }) => district)));
  const shared = (atlas.byCluster.get((clusters[0] as Cluster).id) ?? []).filter(({ district }) => sets.every((set) => set.has(district)));
  if (shared.length === 0) return words('cluster.shared.none');
  return pair(words('cluster.shared'), list(districtNames(atlas, shared, words), words), words);
}

function districtNames(atlas: Atlas, named: readonly Assignment[], words: Words): readonly string[] {
  return named.map(({ district }) => {
    const known = atlas.district.get(district);
    return known === undefined ? district : textIn(known.name, words.lang);
  });
}

function nameOf(cluster: Cluster | undefined, words: Words): readonly string[] {
  return cluster === undefined ? [] : [`${cluster.code} ${textIn(cluster.name, words.lang)}`];
}

/** A citation on one line: title, number, date, clause. */
function sourceOf(atlas: Atlas, source: Citation, words: Words): string {
  const document = atlas.document.get(source.document);
  if (document === undefined) return source.document;
  const parts = [textIn(document.title, words.lang), document.number, document.date, source.clause];
  return parts.filter((part) => part !== null).join(words.lang === 'en' ? ', ' : '，');
}

const pair = (name: string, says: string, words: Words) => `${name}${words.lang === 'en' ? ': ' : '：'}${says}`;

const list = (items: readonly string[], words: Words) => items.join(words.lang === 'en' ? ', ' : '、');
