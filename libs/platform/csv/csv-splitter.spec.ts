import { describe, expect, it } from '@jest/globals';
import { type CsvRow, CsvSplitter } from './csv-splitter.js';

function split(text: string, delimiter = ',', step = Infinity): CsvRow[] {
  const rows: CsvRow[] = [];
  const splitter = new CsvSplitter(delimiter, (row) => rows.push(row));
  for (let at = 0; at < text.length; at += step) splitter.push(text.slice(at, at + step));
  splitter.end();
  return rows;
}

const cellsOf = (rows: readonly CsvRow[]) => rows.map(({ cells }) => cells);

describe('CsvSplitter', () => {
  it.each<[string, string, string, string[][]]>([
    [
      'plain rows',
      'a,b\nc,d\n',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last row without an end', 'a,b\nc', ',', [['a', 'b'], ['c']]],
    ['mixed line ends', 'a\r\nb\rc\nd', ',', [['a'], ['b'], ['c'], ['d']]],
    ['empty rows', 'a\n\r\n\nb', ',', [['a'], [''], [''], ['b']]],
    ['quotations', '"a,b","say ""x""","two\r\nlines",""', ',', [['a,b', 'say "x"', 'two\r\nlines', '']]],
    ['blanks around quotations', 'x, "a,b" ,y', ',', [['x', 'a,b', 'y']]],
    ['marks in the middle', 'a "b" c,5" pipe', ',', [['a "b" c', '5" pipe']]],
    ['text behind a quotation', '"a"b,c', ',', [['ab', 'c']]],
    ['semicolons', 'a;"b;c"', ';', [['a', 'b;c']]],
    ['tabs', 'a\t\tc', '\t', [['a', '', 'c']]],
    ['a comma at the end', 'a,\n', ',', [['a', '']]],
    ['nothing', '', ',', []],
  ])('reads %s', (_, text, delimiter, rows) => {
    expect(cellsOf(split(text, delimiter))).toEqual(rows);
    for (const step of [1, 2, 3]) expect(split(text, delimiter, step)).toEqual(split(text, delimiter));
  });

  it('counts the lines of the file', () => {
    expect(split('a\r\n"b\nb"\r\nc\rd').map(({ line }) => line)).toEqual([1, 2, 4, 5]);
  });

  it('tells that a quotation is never closed, and goes on behind a very long one', () => {
    expect(split('a\n"b\nc\nd')).toMatchObject([{ unclosed: false }, { unclosed: true, line: 2 }]);
    const rows = split(`"${'x'.repeat(2_100_000)}\nb,c\n`);
    expect(rows).toMatchObject([
      { unclosed: true, cut: true },
      { cells: ['b', 'c'], unclosed: false },
    ]);
  });

  it('keeps the beginning of what is too long', () => {
    const [large, next] = split(`${'x'.repeat(1_000_000)},y\nz\n`);
    expect(large).toMatchObject({ cut: true, unclosed: false });
    expect(large?.cells.map(({ length }) => length)).toEqual([10_000, 1]);
    expect(next?.cells).toEqual(['z']);
    const [wide] = split(`${'x,'.repeat(100_000)}\n`);
    expect([wide?.cells.length, wide?.cut]).toEqual([500, true]);
  });
});
