import { describe, expect, it } from '@jest/globals';
import { csvRow } from './csv.js';

describe('csvRow', () => {
  it.each<[string, (string | number | null)[], string]>([
    ['plain cells', ['a', 1, null, ''], 'a,1,,\r\n'],
    ['commas, quotes and line ends', ['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
    ['formulas', ['=1+1', '+49', '-2', '@SUM(A1)', '\tx'], "'=1+1,'+49,'-2,'@SUM(A1),'\tx\r\n"],
    ['a formula with a quote', ['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"\r\n'],
    ['negative numbers', [-5], '-5\r\n'],
  ])('writes %s', (_, cells, row) => {
    expect(csvRow(cells)).toBe(row);
  });
});
