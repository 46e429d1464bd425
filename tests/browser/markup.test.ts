import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawnBy, setUpStage } from './harness.ts';

const stage = setUpStage();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Breaches of WCAG 2.2 A and AA as axe finds them, one line for each rule with the first place. */
async function breaches(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's content policy does not reach.
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })",
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe('the built page', () => {
  it('is valid HTML as it comes over the wire', async () => {
    const html = await (await fetch(stage.url())).text();
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Matters of style: React and Vite write them their own way.
        'void-style': 'off',
        'attr-quotes': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'attr-case': 'off',
        'element-case': 'off',
        'no-inline-style': 'error',
        'aria-label-misuse': ['error', { allowAnyNamable: true }],
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
      },
    });
    const report = await validator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`))).toEqual([]);
  });

  it.each([
    '#v=1',
    '#district=nanshan&v=1',
    '#cluster=new-energy,biomedicine&v=1',
    '#park=yanluo&lens=parks&v=1',
    '#lang=en&theme=dark&v=1',
  ])('%s has no breach of WCAG that a machine can find', async (path) => {
    const { page } = await stage.open(path.replace('v=1', 'renderer=svg&v=1'));
    await drawnBy(page, 'svg');
    expect(await breaches(page)).toEqual([]);
  });
});
