import './bench.css';
import type { BareLand } from '../land.ts';

/** The colours of the count scale, few to many; a bare page paints its districts with them as the site does. */
const COUNT = ['#dce9f2', '#a6cae3', '#66a1ca', '#2b74aa', '#0d426d'];
const NAMED = '#c72335';
const NOT_NAMED = '#f6f4ee';

/** What a bare map has to offer: the smallest thing that answers the same two questions as the site. */
export interface BareMap {
  /** Paints every district anew for a cluster. */
  readonly paint: (colourOf: (id: string) => string, cluster: string) => void;
  /** Outlines one district. */
  readonly outline: (id: string) => void;
}

export const map = document.getElementById('map') as HTMLElement;
const panel = document.querySelector('aside') as HTMLElement;

/** The land the address asks for. */
export async function land(): Promise<BareLand> {
  const count = new URLSearchParams(location.search).get('n') ?? '11';
  return (await fetch(`data/bare-${count}.json`)).json();
}

export function countColours({ areas }: BareLand): (id: string) => string {
  const colours = new Map(
    areas.features.map(({ properties: { id, clusters } }) => [id, COUNT[Math.min(4, Math.floor(clusters.length / 3))]]),
  );
  return (id) => colours.get(id) ?? NOT_NAMED;
}

/** Buttons for the clusters and a panel for what is chosen, in plain DOM; gives what is to be called when a district is clicked. */
export function wire({ areas, clusters }: BareLand, bare: BareMap): (id: string) => void {
  const byId = new Map(areas.features.map(({ properties }) => [properties.id, properties]));
  const nameOf = new Map(clusters.map(({ id, name }) => [id, name]));
  const show = (subject: string, title: string, lines: readonly string[]) => {
    const heading = document.createElement('h2');
    heading.textContent = title;
    const list = document.createElement('ul');
    list.append(
      ...lines.slice(0, 60).map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
    panel.replaceChildren(heading, list);
    panel.dataset.subject = subject;
  };
  document.querySelector('.filter')?.append(
    ...clusters.map(({ id, name }) => {
      const button = document.createElement('button');
      button.textContent = name;
      button.dataset.cluster = id;
      button.addEventListener('click', () => {
        const named = new Set(
          areas.features.filter(({ properties }) => properties.clusters.includes(id)).map(({ properties }) => properties.id),
        );
        bare.paint((district) => (named.has(district) ? NAMED : NOT_NAMED), id);
        show(
          id,
          name,
          [...named].map((district) => byId.get(district)?.name ?? district),
        );
      });
      return button;
    }),
  );
  return (id) => {
    bare.outline(id);
    const district = byId.get(id);
    if (district !== undefined)
      show(
        id,
        district.name,
        district.clusters.map((cluster) => nameOf.get(cluster) ?? cluster),
      );
  };
}
