import { describe, expect, it } from 'vitest';
import { clusterBook, districtBook, itemBook } from '../../../src/facts/own/names.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';

describe('names people write', () => {
  const districts = districtBook(atlas);
  it.each(atlas.districts.map((d) => [d.id, d] as const))('%s by every name it has', (id, d) => {
    for (const name of [d.name.zh, d.name.hant, d.name.en, d.fullName.zh, d.fullName.hant, d.fullName.en, ...d.aliases, d.id])
      expect(districts.find(name), name).toBe(id);
    if (d.adcode !== null) expect(districts.find(d.adcode)).toBe(id);
  });

  it.each([
    ['南山', 'nanshan'],
    ['深圳市南山区', 'nanshan'],
    ['深圳南山', 'nanshan'],
    ['  ＮＡＮＳＨＡＮ district', 'nanshan'],
    ['龍崗區', 'longgang'],
    ['光明新区', 'guangming'],
    ['大鹏区', 'dapeng'],
    ['鹽田', 'yantian'],
    ['Bao’an', 'baoan'],
    ['BAOAN', 'baoan'],
    ['深汕合作区', 'shenshan'],
    ['前海', 'qianhai'],
  ])('%s is %s', (written, id) => {
    expect(districts.find(written)).toBe(id);
  });

  it.each(['', '区', '深圳', '光明科学城', '宝龙', '宝', '440300', '新区', '__proto__', 'constructor'])('%s is none', (written) => {
    expect(districts.find(written)).toBeNull();
  });

  it('clusters by number, code, name and alias, never a future industry by a bare number', () => {
    const clusters = clusterBook(atlas);
    for (const c of atlas.clusters)
      for (const name of [c.id, c.code, c.name.zh, c.name.hant, c.name.en]) expect(clusters.find(name), name).toBe(c.id);
    expect(clusters.find('13')).toBe(atlas.clusters.find((c) => c.kind === 'strategic' && c.number === 13)?.id);
    expect(clusters.find('f3')).toBe(atlas.clusters.find((c) => c.kind === 'future' && c.number === 3)?.id);
    expect(clusters.find('新能源产业集群')).toBe('new-energy');
    expect(clusters.find('29')).toBeNull();
  });

  it('the twelve working lists', () => {
    const items = itemBook(atlas);
    expect(items.find('基金')).toBe('fund');
    expect(items.find('Policy toolkit')).toBe('policy-toolkit');
    expect(items.find('启动区')).toBeNull();
  });
});
