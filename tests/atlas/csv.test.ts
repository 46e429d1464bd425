import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/atlas/csv.ts';

const read = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: false, newline: '\r\n', delimiter: ',' }).data.slice(0, -1);
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

describe('CSV for spreadsheets', () => {
  it('begins with a byte order mark, ends lines with CRLF and quotes only where needed', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x,y', 'he said "no"'],
          [null, true],
          [-1.5, 'plain'],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,y","he said ""no"""\r\n,yes\r\n-1.5,plain\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('guards the text %j and leaves a number alone', (text) => {
    const [, row] = read(writeCsv(['text', 'number'], [[text, -1]]));
    expect(row).toEqual([`'${text}`, '-1']);
  });

  it('gives back every text and number that was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith("'")),
      fc.constantFrom('a,b', '"', '""', '=1', 'x\r\ny', ' x ', '集聚区', "o'clock"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.double({ noNaN: true, noDefaultInfinity: true }))), (rows) => {
        const [header, ...body] = read(writeCsv(['a', 'b', 'n'], rows));
        expect(header).toEqual(['a', 'b', 'n']);
        expect(body.map(([a, b, n]) => [unguarded(a as string), unguarded(b as string), Number(n)])).toEqual(
          rows.map(([a, b, n]) => [a, b, n === 0 ? Math.abs(n) : n]),
        );
      }),
    );
  });

  it('never leaves a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', 'x') }), (text) => {
        const [, row] = read(writeCsv(['a', 'b'], [[text, 'end']]));
        expect(row?.[0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
