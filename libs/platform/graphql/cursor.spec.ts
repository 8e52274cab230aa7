import { describe, expect, it } from '@jest/globals';
import { cursorDate, decodeCursor, encodeCursor } from './cursor.js';
import { BadUserInputError } from './domain-error.js';

describe('cursors', () => {
  it('come back as they were', () => {
    const values = ['2026-01-02T03:04:05.678Z', 7, null];
    expect(decodeCursor(encodeCursor(values), 3)).toEqual(values);
  });

  it.each([
    '',
    'x',
    '%%%',
    encodeCursor(['a']),
    Buffer.from('{"length":2}').toString('base64url'),
    Buffer.from('[[],{}]').toString('base64url'),
    'W10'.repeat(1000),
  ])('refuses %j', (cursor) => expect(() => decodeCursor(cursor, 2)).toThrow(BadUserInputError));

  it('hold dates as ISO text', () => {
    expect(cursorDate('2026-01-02T03:04:05.678Z').toISOString()).toBe('2026-01-02T03:04:05.678Z');
    for (const value of ['soon', 5, null, undefined]) expect(() => cursorDate(value)).toThrow(BadUserInputError);
  });
});
