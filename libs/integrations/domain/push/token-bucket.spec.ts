import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-bucket.js';

describe('TokenBuckets', () => {
  it('lets twice a second’s worth pass at once, then so much a second, each source for itself', () => {
    let now = 0;
    const buckets = new TokenBuckets(10, () => now);
    const taken = (source: string, times: number) =>
      Array.from({ length: times }, () => buckets.take(source)).filter(Boolean).length;
    expect(taken('a', 100)).toBe(20);
    expect(taken('b', 5)).toBe(5);
    now = 1_000;
    expect(taken('a', 100)).toBe(10);
    now = 60_000;
    expect(taken('a', 100)).toBe(20);
  });

  it('remembers a bounded number of sources', () => {
    const buckets = new TokenBuckets(1, () => 0);
    buckets.take('first');
    buckets.take('first');
    for (let i = 0; i < 10_000; i += 1) buckets.take(`source ${i}`);
    expect(buckets.take('first')).toBe(true);
  });
});
