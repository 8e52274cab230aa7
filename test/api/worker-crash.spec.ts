import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem, waitFor } from '../setup/index.js';

const MESSAGES = 3_000;

describe('a worker that is killed in the middle of a batch', () => {
  let system: TestSystem;
  let user: TestUser;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--synthetic', String(MESSAGES), '--quota', 'off'],
      environment: { SYNC_LEASE_SECONDS: '2', SYNC_CHUNK: '50' },
    });
    user = await system.signIn();
  });
  afterAll(() => system?.stop());

  const count = async (sql: string) => (await system.database.query<{ count: number }>(sql))[0]!.count;
  const stored = () => count(`select count(*)::int as count from sync_items where state = 'stored'`);

  it('leaves a ledger that is complete, and doubles nothing', async () => {
    const { google_gmail: integrationId } = await user.connect(['google_gmail']);
    const { batchId } = await approveAll(user, integrationId!);
    for (const share of [0.1, 0.4]) {
      await waitFor('a part to be stored', async () => (await stored()) >= MESSAGES * share);
      await system.worker.kill();
      expect(await stored()).toBeLessThan(MESSAGES);
      await system.worker.start();
    }
    const { state, ledger } = await finishedBatch(user, batchId);
    expect({ state, ...ledger }).toEqual({
      state: 'COMPLETED',
      listed: MESSAGES,
      stored: MESSAGES,
      pending: 0,
      skippedTotal: 0,
      failedTotal: 0,
      complete: true,
    });
    const everything = await system.sandbox.admin<{ messages: { total: number } }>(
      'GET',
      `/ledger?account=${encodeURIComponent(await account())}`,
    );
    expect(everything.messages.total).toBe(MESSAGES);
    for (const table of ['raw_events', 'interactions']) {
      expect(await count(`select count(*)::int as count from ${table}`)).toBe(MESSAGES);
      expect(await count(`select count(distinct source_id)::int as count from ${table}`)).toBe(MESSAGES);
    }
  });

  async function account(): Promise<string> {
    const [row] = await system.database.query<{ account_email: string }>(`select account_email from integrations`);
    return row!.account_email;
  }
});
