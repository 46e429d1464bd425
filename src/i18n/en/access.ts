import type { access as zh } from '../zh-Hans/access.ts';

/** Words of the menu of looks and of the page on accessibility, in English. */
export const access: Record<keyof typeof zh, string> = {
  'nav.theme': 'Colours',
  'theme.auto': 'Follow system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  'theme.projector': 'Projector',
  'keys.open': 'Keyboard',
  'facts.tool': 'Sources',
  'facts.sheet.caveats.short': 'Not said',
  'facts.sheet.sources.short': 'Sources',
  'facts.sheet.editions.short': 'Editions',
  'facts.sheet.own.short': 'Own data',
  'nav.labels': 'Names on the map',
  'labels.auto': 'English, and Chinese where there is room',
  'labels.both': 'English and Chinese',
  'labels.one': 'One language',
  'facts.sheet.access.short': 'Accessibility',
  'facts.links': 'Sources and notes',
  'facts.sheet.sources': 'Sources, citing, data versions',
  'facts.sheet.editions': 'From the 2022 to the 2024 edition',
  'facts.sheet.own': 'Your own facts',
  'facts.sheet.access': 'Accessibility statement',
  'facts.editions.show': 'Edition shown',
  'facts.edition.2022': '2022 opinion',
  'facts.edition.2024': '2024 edition 2.0',
  'access.lead': 'What works without a mouse, without colours or without sight, what is known not to work, and how that was tested.',
  'access.works': 'What works',
  'access.works.keys':
    'Whatever can be done with a pointer can be done with keys alone: choose, filter, compare, export, present. Every district, cluster and park is within 15 presses. The keys are listed under “?”, and those of one letter can be switched off.',
  'access.works.reader':
    'The districts are a list beside the map; the matrix and the table are real tables with heads. One message tells what an action led to; pointing says nothing.',
  'access.works.sight':
    'There are light, dark, high-contrast and projector colours, and under the system’s forced colours selection, focus and legend stay visible. Text has a contrast of at least 4.5:1, marks 3:1. Families can be told apart under three simulated kinds of colour vision, and patterns, codes and numbers repeat what colours say.',
  'access.works.size':
    'It can be used at a width of 320 pixels, at 200 % and on a phone’s side. What can be pressed is at least 24 pixels large, parks under a thumb 44. Nothing appears on hovering alone.',
  'access.works.words': 'The interface is in Simplified and Traditional Chinese and English; words in another language are marked as such.',
  'access.fails': 'What is known not to work',
  'access.fails.map':
    'To a screen reader the map is one picture, whose shapes cannot be visited one by one; the list of districts, the matrix and the table say the same in words.',
  'access.fails.forced': 'Under the system’s forced colours the map keeps colours of its own; the interface around it takes the system’s.',
  'access.fails.labels':
    'On a small screen some districts have no room for their name while the whole city is shown; the name is in the list, and on the map once the district is chosen.',
  'access.fails.talk': 'While a story is presented the arrow keys and Space belong to it, and the list of districts is not on the page.',
  'access.fails.chinese': 'Numbers of documents, clauses and the originals they link to are in Chinese only.',
  'access.fails.files': 'Exported PNG pictures carry no description; SVG carries a title and a description.',
  'access.tested': 'How it was tested',
  'access.tested.machine':
    'By machine at every change: axe-core in Chromium over every page, language and theme (WCAG 2.2 A and AA); choosing, filtering, comparing and exporting by keys alone; the size of everything that can be pressed; contrast and colour distances computed from the palettes; the accessibility tree of list, panel and matrix.',
  'access.tested.eye': 'By eye: pictures in forced colours, in greyscale, at 320 pixels, at 200 %, in the dark and on a phone’s side.',
  'access.tested.not':
    'Not tested: screen readers in use (NVDA, JAWS, VoiceOver, TalkBack), browsers other than Chromium, and use by people with disabilities.',
  'access.date': 'This statement was written on {date}.',
};
