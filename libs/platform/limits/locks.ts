import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SHARED_REDIS } from './buckets.service.js';
import { LOCK_SCRIPT } from './lock-script.js';
import type { SharedRedis } from './shared-redis.js';

const POLL_MS = 50;

/** Raised for a lock that somebody else kept for longer than one was ready to wait. */
export class LockTimeoutError extends Error {
  constructor(name: string) {
    super(`The lock "${name}" was not free in time`);
    this.name = 'LockTimeoutError';
  }
}

export interface LockOptions {
  /** A holder that dies loses the lock after this. */
  readonly ttlMs: number;
  readonly waitMs: number;
}

/**
 * Named locks: across processes where there is a Redis, else within this one. A lock keeps work from being done twice;
 * what must never be done twice is decided by the database.
 */
@Injectable()
export class Locks {
  private readonly tails = new Map<string, Promise<void>>();

  constructor(@Inject(SHARED_REDIS) private readonly redis: SharedRedis | null) {}

  /**
   * Runs the work while nobody else holds the lock; it is renewed as long as the work takes.
   * @throws LockTimeoutError when it was not free in time, RedisAwayError when nobody can tell
   */
  async withLock<T>(name: string, { ttlMs, waitMs }: LockOptions, work: () => Promise<T>): Promise<T> {
    const until = performance.now() + waitMs;
    const leave = await this.enter(name, until);
    try {
      return await (this.redis ? this.shared(this.redis, name, ttlMs, until, work) : work());
    } finally {
      leave();
    }
  }

  /** Those of this process wait in line, so that one of them at most asks Redis. */
  private async enter(name: string, until: number): Promise<() => void> {
    const before = this.tails.get(name);
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    const tail = (before ?? Promise.resolve()).then(() => mine);
    this.tails.set(name, tail);
    void tail.then(() => this.tails.get(name) === tail && this.tails.delete(name));
    const isMyTurn = !before || (await inTime(before, until - performance.now()));
    if (isMyTurn) return leave;
    leave();
    throw new LockTimeoutError(name);
  }

  private async shared<T>(redis: SharedRedis, name: string, ttlMs: number, until: number, work: () => Promise<T>) {
    const owner = randomUUID();
    const ask = async (what: 'take' | 'keep' | 'free') =>
      (await redis.script('lock', LOCK_SCRIPT, [redis.key(`lock:${name}`)], [what, owner, String(ttlMs)])) === 1;
    while (!(await ask('take'))) {
      if (performance.now() > until) throw new LockTimeoutError(name);
      await delay(POLL_MS * (0.5 + Math.random()));
    }
    const renewal = setInterval(() => void ask('keep').catch(() => undefined), ttlMs / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await ask('free').catch(() => undefined);
    }
  }
}

/** @returns whether the promise settled before the time was over */
async function inTime(promise: Promise<void>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const timer = delay(Math.max(0, ms), false, { signal: over.signal }).catch(() => false);
  const settled = await Promise.race([promise.then(() => true), timer]);
  over.abort();
  return settled;
}
