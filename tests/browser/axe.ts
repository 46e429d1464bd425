import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 A and AA that axe has. */
const ALL = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules whose answer can change with colours alone, the structure being the same. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * Breaches of WCAG 2.2 A and AA as axe finds them in a page, one line for each rule with the first place.
 * @param rules `colours` asks only the rules that depend on colours, for a page whose structure was looked at before
 */
export async function breaches(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Evaluated through the debugger, which the page's content policy does not reach.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const options = JSON.stringify({ ...(rules === 'all' ? ALL : COLOURS), resultTypes: ['violations'], iframes: false });
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
