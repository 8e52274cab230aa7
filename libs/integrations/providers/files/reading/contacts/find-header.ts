import { type CsvRow, CsvSplitter, decodeCsv } from '../../../../../platform/csv/index.js';
import { isHeader, rolesOf } from './columns.js';

/** How a table is written. */
export interface TableShape {
  readonly delimiter: string;
  /** Place of the row that names the columns, from 0: some programs write remarks before it. */
  readonly headerAt: number;
}

const DELIMITERS = [',', ';', '\t'];
const REMARKS = 10;

/**
 * Looks whether the beginning of a file is a table of contacts.
 * @param beginning some thousand bytes; the row that names the columns may be cut off there
 * @returns null when it is none
 */
export function findHeader(beginning: Buffer): TableShape | null {
  const reader = decodeCsv(beginning);
  const text = reader.push(beginning) + reader.end();
  let best: (TableShape & { known: number }) | null = null;
  for (const delimiter of DELIMITERS)
    for (const [headerAt, { cells }] of firstRows(text, delimiter).entries()) {
      const roles = rolesOf(cells);
      const known = roles.filter((role) => role !== null).length;
      if (isHeader(roles) && (!best || known > best.known)) best = { delimiter, headerAt, known };
    }
  return best && { delimiter: best.delimiter, headerAt: best.headerAt };
}

function firstRows(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const splitter = new CsvSplitter(delimiter, (row) => {
    if (rows.length < REMARKS) rows.push(row);
  });
  splitter.push(text);
  splitter.end();
  return rows;
}
