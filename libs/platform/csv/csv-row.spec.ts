import { describe, expect, it } from '@jest/globals';
import { csvRow, withoutEscape } from './csv-row.js';
import { CsvSplitter } from './csv-splitter.js';

const HARD = [
  '=1+1',
  '+49 30 1',
  '-2',
  '@SUM(A1)',
  '\tx',
  "'=x",
  "''+x",
  "'plain",
  "it's",
  'a,b',
  'say "x"',
  'two\nlines',
  '',
];

describe('csvRow', () => {
  it.each<[string, (string | number | null)[], string]>([
    ['plain cells', ['a', 1, null, ''], 'a,1,,\r\n'],
    ['commas, quotes and line ends', ['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
    ['formulas', ['=1+1', '+49', '-2', '@SUM(A1)', '\tx'], "'=1+1,'+49,'-2,'@SUM(A1),'\tx\r\n"],
    ['a formula with a quote', ['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"\r\n'],
    ['what looks escaped already', ["'=x", "'x"], "''=x,'x\r\n"],
    ['negative numbers', [-5], '-5\r\n'],
  ])('writes %s', (_, cells, row) => {
    expect(csvRow(cells)).toBe(row);
  });

  it('writes what is read again as it was', () => {
    const rows: string[][] = [];
    const splitter = new CsvSplitter(',', ({ cells }) => rows.push(cells.map(withoutEscape)));
    splitter.push(csvRow(HARD));
    expect(rows).toEqual([HARD]);
  });

  it('leaves no cell that a spreadsheet would run', () => {
    const splitter = new CsvSplitter(',', ({ cells }) => {
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    });
    splitter.push(csvRow(HARD));
  });
});
