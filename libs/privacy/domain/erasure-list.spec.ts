import { describe, expect, it } from '@jest/globals';
import { type ErasureList, readErasureList, writeErasureList } from './erasure-list.js';

const list: ErasureList = {
  key: { id: '01900000-0000-7000-8000-000000000001', keyEncrypted: 'v1.k1.a.b.c' },
  erased: [
    { subject: 'ab'.repeat(32), begunAt: '2026-11-20T10:00:00.000Z' },
    { subject: 'cd'.repeat(32), begunAt: '2026-11-21T10:00:00.000Z' },
  ],
  people: [{ user: 'ef'.repeat(32), person: ['01'.repeat(32), '02'.repeat(32)], begunAt: '2026-11-22T10:00:00.000Z' }],
};

describe('the list of erasures', () => {
  it('reads what it wrote', () => {
    expect(readErasureList(writeErasureList(list))).toEqual(list);
    expect(readErasureList(writeErasureList({ ...list, erased: [], people: [] }))).toEqual({
      ...list,
      erased: [],
      people: [],
    });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['another file', 'name,email\n', 'Line 1'],
    ['a list without its key', writeErasureList(list).split('\n').slice(1).join('\n'), 'Line 1'],
    [
      'a line that says both',
      `${writeErasureList(list)}{"subject":"${'ab'.repeat(32)}","person":[],"begunAt":"2026-11-20T10:00:00.000Z"}`,
      'Line 5',
    ],
    ['a line that was cut off', writeErasureList(list).slice(0, -20), 'Line 4'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readErasureList(text)).toThrow(message);
  });
});
