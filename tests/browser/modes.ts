import type { Page } from 'playwright-core';

/** A way to look at the product: what its address says, what is pressed then, and what stands when it is there. */
export interface Mode {
  readonly name: string;
  readonly address: string;
  readonly press?: (page: Page) => Promise<unknown>;
  readonly stands: string;
  /** Puts away what the presses opened. */
  readonly close?: (page: Page) => Promise<unknown>;
}

const leave = (page: Page) => page.keyboard.press('Escape');
/** The header's tools in their order; their names differ by language. */
const tool = (place: number) => (page: Page) => page.locator('.main-tools > button').nth(place).click();
/** A page about the facts, by its place in their list. */
const sheet = (place: number) => async (page: Page) => {
  await page.locator('.credit-line .link-button').click();
  await page.locator('.sheet nav button').nth(place).click();
};

/** Every way to look at the product. */
export const MODES: readonly Mode[] = [
  { name: 'map', address: '', stands: 'aside [data-subject="overview"]' },
  { name: 'district', address: 'district=nanshan', stands: 'aside [data-subject="nanshan"]' },
  { name: 'cluster', address: 'cluster=new-energy', stands: 'aside [data-subject="new-energy"]' },
  { name: 'park', address: 'park=yanluo', stands: 'aside [data-subject="yanluo"]' },
  { name: 'later edition', address: 'edition=2024', stands: '.edition-added' },
  { name: 'clusters compared', address: 'cluster=new-energy,biomedicine,semiconductors', stands: 'aside .comparison' },
  { name: 'districts compared', address: 'compare=nanshan,baoan,futian', stands: 'aside .comparison' },
  { name: 'matrix', address: 'view=matrix&district=baoan&cluster=biomedicine', stands: '.matrix tbody tr.on' },
  { name: 'table', address: 'view=table&cluster=biomedicine', stands: '.plain-table tbody tr' },
  {
    name: 'source',
    address: 'district=nanshan',
    stands: '.source-card:popover-open',
    press: (page) => page.locator('aside .source-mark').first().click(),
    close: leave,
  },
  {
    name: 'search',
    address: '',
    stands: '.search-option',
    press: (page) => page.locator('#search').fill('xin'),
    close: async (page) => {
      await page.locator('#search').press('Escape');
      await page.locator('#search').blur();
    },
  },
  { name: 'shortcuts', address: '', stands: 'dialog .keys', press: (page) => page.keyboard.press('?'), close: leave },
  { name: 'more', address: '', stands: '.more-items', press: (page) => page.locator('.more > summary').click(), close: leave },
  ...['caveats', 'sources', 'editions', 'own', 'access'].map((name, i) => ({
    name,
    address: '',
    stands: `.sheet[data-sheet="${name}"] .sheet-body > :nth-child(2)`,
    press: sheet(i),
    close: leave,
  })),
  {
    name: 'story editor',
    address: 'district=nanshan',
    stands: '.story-panel .story-pair',
    press: async (page) => {
      await tool(0)(page);
      await page.locator('.story-panel section:last-of-type .story-buttons button').first().click();
    },
    close: (page) => page.locator('.story-panel header button').click(),
  },
  { name: 'export', address: 'district=nanshan', stands: 'dialog[open] button', press: tool(1), close: leave },
  { name: 'embed dialog', address: 'district=nanshan', stands: '.embed-dialog iframe', press: tool(2), close: leave },
  { name: 'presenter', address: 'ui=present&story=default&step=2', stands: '.talk-words h1' },
  { name: 'notes', address: 'ui=notes&story=default&step=2', stands: 'main' },
  { name: 'embed', address: 'ui=embed&district=nanshan', stands: '.embed aside [data-subject="nanshan"]' },
  { name: 'embedded matrix', address: 'ui=embed&view=matrix', stands: '.embed .matrix tbody tr' },
  { name: 'slide', address: 'ui=slide&cluster=new-energy', stands: '.embed[data-shell="slide"] .legend' },
];

/** What is worth printing; on paper there is one theme. */
export const PRINTED = [
  ['map', 'district=nanshan'],
  ['matrix', 'view=matrix'],
  ['table', 'view=table'],
] as const;

/** Takes the page to an address without loading it anew. */
export async function go(page: Page, address: string, lang: string, theme: string): Promise<void> {
  await page.evaluate((hash) => window.location.replace(hash), `#${address}&renderer=svg&lang=${lang}&theme=${theme}&v=1`);
  await page.waitForSelector(`html[data-paint="${theme}"][lang="${lang}"]`, { state: 'attached' });
}
