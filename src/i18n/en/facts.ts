import type { facts as zh } from '../zh-Hans/facts.ts';

/** Words of the facts' own pages, in English. */
export const facts: Record<keyof typeof zh, string> = {
  'facts.targets': 'Figures of the action plan',
  'facts.targets.none': 'No target was found for this cluster.',
  'facts.targets.note':
    'These are targets, not results. Value added and revenue measure different things: never add or rank them together.',
  'facts.target': 'Set in {set} for {year}',
  'facts.target.undated': 'Set for {year} (date of the document not found)',
  'facts.baseline': 'Baseline of {year}, in a document of {set}',
  'facts.baseline.undated': 'Baseline of {year} (date of the document not found)',
  'facts.operator.gt': 'more than {amount}',
  'facts.operator.ge': 'at least {amount}',
  'facts.operator.about': 'about {amount}',
  'facts.unit.companies': '{count} companies',
  'facts.certainty.certain': 'stated by a source',
  'facts.certainty.likely': 'likely',
  'facts.certainty.unverified': 'not verified',
  'facts.certainty.unknown': 'not found',
  'lens.own': 'Own data',
  'legend.own': '{name} (own data, not checked by the editors)',
  'legend.own-none': 'Own data: no figures loaded yet',
  'legend.no-value': 'no value in the file',
  'legend.own-park': 'Park from one’s own file',
};
