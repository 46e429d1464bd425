// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Details } from '../../src/panels/Details.tsx';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { painted, renderAtDesk } from './desk.tsx';

afterEach(cleanup);

const standing = (attribute: string) =>
  new Set([...screen.getByRole('complementary').querySelectorAll(`[${attribute}]`)].map((e) => e.getAttribute(attribute)));

describe('the details of a district', () => {
  it.each(atlas.districts.map((d) => [d.id]))('%s hold exactly the clusters that the text names', (id) => {
    renderAtDesk(<Details />, { district: id });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(atlas.district.get(id)?.fullName.zh);
    expect(standing('data-cluster')).toEqual(new Set(atlas.assignments.filter((a) => a.district === id).map((a) => a.cluster)));
  });

  it('say of Shenshan that its extent is indicative, and of Dapeng that it is no administrative district', () => {
    renderAtDesk(<Details />, { district: 'shenshan', lang: 'en' });
    expect(screen.getByText('Indicative extent')).toBeDefined();
    cleanup();
    renderAtDesk(<Details />, { district: 'dapeng', lang: 'en' });
    expect(screen.getByText('Functional area, not an administrative district')).toBeDefined();
  });

  it('point from Nanshan to Qianhai without crediting its clusters', () => {
    renderAtDesk(<Details />, { district: 'nanshan' });
    expect(standing('data-district')).toEqual(new Set(['qianhai']));
    expect(standing('data-cluster')).not.toContain('laser-additive-manufacturing');
  });

  it('count the park shared by Yantian and Dapeng in both, and say whose it is', () => {
    renderAtDesk(<Details />, { district: 'yantian', lang: 'en' });
    expect(screen.getByText('shared with Dapeng')).toBeDefined();
  });
});

describe('a district under the finger', () => {
  const link = () => screen.getByRole('link', { name: /前海/ });
  const articles = () => [...screen.getByRole('complementary').querySelectorAll('article')];

  it('has its details made, unseen, and a click shows the very same', async () => {
    const { actions } = renderAtDesk(<Details />, { district: 'nanshan' });
    fireEvent.pointerDown(link());
    const [shown, waiting] = articles();
    expect(waiting?.textContent).toContain('深港现代服务业');
    expect([shown?.getAttribute('aria-hidden'), waiting?.getAttribute('aria-hidden')]).toEqual([null, 'true']);
    expect(standing('data-subject')).toEqual(new Set(['nanshan']));
    act(() => actions.selectDistrict('qianhai'));
    expect(articles()).toEqual([waiting]);
    expect(waiting?.getAttribute('aria-hidden')).toBeNull();
    expect(standing('data-subject')).toEqual(new Set(['qianhai']));
    await painted();
    expect(articles()).toEqual([waiting]);
  });

  it('is the one pointed at, where the map is a picture', () => {
    const { actions } = renderAtDesk(<Details />);
    act(() => actions.hover('baoan'));
    fireEvent.pointerDown(document.body);
    expect(articles().map((article) => article.querySelector('h2')?.textContent)[1]).toBe('宝安区');
  });

  it('has to be pressed for a choice, not for a menu', () => {
    renderAtDesk(<Details />, { district: 'nanshan' });
    fireEvent.pointerDown(link(), { button: 2 });
    expect(articles()).toHaveLength(1);
  });

  it.each(['pointerUp', 'pointerCancel'] as const)('leaves nothing behind after %s without a choice', async (end) => {
    renderAtDesk(<Details />, { district: 'nanshan' });
    fireEvent.pointerDown(link());
    expect(articles()).toHaveLength(2);
    fireEvent[end](link());
    await painted();
    expect(articles()).toHaveLength(1);
  });
});

describe('the details of a cluster', () => {
  it.each(atlas.clusters.map((c) => [c.id]))('%s hold exactly the districts that the text names', (id) => {
    renderAtDesk(<Details />, { clusters: [id], lens: 'cluster' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(atlas.cluster.get(id)?.name.zh);
    expect(standing('data-district')).toEqual(new Set(atlas.assignments.filter((a) => a.cluster === id).map((a) => a.district)));
  });

  it('say of the marine cluster that there is only an axis, and of blockchain that there is no location', () => {
    renderAtDesk(<Details />, { clusters: ['marine'], lens: 'cluster', lang: 'en' });
    expect(screen.getByText(/An axis only/)).toBeDefined();
    cleanup();
    renderAtDesk(<Details />, { clusters: ['blockchain'], lens: 'cluster', lang: 'en' });
    expect(screen.getByText(/gives no location/)).toBeDefined();
  });

  it.each([
    ['en', 'is no ranking. The list ends'],
    ['zh-Hans', '不代表排名。名单以'],
  ] as const)('set sentences apart as %s does', (lang, text) => {
    renderAtDesk(<Details />, { clusters: ['new-energy'], lens: 'cluster', lang });
    expect(screen.getByRole('complementary').textContent).toContain(text);
  });

  it('leave the hydrogen park unlocated', () => {
    renderAtDesk(<Details />, { clusters: ['new-energy'], lens: 'cluster' });
    const project = screen.getAllByRole('listitem').find((li) => li.textContent?.startsWith('求雨岭')) as HTMLElement;
    expect(within(project).queryAllByRole('link')).toEqual([]);
    expect(project.textContent).toContain('位置未给出');
  });
});

describe('the details of a park', () => {
  it.each(atlas.parks.map((p) => [p.id]))('%s say its slot, its districts and what is not known', (id) => {
    renderAtDesk(<Details />, { park: id, lens: 'parks', lang: 'en' });
    const park = atlas.park.get(id)!;
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(park.name?.en ?? `Park slot ${park.slot} (name not found)`);
    expect(standing('data-district')).toEqual(new Set(park.districts));
    expect(screen.getByText('Not known')).toBeDefined();
  });
});

describe('the one way on', () => {
  it('a cluster name shows that cluster, Back returns, and the overview says how to read the map', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<Details />, { district: 'nanshan', lang: 'en' });
    await user.click(screen.getByRole('link', { name: /Biomedicine/ }));
    expect(view()).toMatchObject({ clusters: ['biomedicine'], lens: 'cluster', district: null });
    await user.click(screen.getByRole('button', { name: /Back/ }));
    expect(screen.getByRole('heading', { name: 'How to read this map' })).toBeDefined();
  });

  it('every fact shown has a source that is a document, one press away', async () => {
    for (const part of [{}, { district: 'baoan' }, { clusters: ['biomedicine'] }, { park: 'yanluo' }]) {
      renderAtDesk(<Details />, { ...part, lang: 'en' });
      const marks = screen.getAllByRole('button', { name: /^Source: / });
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) {
        fireEvent.click(mark);
        await waitFor(() => expect(document.getElementById(mark.getAttribute('aria-controls') ?? '')).not.toBeNull());
        const card = document.getElementById(mark.getAttribute('aria-controls') ?? '');
        expect(card?.querySelector('.source-title')?.textContent).toMatch(/\S/);
      }
      cleanup();
    }
  });
});
