import type { OwnKind } from '../../domain/own.ts';
import { fold } from './names.ts';

/** What a column holds. */
export type Role = 'district' | 'cluster' | 'item' | 'name' | 'lon' | 'lat' | 'point' | 'figure' | 'value' | 'unit' | 'note';

/** Headings by role, in both scripts and English, folded. `区域` means a district in most people's files. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  district: [
    '区',
    '區',
    '行政区',
    '行政區',
    '所在区',
    '所在區',
    '区县',
    '區縣',
    '区划',
    '各区',
    '区域',
    '區域',
    '区名',
    '区代码',
    '行政区划代码',
    'adcode',
    'code',
    'district',
    'districtid',
    'districtname',
    'districtzh',
    'districten',
    'area',
  ],
  cluster: [
    '集群',
    '产业集群',
    '產業集群',
    '集群名称',
    '集群名稱',
    '集群编号',
    '产业',
    '產業',
    '未来产业',
    'cluster',
    'clusterid',
    'clustername',
    'clustercode',
    'clusterzh',
    'clusteren',
    'industry',
  ],
  item: [
    '六个一',
    '六個一',
    '清单',
    '清單',
    '清单类型',
    '清單類型',
    '事项',
    '事項',
    '项目类型',
    '类别',
    '類別',
    '栏目',
    'item',
    'list',
    'sixones',
    'category',
  ],
  name: [
    '名称',
    '名稱',
    '园区',
    '園區',
    '园区名称',
    '園區名稱',
    '企业',
    '企業',
    '企业名称',
    '内容',
    '內容',
    '项目',
    '項目',
    'name',
    'namezh',
    'nameen',
    'park',
    'parkname',
    'title',
    'entry',
    'company',
  ],
  lon: ['经度', '經度', '东经', '東經', 'x', 'lon', 'lng', 'long', 'longitude', 'hostlon'],
  lat: ['纬度', '緯度', '北纬', '北緯', 'y', 'lat', 'latitude', 'hostlat'],
  point: ['坐标', '座標', '经纬度', '經緯度', 'coordinates', 'coordinate', 'location', 'lonlat', 'lnglat'],
  figure: ['指标', '指標', '指标名称', '指標名稱', 'figure', 'indicator', 'metric', 'measure'],
  value: ['数值', '數值', '值', '数量', '數量', 'value', 'amount', 'count', 'number'],
  unit: ['单位', '單位', 'unit', 'units'],
  note: [
    '备注',
    '備註',
    '备注说明',
    '说明',
    '說明',
    '来源',
    '來源',
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'source',
    'description',
  ],
};

const ROLE_OF = new Map(Object.entries(HEADINGS).flatMap(([role, names]) => names.map((name) => [name, role as Role])));

/** The system a heading says its degrees are in; null where it says nothing. */
export type Datum = 'gcj02' | 'bd09' | 'wgs84';

/** What a file's headings say. */
export interface Columns {
  /** Position of the first column in each role. */
  readonly at: ReadonlyMap<Role, number>;
  /** Columns without a role: figures in a table of figures, otherwise not read. */
  readonly others: readonly number[];
  readonly kind: OwnKind | null;
  readonly datum: Datum | null;
}

/** Reads the headings. A heading may carry a unit or a system in brackets: `经度(GCJ-02)`, `产值（亿元）`. */
export function columnsOf(header: readonly string[]): Columns {
  const at = new Map<Role, number>();
  const others: number[] = [];
  header.forEach((heading, i) => {
    const role = ROLE_OF.get(fold(splitUnit(heading).name)) ?? ROLE_OF.get(fold(heading)) ?? null;
    if (role !== null && !at.has(role)) at.set(role, i);
    else if (heading.trim() !== '') others.push(i);
  });
  const datum = header.map(datumOf).find((found) => found !== null) ?? null;
  return { at, others, kind: kindOf(at, others), datum };
}

function kindOf(at: ReadonlyMap<Role, number>, others: readonly number[]): OwnKind | null {
  const has = (role: Role) => at.has(role);
  if (has('cluster') && has('item')) return 'six-ones';
  if (has('point') || (has('lon') && has('lat'))) return 'parks';
  if (has('cluster') && has('district')) return 'assignments';
  if (has('district') && has('value')) return 'figures';
  if (has('district') && has('name')) return 'parks';
  return has('district') && others.length > 0 ? 'figures' : null;
}

/** A heading and the unit it carries in brackets at its end, empty where it has none. */
export function splitUnit(heading: string): { readonly name: string; readonly unit: string } {
  const match = /^(.*?)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]\s*$/.exec(heading.trim());
  return match === null ? { name: heading.trim(), unit: '' } : { name: (match[1] as string).trim(), unit: (match[2] as string).trim() };
}

function datumOf(heading: string): Datum | null {
  const text = heading.normalize('NFKC').toLowerCase();
  if (/gcj|火星|高德|腾讯|騰訊|amap|国测局|國測局/.test(text)) return 'gcj02';
  if (/bd-?09|百度|baidu/.test(text)) return 'bd09';
  return /wgs|gps/.test(text) ? 'wgs84' : null;
}
