import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/domain/facts.ts';
import { CITATION_STYLES, citeDocument, citeMap } from '../../src/facts/citation.ts';
import { citedFacts, factsPerDocument } from '../../src/facts/citedFacts.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const text = (zh: string, en: string) => ({ zh, hant: zh, en });
const notice: SourceDocument = {
  id: 'notice',
  kind: 'plan',
  title: text('关于盐的通知', 'Notice on Salt'),
  issuer: text('盐务局', 'Salt Office'),
  number: '盐〔2022〕1号',
  date: '2022-06-06',
  url: 'https://example.org/a_b?x=1&y=2',
  reading: text('', ''),
  witnesses: 1,
};

describe('a citation', () => {
  it('follows GB/T 7714', () => {
    expect(citeDocument(notice, 'gbt7714', 'zh-Hans', '2026-11-23')).toBe(
      '盐务局. 关于盐的通知: 盐〔2022〕1号[Z/OL]. (2022-06-06)[2026-11-23]. https://example.org/a_b?x=1&y=2.',
    );
  });

  it('follows APA', () => {
    expect(citeDocument(notice, 'apa', 'en', '2026-11-23')).toBe(
      'Salt Office. (2022, June 6). 关于盐的通知 [Notice on Salt] (盐〔2022〕1号). https://example.org/a_b?x=1&y=2',
    );
    expect(citeDocument({ ...notice, date: '2022-06' }, 'apa', 'en', '2026-11-23')).toContain('(2022, June)');
    expect(citeDocument({ ...notice, date: '2022' }, 'apa', 'en', '2026-11-23')).toContain('(2022).');
    expect(citeDocument({ ...notice, date: null }, 'apa', 'en', '2026-11-23')).toContain('(n.d.)');
  });

  it('is BibTeX that a parser reads: braces balance and special signs are escaped', () => {
    const hostile = { ...notice, title: text('{50% & $5_#1} \\ ~ ^', '{50% & $5_#1} \\ ~ ^') };
    const entry = citeDocument(hostile, 'bibtex', 'zh-Hans', '2026-11-23');
    const bare = entry.replace(/\\[{}$&#%_]/g, '');
    expect([...bare].filter((c) => c === '{').length).toBe([...bare].filter((c) => c === '}').length);
    expect(entry).toContain('title = {{\\{50\\% \\& \\$5\\_\\#1\\} \\textbackslash{} \\textasciitilde{} \\textasciicircum{}}}');
    expect(entry).toMatch(/^@misc\{notice,\n/);
    expect(entry).toContain('year = {2022},\n  month = {6},\n  day = {6}');
  });

  it('guesses neither author, date nor address', () => {
    const unknown = { ...notice, issuer: text('发布机关未查明', 'issuer not established'), date: null, url: null };
    for (const style of CITATION_STYLES) {
      const cited = citeDocument(unknown, style, 'en', '2026-11-23');
      expect(cited).not.toMatch(/not established|null|undefined|2026|NaN/);
      expect(cited).toContain('关于盐的通知');
    }
    expect(citeDocument(unknown, 'gbt7714', 'zh-Hans', '2026-11-23')).toBe('关于盐的通知: 盐〔2022〕1号[Z].');
  });

  it('of the map names the version and date of its data', () => {
    for (const style of CITATION_STYLES) {
      const cited = citeMap(atlas, style, 'en', 'https://example.org/map/', '2026-11-24');
      expect(cited).toContain(atlas.version);
      expect(cited).toContain(atlas.date.slice(0, 4));
      expect(cited).toContain('https://example.org/map/');
    }
  });

  it.each(CITATION_STYLES)('%s of every document holds its title and address and nothing broken', (style) => {
    for (const document of atlas.documents) {
      const cited = citeDocument(document, style, 'en', '2026-11-23');
      expect(cited).not.toMatch(/undefined|null|NaN|\(\)|\[\]/);
      if (document.url !== null) expect(cited).toContain(document.url);
    }
  });
});

describe('where facts were read', () => {
  it('is a known document for every fact', () => {
    const facts = citedFacts(atlas);
    expect(facts.filter(({ source }) => !atlas.document.has(source.document))).toEqual([]);
    for (const list of ['assignments', 'goals', 'system', 'targets', 'editions', 'totals'] as const)
      expect(facts.filter((fact) => fact.list === list).length).toBe(atlas[list].length);
    expect(facts.filter((fact) => fact.list === 'clusters').length).toBe(atlas.clusters.length);
  });

  it('every citation in the artefact is counted, wherever it stands', () => {
    // Found by shape and not by list, so that a new kind of fact is missed by neither.
    let found = 0;
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('document' in value && 'clause' in value) found += 1;
      for (const inner of Object.values(value)) walk(inner);
    };
    const { districts, clusters, assignments, parks, goals, system, targets, editions, totals } = atlas;
    walk({ districts, clusters, assignments, parks, goals, system, targets, editions, totals });
    expect(citedFacts(atlas).length).toBe(found);
    expect([...factsPerDocument(atlas).values()].reduce((sum, n) => sum + n, 0)).toBe(found);
  });
});
