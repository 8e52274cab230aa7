import { describe, expect, it } from '@jest/globals';
import type { PacedRule, Reserve } from './bucket-rule.js';
import { LocalBuckets } from './local-buckets.js';

const MINUTE = 60_000;
const LIMIT = 6_000;
const MESSAGE = 20;
const BACKFILL: Reserve = { burst: 0.8, window: 0.01 };
const INTERACTIVE: Reserve = { burst: 0, window: 0 };

const rule = (reserve: Reserve, limit = LIMIT): PacedRule => ({
  kind: 'paced',
  key: 'user',
  limit,
  windowMs: MINUTE,
  reserve,
});

/** The same sequence of numbers in [0, 1) each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A clock that a test moves. */
class Clock {
  now = 0;
  readonly buckets = new LocalBuckets(() => this.now);
}

interface Arrival {
  at: number;
  units: number;
}

/** Sends as fast as it may until the time is over; calls arrive up to `jitterMs` after they were sent. */
async function throttle(clock: Clock, until: number, jitterMs: number, most = 1): Promise<Arrival[]> {
  const random = seeded(7);
  const arrivals: Arrival[] = [];
  while (clock.now < until) {
    const { granted, waitMs } = await clock.buckets.take([rule(BACKFILL)], MESSAGE, most);
    if (granted > 0) arrivals.push({ at: clock.now + random() * jitterMs, units: granted * MESSAGE });
    else clock.now += Math.min(waitMs, 5_000);
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** The most that arrives in any minute, whenever it begins. */
function busiestMinute(arrivals: readonly Arrival[]): number {
  let [first, sum, most] = [0, 0, 0];
  for (const { at, units } of arrivals) {
    sum += units;
    while (arrivals[first]!.at <= at - MINUTE) sum -= arrivals[first++]!.units;
    most = Math.max(most, sum);
  }
  return most;
}

describe('a paced bucket', () => {
  it.each([
    ['single calls', 0, 1],
    ['single calls, up to 300 ms late', 300, 1],
    ['lumps of up to ten, up to 300 ms late', 300, 10],
  ])('uses 95 %% and never more than all of any minute, over 67 minutes of %s', async (_, jitterMs, most) => {
    const clock = new Clock();
    const arrivals = await throttle(clock, 67 * MINUTE, jitterMs, most);
    const used = arrivals.reduce((sum, { units }) => sum + units, 0);
    expect(used / (67 * LIMIT)).toBeGreaterThanOrEqual(0.95);
    expect(busiestMinute(arrivals)).toBeLessThanOrEqual(LIMIT);
  });

  it('sends a small mailbox at once after a quiet time', async () => {
    const clock = new Clock();
    expect(await clock.buckets.take([rule(BACKFILL)], MESSAGE, 60)).toEqual({ granted: 60, waitMs: 0 });
  });

  it('lets what matters more go first while the past is fetched as fast as it may be', async () => {
    const clock = new Clock();
    await throttle(clock, 5 * MINUTE, 0);
    while ((await clock.buckets.take([rule(BACKFILL)], MESSAGE, 1)).granted > 0);
    expect((await clock.buckets.take([rule(INTERACTIVE)], 5, 10)).granted).toBe(10);
  });

  it('rests as long as the provider says, and is slower afterwards for a while', async () => {
    const clock = new Clock();
    expect(await clock.buckets.refuse(rule(BACKFILL), 7_000)).toBe(7_000);
    expect(await clock.buckets.take([rule(INTERACTIVE)], 1, 1)).toEqual({ granted: 0, waitMs: 7_000 });
    expect((await clock.buckets.use(rule(BACKFILL))).limit).toBeCloseTo(LIMIT * 0.7);
    clock.now += 7_000;
    expect((await clock.buckets.take([rule(INTERACTIVE)], 1, 1)).granted).toBe(1);
    clock.now += 2 * MINUTE - 7_000;
    expect((await clock.buckets.use(rule(BACKFILL))).limit).toBeCloseTo(LIMIT * 0.8);
    clock.now += 10 * MINUTE;
    expect((await clock.buckets.use(rule(BACKFILL))).limit).toBe(LIMIT);
  });

  it('rests longer with every refusal that names no time, and counts those of one moment once', async () => {
    const clock = new Clock();
    const pauses: number[] = [];
    for (let refusal = 0; refusal < 8; refusal++) {
      pauses.push(await clock.buckets.refuse(rule(BACKFILL), undefined));
      await clock.buckets.refuse(rule(BACKFILL), undefined);
      clock.now += pauses.at(-1)!;
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect((await clock.buckets.use(rule(BACKFILL))).limit).toBeLessThan(LIMIT * 0.3);
  });

  it('takes from all buckets or from none', async () => {
    const clock = new Clock();
    const day = { kind: 'total', key: 'day', limit: 45, endsInMs: 9_000 } as const;
    expect(await clock.buckets.take([rule(INTERACTIVE), day], MESSAGE, 5)).toEqual({ granted: 2, waitMs: 0 });
    expect(await clock.buckets.take([rule(INTERACTIVE), day], MESSAGE, 5)).toEqual({ granted: 0, waitMs: 9_000 });
    expect((await clock.buckets.use(rule(INTERACTIVE))).used).toBe(40);
    clock.now += 9_001;
    expect((await clock.buckets.take([day], MESSAGE, 5)).granted).toBe(2);
  });

  it('sends a call that costs more than the bucket holds when the bucket is full', async () => {
    const clock = new Clock();
    const tiny = rule(BACKFILL, 10);
    expect((await clock.buckets.take([tiny], MESSAGE, 3)).granted).toBe(1);
    expect((await clock.buckets.take([tiny], MESSAGE, 1)).granted).toBe(0);
    clock.now += 3 * MINUTE;
    expect((await clock.buckets.take([tiny], MESSAGE, 1)).granted).toBe(1);
  });
});
