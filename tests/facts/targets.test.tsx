// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { ClusterDetails } from '../../src/panels/details/ClusterDetails.tsx';
import { targetValue } from '../../src/panels/details/Targets.tsx';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from '../panels/desk.tsx';

afterEach(cleanup);

describe('the targets of a cluster', () => {
  it.each(atlas.clusters.map((c) => [c.id]))(
    '%s: every figure stands with its unit, its years and its source, or none is said to be found',
    async (id) => {
      const { container } = renderAtDesk(<ClusterDetails id={id} />, { clusters: [id], lens: 'cluster', lang: 'en' });
      const section = container.querySelector('.targets') as HTMLElement;
      const figures = atlas.targets.filter((target) => target.cluster === id);
      expect(section.querySelectorAll('dl.measures > dd').length).toBe(figures.length);
      expect(section.textContent?.includes('No target was found')).toBe(figures.length === 0);
      for (const figure of figures) {
        const heading = [...section.querySelectorAll('h4')].find((h) => h.textContent?.includes(String(figure.year)));
        expect(heading?.textContent).toBe(
          figure.kind === 'target' ? `Set in 2022 for ${figure.year}` : `Baseline of ${figure.year}, in a document of 2022`,
        );
        const term = [...(heading?.parentElement?.querySelectorAll('dt') ?? [])].find((dt) => dt.textContent === figure.metricName.en);
        const value = term?.nextElementSibling as HTMLElement;
        expect(value.textContent).toMatch(/RMB [\d.]+ (m|b|tr)illion|compan|%/);
        // One click away: the popover the mark opens holds the document's title.
        const mark = within(value).getByRole('button');
        fireEvent.click(mark);
        await waitFor(() => expect(document.getElementById(mark.getAttribute('aria-controls') ?? '')).not.toBeNull());
        const card = document.getElementById(mark.getAttribute('aria-controls') ?? '');
        expect(card?.textContent).toContain(atlas.document.get(figure.source.document)?.title.en);
      }
    },
  );

  it('never draws or sums them', () => {
    const { container } = renderAtDesk(<ClusterDetails id="biomedicine" />, { clusters: ['biomedicine'], lens: 'cluster', lang: 'en' });
    const section = container.querySelector('.targets') as HTMLElement;
    expect(screen.getByText('RMB 40 billion')).toBeDefined();
    expect(screen.getByText('RMB 100 billion')).toBeDefined();
    expect(section.querySelectorAll('svg, meter, progress, canvas').length).toBe(0);
    expect(section.textContent).not.toContain('140');
  });

  it('words every bound', () => {
    const zh = wordsIn('zh-Hans');
    const hant = wordsIn('zh-Hant');
    const en = wordsIn('en');
    const value = (operator: 'gt' | 'ge' | 'eq' | 'about' | 'range', unit: 'yi-yuan' | 'companies' | 'percent') => ({
      operator,
      unit,
      value: 3,
      valueMax: operator === 'range' ? 5 : null,
    });
    expect(targetValue({ ...value('gt', 'yi-yuan'), value: 2500 }, zh)).toBe('超过2500亿元');
    expect(targetValue({ ...value('gt', 'yi-yuan'), value: 2500 }, hant)).toBe('超過2500億元');
    expect(targetValue(value('range', 'companies'), en)).toBe('3–5 companies');
    expect(targetValue(value('ge', 'companies'), zh)).toBe('不少于3家');
    expect(targetValue({ ...value('eq', 'percent'), value: 83 }, en)).toBe('83%');
    expect(targetValue(value('about', 'yi-yuan'), en)).toBe('about RMB 300 million');
  });
});
