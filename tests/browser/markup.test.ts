import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';

const stage = setUpStage();

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
});
