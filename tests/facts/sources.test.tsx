// @vitest-environment jsdom
import { act, cleanup, fireEvent } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../src/domain/text.ts';
import type { View } from '../../src/domain/view.ts';
import { ClusterDetails } from '../../src/panels/details/ClusterDetails.tsx';
import { DistrictDetails } from '../../src/panels/details/DistrictDetails.tsx';
import { loadLateDetails } from '../../src/panels/details/lateDetails.ts';
import { Overview } from '../../src/panels/details/Overview.tsx';
import { ParkDetails } from '../../src/panels/details/ParkDetails.tsx';
import { AssignmentTable } from '../../src/panels/table/AssignmentTable.tsx';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from '../panels/desk.tsx';

beforeAll(loadLateDetails);
afterEach(cleanup);

/** Opens every mark of a panel, one after the other, and gives what each card says. */
function cardsOf(panel: ReactElement, part: Partial<View> = {}): string[] {
  const { container } = renderAtDesk(panel, { lang: 'en', ...part });
  return [...container.querySelectorAll<HTMLElement>('.source-mark')].map((mark) => {
    act(() => mark.click());
    const card = document.querySelector('.source-card');
    const text = card?.textContent ?? '';
    fireEvent.keyDown(card ?? document.body, { key: 'Escape' });
    expect(document.querySelector('.source-card')).toBeNull();
    return text;
  });
}

const titles = atlas.documents.map(({ title }) => textIn(title, 'en'));
const opensDocument = (card: string) =>
  titles.some((title) => card.startsWith(title)) && /How it was read/.test(card) && /Certainty/.test(card);

describe('one click leads from every fact to its document', () => {
  it.each(atlas.districts.map(({ id }) => id))('district %s', (id) => {
    const cards = cardsOf(<DistrictDetails id={id} />, { district: id });
    expect(cards.every(opensDocument)).toBe(true);
    const named = atlas.byDistrict.get(id) ?? [];
    // A mark for each cluster that names it, each park in it, and its area where one was found.
    const parks = atlas.parksOfDistrict.get(id) ?? [];
    const area = atlas.district.get(id)?.officialArea === null ? 0 : 1;
    expect(cards.length).toBe(named.length + parks.length + area);
    named.forEach(({ source, witnesses }, i) => {
      const doc = atlas.document.get(source.document);
      expect(cards[i]).toContain(source.clause ?? '');
      expect(cards[i]).toContain(doc?.number ?? '');
      expect(cards[i]).toContain(doc?.date ?? '');
      expect(cards[i]).toContain(witnesses === 1 ? 'rests on one copy' : `${witnesses} copies agree`);
      expect(cards[i]).toContain('translation by the editors');
    });
  });

  it.each(atlas.clusters.map(({ id }) => id))('cluster %s', (id) => {
    const cards = cardsOf(<ClusterDetails id={id} />, { clusters: [id], lens: 'cluster' });
    expect(cards.every(opensDocument)).toBe(true);
    const placed = atlas.cluster.get(id)?.terms.filter(({ place }) => place?.source).length ?? 0;
    const targets = atlas.targets.filter(({ cluster }) => cluster === id).length;
    // What it is, where it is, its placed projects, its targets, the twelve places.
    expect(cards.length).toBeGreaterThanOrEqual(3 + placed + targets);
  });

  it.each(atlas.parks.map(({ id }) => id))('park %s', (id) => {
    const cards = cardsOf(<ParkDetails id={id} />, { park: id, lens: 'parks' });
    expect(cards.every(opensDocument)).toBe(true);
    expect(cards.length).toBeGreaterThanOrEqual(1);
    const { nameCertainty, nameSource } = atlas.park.get(id) ?? {};
    if (nameSource !== null && nameCertainty === 'likely') expect(cards.join()).toContain('likely');
  });

  it('the overview and every row of the table', () => {
    expect(cardsOf(<Overview />).every(opensDocument)).toBe(true);
    cleanup();
    const cards = cardsOf(<AssignmentTable />, { page: 'table' });
    expect(cards.every(opensDocument)).toBe(true);
    expect(cards.length).toBeGreaterThanOrEqual(atlas.assignments.length);
  });

  it('a translation says that it is ours, the document’s own language does not', () => {
    const says = (lang: View['lang']) => cardsOf(<DistrictDetails id="nanshan" />, { district: 'nanshan', lang })[0] ?? '';
    expect(says('en')).toContain('translation by the editors');
    cleanup();
    expect(says('zh-Hant')).toContain('編者');
    cleanup();
    expect(says('zh-Hans')).not.toContain('编者');
  });
});
