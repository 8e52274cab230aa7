import { describe, expect, it } from '@jest/globals';
import { mean, ndcg } from './ranking.js';

describe('ndcg', () => {
  it('is 1 for a ranking that nothing could be better than', () => {
    expect(ndcg([true, true, false], 2)).toBe(1);
    expect(ndcg(Array<boolean>(10).fill(true), 50)).toBe(1);
  });

  it('falls with every place that a right answer comes later', () => {
    expect(ndcg([false, true], 1)).toBeCloseTo(1 / Math.log2(3));
    expect(ndcg([false, false, true], 1)).toBeLessThan(ndcg([false, true], 1));
    expect(ndcg([], 3)).toBe(0);
  });

  it('looks no deeper than asked, and says nothing of queries without answers', () => {
    expect(ndcg([...Array<boolean>(10).fill(false), true], 1)).toBe(0);
    expect(ndcg([false], 0)).toBeNaN();
  });
});

it('the mean of nothing is none', () => {
  expect(mean([])).toBeNaN();
  expect(mean([1, 2])).toBe(1.5);
});
