import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';

const stage = setUpStage();

/** What a screen reader is given of a part of the page, a line an element, without the addresses of links. */
async function treeOf(part: Locator): Promise<string> {
  return (await part.ariaSnapshot()).replace(/\n\s*- \/url: .*$/gm, '').replace(/^(\s*- (?:link|row) .*):$/gm, '$1');
}

/** The cells of a row as a reader hears them one after another; the same words in a row are said once, with their number. */
async function heard(row: Locator): Promise<string> {
  const cells = await row
    .locator('th, td')
    .evaluateAll((all) => all.map((cell) => (cell.querySelector('.visually-hidden') ?? cell).textContent));
  const runs: [string | null, number][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.[0] === cell) last[1] += 1;
    else runs.push([cell, 1]);
  }
  return runs.map(([words, times]) => (times === 1 ? words : `${times} × ${words}`)).join(' | ');
}

describe('what a screen reader is given', () => {
  it('the list of districts in English, the chosen one said to be so', async () => {
    const { page } = await stage.open('#district=yantian&lang=en&renderer=svg&v=1');
    expect(await treeOf(page.locator('#district-list'))).toBe(
      `
- listbox "Districts (arrow keys move, Enter selects)":
  - option "Luohu 7"
  - option "Futian 7"
  - option "Nanshan 13"
  - option "Bao'an 14"
  - option "Longgang 10"
  - option "Yantian 2" [selected]
  - option "Longhua 11"
  - option "Pingshan 7"
  - option "Guangming 7"
  - option "Dapeng 2"
  - option "Shenshan 4"
  - option "Qianhai 3"`.trim(),
    );
  });

  it('the list of districts in Chinese', async () => {
    const { page } = await stage.open('#district=yantian&lang=zh-Hans&renderer=svg&v=1');
    expect(await treeOf(page.locator('#district-list'))).toBe(
      `
- listbox "各区（方向键移动，回车选择）":
  - option "罗湖 7"
  - option "福田 7"
  - option "南山 13"
  - option "宝安 14"
  - option "龙岗 10"
  - option "盐田 2" [selected]
  - option "龙华 11"
  - option "坪山 7"
  - option "光明 7"
  - option "大鹏 2"
  - option "深汕 4"
  - option "前海 3"`.trim(),
    );
  });

  it('the details of a district in English', async () => {
    const { page } = await stage.open('#district=yantian&lang=en&renderer=svg&v=1');
    expect(await treeOf(page.locator('aside'))).toBe(
      `
- complementary "Details":
  - button "← Back"
  - button "Clear selection ✕"
  - article:
    - paragraph: Administrative district
    - heading "Yantian District" [level=2]
    - paragraph: 盐田区
    - paragraph:
      - button "Add to comparison"
    - heading "Clusters 2" [level=3]
    - paragraph: The opinion names this district for 2 clusters
    - list:
      - listitem:
        - link "7 Digital Creative Industries"
        - 'button "Source: Digital Creative Industries"'
      - listitem:
        - link "19 Big Health"
        - 'button "Source: Big Health"'
    - paragraph: "The list ends with “and others”: a district not listed is not excluded."
    - heading "Advanced manufacturing parks 1" [level=3]
    - list:
      - listitem:
        - link "Eastern Coastal Advanced Manufacturing Park"
        - text: shared with Dapeng
        - 'button "Source: Park slot 18"'
    - term: Official land area
    - definition:
      - text: 74.99 km²
      - 'button "Source: Official land area"'
    - term: Area on this map
    - definition: 74.74 km² Outline accurate to about ±200 m`.trim(),
    );
  });

  it('the details of a district in Chinese: names, levels and states are the same', async () => {
    const { page } = await stage.open('#district=yantian&lang=zh-Hans&renderer=svg&v=1');
    const tree = await treeOf(page.locator('aside'));
    expect(tree).toContain('- complementary "详情":\n  - button "← 返回"\n  - button "清除选择 ✕"');
    expect(tree).toContain('- heading "盐田区" [level=2]');
    expect(tree).toContain('- heading "集群 2" [level=3]');
    expect(tree).toContain('- link "7 数字创意"\n        - \'button "出处: 数字创意"\'');
    expect(tree).toContain('- link "东部滨海先进制造业园区"');
  });

  it('the matrix: a named table, heads that say how they sort, and words in every cell', async () => {
    const { page } = await stage.open('#view=matrix&district=yantian&lang=en&v=1');
    const table = page.getByRole('table', { name: 'Districts × clusters' });
    await table.waitFor();
    expect(await treeOf(table.getByRole('columnheader', { name: 'District', exact: true }))).toBe(
      '- columnheader "District":\n  - button "District" [pressed]',
    );
    expect(await treeOf(table.getByRole('columnheader', { name: '18 Biomedicine' }))).toBe(
      '- columnheader "18 Biomedicine":\n  - link "18 Biomedicine"',
    );
    expect(await table.getByRole('columnheader').count()).toBe(2 + 28);
    expect(await table.locator('[aria-sort]').evaluateAll((heads) => heads.map((head) => `${head.textContent}: ${head.ariaSort}`))).toEqual(
      ['District: ascending', 'Count: none', 'Districts: none'],
    );
    expect(await treeOf(table.getByRole('rowheader', { name: 'Yantian' }))).toBe('- rowheader "Yantian":\n  - link "Yantian"');
    expect(await table.locator('a[aria-current="true"]').allTextContents()).toEqual(['Yantian']);
    const row = (id: string) => table.locator(`tbody tr:has(th [data-district="${id}"])`);
    expect(await heard(row('yantian'))).toBe('Yantian | 2 | 6 × not named | named | 11 × not named | named | axis only | 8 × no location');
    expect(await heard(row('qianhai'))).toBe(
      'Qianhai | 3 | 7 × not named | beside the list | not named | 2 × beside the list | 8 × not named | axis only | 8 × no location',
    );
  });

  it('the matrix in Chinese', async () => {
    const { page } = await stage.open('#view=matrix&lang=zh-Hans&v=1');
    const row = page.locator('.matrix tbody tr:has(th [data-district="yantian"])');
    await row.waitFor();
    expect(await heard(row)).toBe('盐田 | 2 | 6 × 未点名 | 点名 | 11 × 未点名 | 点名 | 只有轴线 | 8 × 未给出位置');
  });
});
