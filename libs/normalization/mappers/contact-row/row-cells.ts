import { asList, asString } from '../shared/reader.js';

/** The cells of a row that were understood, by what they hold, in their order. */
export type RowCells = ReadonlyMap<string, readonly string[]>;

const MOST_CELLS = 200;

/** @param cells as they were staged: role, name of the column, text */
export function cellsByRole(cells: unknown): RowCells {
  const found = new Map<string, string[]>();
  for (const cell of asList(cells, MOST_CELLS)) {
    const [role, , text] = asList(cell, 3);
    const [of, said] = [asString(role), asString(text)];
    if (of === null || said === null) continue;
    found.set(of, [...(found.get(of) ?? []), said]);
  }
  return found;
}

/** Several values in one cell: Google separates them by three colons, others by semicolons or line ends. */
export function valuesIn(text: string): string[] {
  return text
    .split(text.includes(':::') ? ':::' : /[;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
