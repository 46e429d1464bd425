import { describe, expect, it } from 'vitest';
import { traditional } from '../../data/build/traditional.ts';

describe('traditional characters', () => {
  it.each([
    ['龙岗', '龍崗'],
    ['盐田', '鹽田'],
    ['罗湖', '羅湖'],
    ['前海', '前海'],
    ['后海', '後海'],
    ['石岩', '石岩'],
    ['鲘门', '鮜門'],
    ['深汕特别合作区', '深汕特別合作區'],
    ['皇后', '皇后'],
    ['前后', '前後'],
    ['先进制造业', '先進製造業'],
    ['制度', '制度'],
    ['发展', '發展'],
    ['毛发', '毛髮'],
    ['里程', '里程'],
    ['里面', '裏面'],
    ['平台', '平台'],
    ['显示面板', '顯示面板'],
    ['芯片', '芯片'],
    ['启动区', '啟動區'],
    ['产业集群', '產業集群'],
    ['干细胞', '幹細胞'],
    ['云计算', '雲計算'],
    ['AI+5G', 'AI+5G'],
  ])('%s becomes %s', (zh, hant) => {
    expect(traditional(zh)).toBe(hant);
  });

  it('says the same whatever was converted before', () => {
    expect(['前后', '皇后', '前后'].map(traditional)).toEqual(['前後', '皇后', '前後']);
  });
});
