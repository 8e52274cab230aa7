import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PacedRule, TotalRule } from '../../libs/platform/limits/index.js';
import { Locks, LockTimeoutError, PacedBuckets } from '../../libs/platform/limits/index.js';
import { SharedRedis } from '../../libs/platform/limits/shared-redis.js';
import { redisUrl } from '../setup/mode.js';

const rule = (key: string, reserve = { burst: 0.8, window: 0.01 }): PacedRule => ({
  kind: 'paced',
  key,
  limit: 6_000,
  windowMs: 60_000,
  reserve,
});
const all = { burst: 0, window: 0 };
const day = (key: string): TotalRule => ({ kind: 'total', key, limit: 50, endsInMs: 60_000 });

const opened: SharedRedis[] = [];
let prefix = '';

/** What one process of the mode would hold: Redis where the suite has one, else nothing shared. */
function connect(url = redisUrl): SharedRedis | null {
  if (!url) return null;
  const redis = new SharedRedis(url, prefix, () => undefined);
  opened.push(redis);
  return redis;
}

beforeAll(() => {
  prefix = `test_limits_${process.pid}_${Date.now()}`;
});
afterAll(() => opened.forEach((redis) => redis.close()));

describe('PacedBuckets', () => {
  it('counts the same in Redis as in memory', async () => {
    const buckets = new PacedBuckets(connect());
    const user = rule('same');
    expect(await buckets.take([user], 20, 500)).toEqual({ granted: 60, waitMs: 0 });
    const empty = await buckets.take([user], 20, 1);
    expect(empty.granted).toBe(0);
    expect(empty.waitMs).toBeGreaterThan(100);
    expect(empty.waitMs).toBeLessThanOrEqual(207);
    expect((await buckets.take([rule('same', all)], 5, 10)).granted).toBe(10);
    expect(await buckets.use(user)).toEqual({ used: 1_250, limit: 6_000, pausedMs: 0 });
  });

  it('bounds a window, whatever may be sent at once', async () => {
    const buckets = new PacedBuckets(connect());
    const user = { ...rule('window', all), windowMs: 1_200 };
    const started = performance.now();
    let taken = 0;
    while (performance.now() - started < 1_100) {
      const { granted, waitMs } = await buckets.take([user], 100, 60);
      taken += granted * 100;
      if (granted === 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    expect(taken).toBeGreaterThanOrEqual(5_000);
    expect((await buckets.use(user)).used).toBeLessThanOrEqual(6_000);
  });

  it('takes from all buckets or from none, and learns from refusals', async () => {
    const buckets = new PacedBuckets(connect());
    const rules = [rule('learning', all), day('learning:day')];
    expect((await buckets.take(rules, 20, 9)).granted).toBe(2);
    expect((await buckets.take(rules, 20, 9)).granted).toBe(0);
    expect((await buckets.use(rules[1]!)).used).toBe(40);
    expect(await buckets.refuse(rule('learning'), 30_000)).toBeCloseTo(30_000, 3);
    const paused = await buckets.take([rule('learning', all)], 1, 1);
    expect(paused.waitMs).toBeGreaterThan(29_000);
    const use = await buckets.use(rule('learning'));
    expect(Math.round(use.limit / 10)).toBe(420);
    expect(use.pausedMs).toBeGreaterThan(29_000);
  });

  it('are shared by processes that share a Redis', async () => {
    const [one, other] = [new PacedBuckets(connect()), new PacedBuckets(connect())];
    await one.take([rule('shared')], 20, 60);
    expect((await other.take([rule('shared')], 20, 60)).granted).toBe(redisUrl ? 0 : 60);
  });

  describe('without the Redis that is configured', () => {
    let stuck: Server;
    const sockets: Socket[] = [];
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy();
      stuck.close();
    });

    it.each([
      ['gone', false],
      ['stuck', true],
    ])('goes on within two seconds, at a quarter of the pace, when it is %s', async (_, listens) => {
      // A server that accepts and never answers, or one whose port is closed again.
      stuck = createServer((socket) => sockets.push(socket));
      await new Promise<void>((resolve) => stuck.listen(0, '127.0.0.1', resolve));
      const { port } = stuck.address() as AddressInfo;
      if (!listens) await new Promise((resolve) => stuck.close(resolve));
      const buckets = new PacedBuckets(connect(`redis://127.0.0.1:${port}`));
      const started = performance.now();
      expect((await buckets.take([rule('away')], 20, 500)).granted).toBe(15);
      expect(performance.now() - started).toBeLessThan(2_000);
      const again = performance.now();
      expect((await buckets.take([rule('away')], 20, 1)).granted).toBe(0);
      expect(performance.now() - again).toBeLessThan(1_000);
      opened.pop()?.close();
    });
  });
});

describe('Locks', () => {
  it('let one in at a time, within a process and across those that share a Redis', async () => {
    const holders = redisUrl ? [new Locks(connect()), new Locks(connect())] : [new Locks(null)];
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
      return 'done';
    };
    const entered = Array.from({ length: 8 }, (_, index) =>
      holders[index % holders.length]!.withLock('one', { ttlMs: 5_000, waitMs: 10_000 }, work),
    );
    expect(await Promise.all(entered)).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(most).toBe(1);
  });

  it('are free again after a failure, and say when they were not free in time', async () => {
    const locks = new Locks(connect());
    const options = { ttlMs: 5_000, waitMs: 50 };
    await expect(locks.withLock('two', options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const late = locks.withLock('two', options, () => locks.withLock('two', options, async () => undefined));
    await expect(late).rejects.toBeInstanceOf(LockTimeoutError);
  });

  it('outlast their time to live as long as their holder lives', async () => {
    const [holder, other] = [new Locks(connect()), new Locks(connect())];
    const refused = await holder.withLock('three', { ttlMs: 90, waitMs: 0 }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const asked = other.withLock('three', { ttlMs: 90, waitMs: 0 }, async () => false);
      return asked.catch((error: unknown) => error instanceof LockTimeoutError);
    });
    expect(refused).toBe(redisUrl !== undefined && redisUrl !== '');
  });
});
