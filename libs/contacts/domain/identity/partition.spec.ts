import { describe, expect, it } from '@jest/globals';
import type { Likeness } from './merge-rules.js';
import { type Decision, partition } from './partition.js';

const values = new Map(['a', 'b', 'c', 'd'].map((id) => [id, `email ${id}@x.example`]));
const like = (leftId: string, rightId: string, score = 0.9, decisive = true): Likeness => ({
  leftId,
  rightId,
  score,
  decisive,
  rule: 'name_and_domain',
  evidence: {},
});
const said = (leftId: string, rightId: string, verdict: Decision['verdict']): Decision => ({
  leftId,
  rightId,
  verdict,
});
const blocks = (likenesses: Likeness[], decisions: Decision[] = [], apart: string[] = []) =>
  partition(values, likenesses, decisions, new Set(apart))
    .map(({ members }) => [...members].sort().join(''))
    .sort();

describe('partition', () => {
  it('joins what is alike, and on from there', () => {
    expect(blocks([like('a', 'b'), like('b', 'c')])).toEqual(['abc', 'd']);
    expect(blocks([like('a', 'b', 0.5, false)])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets the user’s word stand before every rule', () => {
    expect(blocks([], [said('a', 'd', 'same')])).toEqual(['ad', 'b', 'c']);
    expect(blocks([like('a', 'b')], [said('a', 'b', 'different')])).toEqual(['a', 'b', 'c', 'd']);
    // Neither directly nor by way of a third.
    expect(blocks([like('a', 'b', 0.9), like('b', 'c', 0.8)], [said('a', 'c', 'different')])).toEqual(['ab', 'c', 'd']);
  });

  it('prefers the surer of two that exclude each other, whatever their order', () => {
    const [sure, weak] = [like('b', 'c', 0.95), like('a', 'b', 0.85)];
    for (const order of [
      [sure, weak],
      [weak, sure],
    ])
      expect(blocks(order, [said('a', 'c', 'different')])).toEqual(['a', 'bc', 'd']);
  });

  it('joins nothing with what the user deleted', () => {
    expect(blocks([like('a', 'b')], [], ['a'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('knows nothing of identities that are gone', () => {
    expect(blocks([like('a', 'z')], [said('y', 'b', 'same')])).toEqual(['a', 'b', 'c', 'd']);
  });
});
