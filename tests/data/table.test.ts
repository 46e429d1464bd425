import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../data/build/table.ts';
import { describeProblem, type Problem } from '../../src/domain/problem.ts';

const COLUMNS = ['id', 'name_zh', 'name_en', 'aliases'];
const read = (text: string | Uint8Array) =>
  readTable('toy/a.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, COLUMNS, new Set(['aliases']));
const said = (text: string | Uint8Array) => read(text).problems.map(({ code, row, field }) => ({ code, row, field }));
const HEADER = 'id,name_zh,name_en,aliases';

describe('a table as text', () => {
  it('gives cells by column whatever the order of the columns, and the line of each row', () => {
    const { table, problems } = read('name_en,id,aliases,name_zh\nNorth,n,,北\n"South, far",s,a;b,南\n');
    expect(problems).toEqual([]);
    expect(table.rows).toEqual([
      { line: 2, even: true, cells: { name_en: 'North', id: 'n', aliases: '', name_zh: '北' } },
      { line: 3, even: true, cells: { name_en: 'South, far', id: 's', aliases: 'a;b', name_zh: '南' } },
    ]);
  });

  it.each<[string, string | Uint8Array, readonly Pick<Problem, 'code' | 'row' | 'field'>[]]>([
    ['an empty file', '', [{ code: 'empty-file', row: null, field: null }]],
    ['a file of blanks', ' \n\n', [{ code: 'empty-file', row: null, field: null }]],
    ['a missing column', 'id,name_zh,aliases\nn,北,', [{ code: 'missing-column', row: 1, field: 'name_en' }]],
    ['an unknown column', `${HEADER},colour\nn,北,North,,red`, [{ code: 'unknown-column', row: 1, field: 'colour' }]],
    ['a column twice', `${HEADER},id\nn,北,North,,n`, [{ code: 'duplicate-column', row: 1, field: 'id' }]],
    ['semicolons between cells', 'id;name_zh;name_en;aliases\nn;北;North;', [{ code: 'separator', row: 1, field: null }]],
    ['too few cells', `${HEADER}\nn,北,North`, [{ code: 'uneven-row', row: 2, field: null }]],
    ['too many cells', `${HEADER}\nn,北,North, far,`, [{ code: 'uneven-row', row: 2, field: null }]],
    ['a blank row', `${HEADER}\n,,,\nn,北,North,`, [{ code: 'blank-row', row: 2, field: null }]],
    ['a byte order mark', `\uFEFF${HEADER}\nn,北,North,`, [{ code: 'byte-order-mark', row: null, field: null }]],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0]), [{ code: 'encoding', row: null, field: null }]],
    ['GBK', new Uint8Array([0x69, 0x64, 0x0a, 0xb1, 0xb1]), [{ code: 'encoding', row: null, field: null }]],
    ['a replacement character', `${HEADER}\nn,北\uFFFD,North,`, [{ code: 'damaged-text', row: 2, field: 'name_zh' }]],
    ['a blank at the end', `${HEADER}\nn,北,North ,`, [{ code: 'white-space', row: 2, field: 'name_en' }]],
    ['a blank in a list', `${HEADER}\nn,北,North,a; b`, [{ code: 'white-space', row: 2, field: 'aliases' }]],
    ['a list that ends in nothing', `${HEADER}\nn,北,North,a;`, [{ code: 'empty-part', row: 2, field: 'aliases' }]],
    ['a line break in a cell', `${HEADER}\nn,北,"Nor\nth",`, [{ code: 'line-break', row: 2, field: 'name_en' }]],
    ['a character that cannot be seen', `${HEADER}\nn,北,No\u200Brth,`, [{ code: 'invisible-character', row: 2, field: 'name_en' }]],
    ['half-width punctuation', `${HEADER}\nn,"北,南",North,`, [{ code: 'half-width', row: 2, field: 'name_zh' }]],
    ['full-width letters', `${HEADER}\nn,５Ｇ,North,`, [{ code: 'full-width', row: 2, field: 'name_zh' }]],
    ['a variant character', `${HEADER}\nn,鮜门,North,`, [{ code: 'variant-character', row: 2, field: 'name_zh' }]],
    ['a traditional character', `${HEADER}\nn,龍岗,North,`, [{ code: 'variant-character', row: 2, field: 'name_zh' }]],
    [
      'a quotation mark that stays open',
      `${HEADER}\nn,北,"North,\ns,南,South,\n`,
      [
        { code: 'quotes', row: 2, field: null },
        { code: 'uneven-row', row: 2, field: null },
      ],
    ],
  ])('tells %s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('leaves commas and brackets in English, and quotation marks in Chinese, alone', () => {
    expect(said(`${HEADER}\nn,“双千兆”（2022年）、AI+5G,"North (old), and more; so",5G;6G`)).toEqual([]);
  });

  it('counts lines, not rows, after a cell with a line break', () => {
    expect(read(`${HEADER}\nn,北,"Nor\nth",\ns,南,South,`).table.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('does not take a column called __proto__ for anything', () => {
    const { table, problems } = read(`${HEADER},__proto__\nn,北,North,,x`);
    expect(problems).toMatchObject([{ code: 'unknown-column', field: '__proto__' }]);
    expect(Object.getPrototypeOf(table.rows[0]?.cells)).toBe(Object.prototype);
  });

  it('gives back any cells that were written, and never throws on any bytes', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1 }), (rows) => {
        const kept = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        const { table } = read(Papa.unparse([COLUMNS, ...kept], { newline: '\n' }));
        expect(table.rows.map(({ cells }) => COLUMNS.map((name) => cells[name]))).toEqual(kept);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const problem of read(bytes).problems) expect(describeProblem(problem)).not.toContain('undefined');
      }),
    );
  });
});
