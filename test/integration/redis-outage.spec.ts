import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { EventBus, defineEvent } from '../../libs/platform/events/index.js';
import { JobQueue, defineJob } from '../../libs/platform/queue/index.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';
import { redisUrl } from '../setup/mode.js';
import { type TcpProxy, startTcpProxy } from '../setup/tcp-proxy.js';

const happened = defineEvent<{ userId: string }>('test.outage');
const job = defineJob({
  name: 'test_outage',
  lane: 'sync',
  payload: z.object({ id: z.string() }),
  key: ({ id }) => id,
});

/** What a request does after its commit: tell the others, and hint at the work. */
(redisUrl ? describe : describe.skip)('a Redis that is away', () => {
  let proxy: TcpProxy;
  let context: TestContext;
  beforeAll(async () => {
    proxy = await startTcpProxy(redisUrl!, 6379);
    context = await openTestContext([], { REDIS_URL: proxy.url });
  });
  afterAll(async () => {
    // A queue says good-bye to Redis, which therefore has to be there.
    await proxy?.mend().catch(() => undefined);
    // A connection that was broken may be closed before it is whole again, which is told as an error and does no harm.
    await context?.close().catch((error: Error) => {
      if (error.message !== 'Connection is closed.') throw error;
    });
    await proxy?.close();
  });

  async function afterCommit(): Promise<number> {
    const started = performance.now();
    context.get(EventBus).publish(happened, { userId: 'somebody' });
    await context.get(JobQueue).hint(job, { id: `${started}` });
    return performance.now() - started;
  }

  const depth = async () => (await context.get(JobQueue).depth()).sync ?? 0;

  it.each([
    ['frozen', () => Promise.resolve(proxy.freeze())],
    ['gone', () => proxy.cut()],
  ])('holds no request up for two seconds while it is %s, and is used again when it is back', async (_, break_) => {
    await afterCommit();
    expect(await depth()).toBeGreaterThan(0);
    await break_();
    expect(await afterCommit()).toBeLessThan(2_000);
    expect(await afterCommit()).toBeLessThan(2_000);
    await proxy.mend();
    const before = await waitFor('the queue to be reached', async () => (await depth()) || null);
    await waitFor('a hint to arrive', async () => {
      await afterCommit();
      return (await depth()) > before;
    });
  });
});
