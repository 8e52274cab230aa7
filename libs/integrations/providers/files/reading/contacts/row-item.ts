import { type CsvRow, withoutEscape } from '../../../../../platform/csv/index.js';
import { BLANK_ITEM, type StagedItem } from '../../domain/staged-item.js';
import { hashOf } from '../hash.js';
import type { ColumnRole } from './columns.js';

/** A cell that is not empty: what its column holds and is called, and what it says. */
export type ContactCell = readonly [role: ColumnRole | null, column: string, text: string];

/** The columns of a table. */
export interface TableColumns {
  readonly names: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
}

const MOST_CELLS = 200;
const ADDRESS = /[^\s<>"(),;:@[\]]+@[^\s<>"(),;:@[\]]+/g;
const MOST_ADDRESSES = 50;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** A row of a table of contacts, as it waits for its import. */
export function rowItem(row: CsvRow, columns: TableColumns): StagedItem {
  const cells = cellsOf(row, columns);
  const base = { ...BLANK_ITEM, kind: 'contact' as const, sourceId: sourceIdOf(cells) };
  if (row.unclosed)
    return failed(row, cells, 'A quotation mark in it is never closed, so what follows cannot be told apart.');
  if (!cells.some(tellsWho)) return failed(row, cells, 'It has no name, no address and no telephone number.');
  return {
    ...base,
    recipients: addressesIn(cells),
    labels: tagsIn(cells),
    payload: JSON.stringify({ format: 'contact', cells, ...(row.cut && { cut: true }) }),
  };
}

/** Words in a cell that holds several: of Google's between three colons, else between semicolons. */
export function wordsIn(text: string): string[] {
  return text
    .split(text.includes(':::') ? ':::' : ';')
    .map((word) => word.trim())
    .filter(Boolean);
}

function cellsOf(row: CsvRow, { names, roles }: TableColumns): ContactCell[] {
  const cells: ContactCell[] = [];
  for (const [at, raw] of row.cells.entries()) {
    const text = withoutEscape(raw.replace(CONTROLS, ' ').trim()).toWellFormed();
    if (text === '' || roles[at] === 'reckoned' || cells.length >= MOST_CELLS) continue;
    cells.push([roles[at] ?? null, (names[at] ?? '').slice(0, 100), text]);
  }
  return cells;
}

function tellsWho([role, , text]: ContactCell): boolean {
  if (role === 'email') return text.includes('@');
  if (role === 'phone') return /\d/.test(text);
  return (role === 'full' || role === 'given' || role === 'family') && /\p{L}/u.test(text);
}

function failed({ line }: CsvRow, cells: readonly ContactCell[], why: string): StagedItem {
  return {
    ...BLANK_ITEM,
    kind: 'contact',
    sourceId: hashOf('unreadable row', String(line), sourceIdOf(cells)),
    error: { code: 'malformed', message: `Line ${line} of the table: ${why}` },
  };
}

/** Says all that the row says, in whatever file: an unchanged row is known again, and a changed one is another item. */
function sourceIdOf(cells: readonly ContactCell[]): string {
  return hashOf('contact', ...cells.flatMap(([role, column, text]) => [role ?? column, text]));
}

function addressesIn(cells: readonly ContactCell[]): string[] {
  const found = cells.flatMap(([role, , text]) => (role === 'email' ? (text.match(ADDRESS) ?? []) : []));
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, MOST_ADDRESSES);
}

const tagsIn = (cells: readonly ContactCell[]): string[] => [
  ...new Set(
    cells.flatMap(([role, , text]) => (role === 'tags' ? wordsIn(text).map((word) => word.slice(0, 100)) : [])),
  ),
];
