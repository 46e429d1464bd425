import { writeCsv } from '../../atlas/csv.ts';
import type { Atlas } from '../../domain/atlas.ts';
import type { OwnKind } from '../../domain/own.ts';
import { type Lang, textIn } from '../../domain/text.ts';

const HEADINGS: Record<OwnKind, Record<'zh' | 'en', readonly string[]>> = {
  assignments: { zh: ['集群', '区', '备注'], en: ['cluster', 'district', 'note'] },
  parks: { zh: ['名称', '区', '经度', '纬度', '备注'], en: ['name', 'district', 'lon', 'lat', 'note'] },
  figures: { zh: ['区', '指标一（单位）', '指标二（单位）'], en: ['district', 'figure one (unit)', 'figure two (unit)'] },
  'six-ones': { zh: ['集群', '清单', '名称', '备注'], en: ['cluster', 'list', 'name', 'note'] },
};

/**
 * An empty table of one kind for people to fill in a spreadsheet: headings, and names that have to match written out beforehand.
 * A row left without content of its own is no fault when the file comes back, but one without a name is, so those rows stay few.
 */
export function templateOf(kind: OwnKind, atlas: Atlas, lang: Lang): string {
  const header = HEADINGS[kind][lang === 'en' ? 'en' : 'zh'];
  const districts = atlas.districts.filter((d) => d.kind !== 'zone').map((d) => textIn(d.name, lang));
  const cluster = atlas.clusters[0];
  const name = cluster === undefined ? '' : textIn(cluster.name, lang);
  const example = lang === 'en' ? 'example, replace it' : '示例，请替换';
  switch (kind) {
    case 'figures':
      return writeCsv(
        header,
        districts.map((district) => [district, null, null]),
      );
    case 'assignments':
      return writeCsv(header, [[name, districts[0] ?? '', example]]);
    case 'parks': {
      const first = atlas.districts[0];
      const [lon, lat] = first?.measured.labelPoint ?? [0, 0];
      return writeCsv(header, [[example, districts[0] ?? '', lon, lat, 'WGS-84']]);
    }
    case 'six-ones':
      return writeCsv(
        header,
        atlas.system
          .filter((item) => item.group === 'six-ones' || item.group === 'one-each')
          .map((item) => [name, textIn(item.name, lang), example, null]),
      );
  }
}
