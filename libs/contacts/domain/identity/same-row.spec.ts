import { describe, expect, it } from '@jest/globals';
import { type KnownIdentity, likenesses } from './merge-rules.js';

const identity = (id: string, value: string): KnownIdentity => ({
  id,
  kind: 'email',
  value,
  companyDomain: null,
  domain: null,
  names: [],
});
const row = { leftId: 'a', rightId: 'b', rows: 2 };

describe('identities in one row of a table', () => {
  it('are one person', () => {
    const both = [identity('a', 'ada@poets.example'), identity('b', 'ada@home.example')];
    expect(likenesses(both, [], new Set(), [row])).toEqual([
      { leftId: 'a', rightId: 'b', rule: 'same_row', evidence: { rows: 2 }, decisive: true, score: 0.98 },
    ]);
  });

  it('are not, when one of them is answered by several people', () => {
    const both = [identity('a', 'ada@poets.example'), identity('b', 'info@poets.example')];
    expect(likenesses(both, [], new Set(), [row])).toEqual([]);
  });
});
