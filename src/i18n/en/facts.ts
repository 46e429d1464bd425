import type { facts as zh } from '../zh-Hans/facts.ts';

/** Words of the facts that panels show, in English. */
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
  'facts.editions.noDistricts': 'The 2024 text gives no districts: its new entries have no place, and the map is not coloured for them.',
  'facts.editions.in': 'In the {edition} edition',
  'facts.six': '“Six ones” and “one each”',
  'facts.six.places': '{count} places, {filled} filled',
  'facts.six.empty': 'The policy asks for these in every cluster; the sources hold no contents. Fill them from your own file.',
  'facts.six.fill': 'Fill from your own file',
};
