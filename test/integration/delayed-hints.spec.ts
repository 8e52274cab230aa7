import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Environment } from '../../libs/platform/config/index.js';
import { JobQueue } from '../../libs/platform/queue/index.js';
import { syncJobOf } from '../../libs/sync/domain/sync-jobs.js';
import { distributed, waitFor } from '../setup/index.js';
import { randomPort } from '../setup/random-port.js';
import { type TestProcess, startTestProcess } from '../setup/test-process.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

const ACCOUNTS = 6;
/** Far beyond the test: what was lost would stay lost. */
const NO_SWEEP = { SWEEP_SECONDS: '3600' };

// Two workers and delayed jobs on the database's own queue: bullmq issue 4814 says that such jobs may be completed unrun.
(distributed ? describe : describe.skip)('delayed hints with two workers on the queue in PostgreSQL', () => {
  let fixture: SyncFixture;
  let workers: TestProcess[] = [];
  const onDatabase: Environment = { REDIS_URL: undefined, QUEUE_PREFIX: undefined, ...NO_SWEEP };

  beforeAll(async () => {
    fixture = await SyncFixture.open(onDatabase);
    const environment = fixture.context.environment!;
    workers = await Promise.all(
      [1, 2].map(async () => {
        const port = await randomPort();
        return startTestProcess(
          'apps/worker/main.js',
          { ...environment, HEALTH_PORT: String(port) },
          `http://127.0.0.1:${port}/health/ready`,
        );
      }),
    );
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await fixture?.close();
  });

  const finished = (batchId: string) =>
    waitFor('the batch to finish', async () => {
      const batch = await fixture.batch(batchId);
      return batch.state === 'completed' ? batch : null;
    });

  it('brings every batch back that had to wait for its provider', async () => {
    const accounts: Connected[] = [];
    for (let i = 0; i < ACCOUNTS; i++) accounts.push(await fixture.account('google_gmail', { synthetic: 120 }));
    for (const { email } of accounts)
      await fixture.fault({
        match: { method: 'gmail.users.messages.list', account: email },
        kind: '429',
        times: 2,
        retryAfter: 1,
      });
    const batches: string[] = [];
    for (const account of accounts) batches.push(await fixture.approved(account));
    for (const batchId of batches) expect(await finished(batchId)).toMatchObject({ error_code: null });
    for (const account of accounts) expect(await fixture.storedIds(account)).toEqual(await fixture.wantedIds(account));
  });

  it('runs a job again that threw, although the retry waits', async () => {
    const account = await fixture.account('google_gmail', { synthetic: 20 });
    await fixture.context.query(
      `create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$`,
    );
    await fixture.context.query(
      `create trigger fail_once before update on sync_items for each row when (new.state = 'stored') execute function fail_once()`,
    );
    const batchId = await fixture.approved(account);
    await waitFor('the failure to show on the batch', async () => {
      const { error_code, state } = await fixture.batch(batchId);
      return error_code === 'internal' && state === 'running';
    });
    await fixture.context.query('drop function fail_once cascade');
    await finished(batchId);
    expect(await fixture.storedIds(account)).toHaveLength(20);
    await waitFor('the queue to be empty', async () =>
      Object.values(await fixture.context.get(JobQueue).depth()).every((count) => count === 0),
    );
  });

  it('keeps a hint that is due later until then', async () => {
    const account = await fixture.account();
    const batchId = await fixture.approved(account);
    await finished(batchId);
    await fixture.context.query(`update sync_batches set state = 'queued', finished_at = null where id = $1`, [
      batchId,
    ]);
    const asked = Date.now();
    await fixture.context
      .get(JobQueue)
      .hint(syncJobOf('google_gmail'), { userId: account.userId, batchId }, { delayMs: 2_000 });
    await finished(batchId);
    expect(Date.now() - asked).toBeGreaterThanOrEqual(1_900);
  });
});
