import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultLine } from '../../src/atlas/jsonFault.ts';

describe('the line of a fault in a JSON text', () => {
  it.each([
    ['{\n  "a": [,]\n}', 2],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['[\n1,\n2', 3],
    ['{"a": "b\nc"}', 1],
    ['[\n\n tru\n]', 3],
    ["{\n 'a': 1}", 2],
    ['[1]\n\n]', 3],
    ['{"a"\n:1]', 2],
    ['', 1],
  ])('%j: %i', (text, line) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultLine(text)).toBe(line);
  });

  it('is the line at which a letter was put into good JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, where) => {
        const lines = JSON.stringify([value], null, 1).split('\n');
        const at = where % lines.length;
        lines[at] = `?${lines[at]}`;
        expect(jsonFaultLine(lines.join('\n'))).toBe(at + 1);
      }),
    );
  });

  it('goes through a long text without trouble', () => {
    expect(jsonFaultLine(`[\n"${'a'.repeat(900_000)}",\n]`)).toBe(3);
  });
});
