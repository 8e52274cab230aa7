import { describe, expect, it } from '@jest/globals';
import { SettlingPace } from './settling-pace.js';

describe('SettlingPace', () => {
  it('lets two seconds go by from the first chunk, and from one time to the next', () => {
    const pace = new SettlingPace();
    expect([0, 1_900, 2_000].map((now) => pace.isDue('ada', now))).toEqual([false, false, true]);
    pace.settled('ada', 2_000, 2_100);
    expect([4_000, 4_100].map((now) => pace.isDue('ada', now))).toEqual([false, true]);
  });

  it('takes no more than a sixth of the time', () => {
    const pace = new SettlingPace();
    pace.settled('ada', 0, 3_000);
    expect([17_900, 18_000].map((now) => pace.isDue('ada', now))).toEqual([false, true]);
  });

  it('keeps users apart', () => {
    const pace = new SettlingPace();
    pace.settled('ada', 0, 9_000);
    expect(pace.isDue('bob', 9_500)).toBe(false);
    expect(pace.isDue('bob', 11_500)).toBe(true);
  });

  it('owes what was put off until it is settled', () => {
    const pace = new SettlingPace();
    expect(pace.isOwed('ada')).toBe(false);
    pace.putOff('ada');
    expect([pace.isOwed('ada'), pace.isOwed('bob')]).toEqual([true, false]);
    pace.settled('ada', 0, 10);
    expect(pace.isOwed('ada')).toBe(false);
  });
});
