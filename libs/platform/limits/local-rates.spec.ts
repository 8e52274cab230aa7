import { describe, expect, it } from '@jest/globals';
import { LocalRates } from './local-rates.js';

const rule = (key: string, limit: number) => ({ key, limit, windowMs: 60_000 });

describe('LocalRates', () => {
  it('takes from all rules, or from none', () => {
    const rates = new LocalRates(() => 0);
    const both = [rule('one', 2), rule('all', 3)];
    expect(rates.take(both, 1).uses.map(({ remaining }) => remaining)).toEqual([1, 2]);
    expect(rates.take(both, 1).taken).toBe(true);
    const refused = rates.take(both, 1);
    expect([refused.taken, refused.uses]).toEqual([
      false,
      [
        { waitMs: 30_000, remaining: 0, resetMs: 60_000 },
        { waitMs: 0, remaining: 1, resetMs: 40_000 },
      ],
    ]);
    expect(rates.take([rule('another', 2), rule('all', 3)], 1).taken).toBe(true);
  });

  it('forgets whom it has not seen for long, and nobody else', () => {
    let now = 0;
    const rates = new LocalRates(() => now);
    rates.take([rule('busy', 1)], 1);
    for (let count = 0; count < 10_001; count++) rates.take([rule(`old ${count}`, 60)], 1);
    now = 2_000;
    expect(rates.take([rule('busy', 1)], 1).taken).toBe(false);
    expect(rates.size).toBeLessThan(10);
  });
});
