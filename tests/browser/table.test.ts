import { describe, expect, it } from 'vitest';
import { asideOf, authored, idsInAside, rowsOf, setUpStage } from './harness.ts';

const stage = setUpStage();
const assignments = authored('assignments.csv');
const districts = authored('districts.csv');
const clusters = authored('clusters.csv');
const pair = (cluster: string, district: string) => `${cluster} ${district}`;
const wanted = assignments.map((row) => pair(row.cluster_id as string, row.district_id as string)).sort();

describe('the table of clusters and districts, read back from the page', () => {
  it.each(districts)('link to $id: the details name it and exactly its clusters', async ({ id = '', full_name_zh, full_name_en }) => {
    const named = assignments.filter((row) => row.district_id === id).map((row) => row.cluster_id);
    const { page } = await stage.open(`#district=${id}&lang=zh-Hans&v=1`);
    const zh = await asideOf(page);
    expect(zh.heading).toContain(full_name_zh);
    expect(zh.clusters).toEqual(named.sort());
    await page.goto(`${stage.url()}#district=${id}&lang=en&v=1`);
    await page.waitForSelector('html[lang="en"]', { state: 'attached' });
    const en = await asideOf(page);
    expect(en.heading).toContain(full_name_en);
    expect(en.clusters).toEqual(named);
  });

  it.each(clusters)('link to $id: the details name it and exactly its districts', async ({ id = '', name_zh }) => {
    const named = assignments.filter((row) => row.cluster_id === id).map((row) => row.district_id);
    const { page } = await stage.open(`#cluster=${id}&v=1`);
    const aside = await asideOf(page);
    expect(aside.heading).toContain(name_zh);
    expect(aside.districts).toEqual(named.sort());
  });

  it('12 × 28 from a running page, walked by links in both directions, equals the data', async () => {
    const { page } = await stage.open('#v=1');
    const byDistrict: string[] = [];
    for (const { id = '' } of districts) {
      await page.evaluate((hash) => window.location.assign(hash), `#district=${id}&v=1`);
      await page.waitForSelector(`aside [data-subject="${id}"]`);
      byDistrict.push(...(await idsInAside(page, 'data-cluster')).map((cluster) => pair(cluster, id)));
    }
    const byCluster: string[] = [];
    for (const { id = '' } of clusters) {
      await page.evaluate((hash) => window.location.assign(hash), `#cluster=${id}&v=1`);
      await page.waitForSelector(`aside [data-subject="${id}"]`);
      byCluster.push(...(await idsInAside(page, 'data-district')).map((district) => pair(id, district)));
    }
    expect(byDistrict.sort()).toEqual(wanted);
    expect(byCluster.sort()).toEqual(wanted);
  });

  it('the file at its fixed address equals the data', async () => {
    const csv = await (await fetch(`${stage.url()}data/assignments.csv`)).text();
    expect(csv.replace(/^\uFEFF/, '')).toMatch(/^cluster_id,district_id,/);
    expect(
      rowsOf(csv)
        .map((row) => pair(row.cluster_id as string, row.district_id as string))
        .sort(),
    ).toEqual(wanted);
  });
});
