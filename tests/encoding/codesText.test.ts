import { expect, it } from 'vitest';
import { codesText } from '../../src/encoding/codesText.ts';

it('sets up to three codes side by side and four in two lines', () => {
  expect(codesText([])).toBe('');
  expect(codesText(['1', 'F2', '18'])).toBe('1 · F2 · 18');
  expect(codesText(['1', '2', '10', '18'])).toBe('1 · 2\n10 · 18');
});
