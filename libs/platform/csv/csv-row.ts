/** What spreadsheets would take for the beginning of a formula, also when it is escaped already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A row of a CSV file (RFC 4180, with its line end). Text that a spreadsheet would run as a formula gets an apostrophe in
 * front, which `withoutEscape` takes off again; numbers stay numbers.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell as it was before `csvRow` made it harmless. */
export function withoutEscape(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
