import { expect, it } from 'vitest';
import { EVERY_BROWSER } from '../../src/build/everyBrowser.ts';
import { setUpStage } from './harness.ts';

const stage = setUpStage();

it('a browser has what the build takes as known, and has not what it takes as missing', async () => {
  const { page } = await stage.open('', { unready: true });
  const told = Object.entries(EVERY_BROWSER);
  expect(told.length).toBeGreaterThan(0);
  for (const [asked, known] of told) {
    const answer = known === 'undefined' ? `typeof ${asked}` : asked;
    const is: unknown = await page.evaluate(answer);
    expect([answer, is]).toEqual([answer, known === 'undefined' ? 'undefined' : JSON.parse(known)]);
  }
});
