import { describe, expect, it } from '@jest/globals';
import { renewRows } from './renew-rows.js';

describe('renewRows', () => {
  it('moves what is old, leaves what is new or missing, and names what cannot be read', () => {
    const rows = [
      { id: '1', userId: 'ada', envelopes: { a: 'old one', b: 'old two' } },
      { id: '2', userId: 'ada', envelopes: { a: 'new', b: null } },
      { id: '3', userId: 'bob', envelopes: { a: 'broken', b: 'old three' } },
    ];
    const renewal = renewRows('things', rows, {
      isNewest: (envelope) => envelope === 'new',
      renew: (envelope, { table, column, rowId }) => {
        if (envelope === 'broken') throw new Error('cannot be decrypted');
        return `${envelope} at ${table}.${column} of ${rowId}`;
      },
    });
    expect([...renewal.replacements]).toEqual([
      ['a', [{ id: '1', old: 'old one', fresh: 'old one at things.a of 1' }]],
      [
        'b',
        [
          { id: '1', old: 'old two', fresh: 'old two at things.b of 1' },
          { id: '3', old: 'old three', fresh: 'old three at things.b of 3' },
        ],
      ],
    ]);
    expect([...renewal.movedOf]).toEqual([
      ['ada', 2],
      ['bob', 1],
    ]);
    expect(renewal.undecryptable).toEqual([{ table: 'things', column: 'a', rowId: '3' }]);
  });
});
