/** Words of the facts' own pages: targets, editions, sources, and one's own facts. In Simplified Chinese. */
export const facts = {
  'facts.targets': '行动计划中的数字',
  'facts.targets.none': '没有查到这个集群的目标数字。',
  'facts.targets.note': '这些是目标，不是结果。增加值与营业收入口径不同，不能相加，也不能并排比较。',
  'facts.target': '{set}年为{year}年设定的目标',
  'facts.target.undated': '为{year}年设定的目标（文件日期未查到）',
  'facts.baseline': '{year}年的基数，据{set}年的文件',
  'facts.baseline.undated': '{year}年的基数（文件日期未查到）',
  'facts.operator.gt': '超过{amount}',
  'facts.operator.ge': '不少于{amount}',
  'facts.operator.about': '约{amount}',
  'facts.unit.companies': '{count}家',
  'facts.certainty.certain': '有出处',
  'facts.certainty.likely': '较可信',
  'facts.certainty.unverified': '未核实',
  'facts.certainty.unknown': '未查到',
} as const;
