/** What spreadsheets would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A row of a CSV file (RFC 4180, with its line end). Text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers stay numbers.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
