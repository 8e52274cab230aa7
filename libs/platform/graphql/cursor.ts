import { BadUserInputError } from './domain-error.js';

/** What a cursor may hold: the values of the row's sort keys, dates as ISO text. */
export type CursorValue = string | number | null;

const MAX_CURSOR_LENGTH = 1000;

/** Encodes the sort keys of a row; opaque to clients, neither signed nor secret. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

/**
 * Decodes a cursor that a client sent back.
 * @param length number of sort keys that the list has
 * @throws BadUserInputError when it is not a cursor of such a list
 */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  try {
    if (cursor.length > MAX_CURSOR_LENGTH) throw new RangeError();
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

/** Reads a date out of a decoded cursor. @throws BadUserInputError when it is none */
export function cursorDate(value: CursorValue | undefined): Date {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new BadUserInputError('`after` is not a cursor of this list.');
  return date;
}
