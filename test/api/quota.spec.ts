import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveAll, finishedBatch, startTestSystem, type TestSystem, type TestUser, waitFor } from '../setup/index.js';

const OWNER = 'you@studio.example';

interface Quota {
  unitsPerMinute: number;
  usedUnits: number;
  remainingUnits: number;
  pausedUntil: string | null;
  state: string;
  itemsPerMinute: number;
}

let system: TestSystem;
let ada: TestUser;
let eve: TestUser;
let integrations: Record<string, string>;

beforeAll(async () => {
  system = await startTestSystem({ sandbox: ['--account', OWNER, '--synthetic', '30'] });
  [ada, eve] = [await system.signIn('Ada Example'), await system.signIn('Eve Example')];
  integrations = await ada.connect(['google_gmail', 'google_calendar'], OWNER);
});

afterAll(() => system?.stop());

const FIELDS = 'quota { unitsPerMinute usedUnits remainingUnits pausedUntil state itemsPerMinute }';

async function quotaOf(source: string): Promise<Quota> {
  const { integrations: rows } = await ada.ask<{ integrations: { source: string; quota: Quota }[] }>(
    `{ integrations { source ${FIELDS} } }`,
  );
  return rows.find((row) => row.source === source)!.quota;
}

describe('the quota of an account', () => {
  it('is shown with what was used of it', async () => {
    expect(await quotaOf('google_calendar')).toEqual({
      ...{ unitsPerMinute: 600, usedUnits: 0, remainingUnits: 600 },
      ...{ pausedUntil: null, state: 'OK', itemsPerMinute: 60_000 },
    });
    const { batchId } = await approveAll(ada, integrations.google_gmail!);
    expect(await finishedBatch(ada, batchId)).toMatchObject({ state: 'COMPLETED' });
    const quota = await quotaOf('google_gmail');
    expect(quota).toMatchObject({ unitsPerMinute: 6_000, state: 'OK', itemsPerMinute: 300 });
    // Read for the preview and for the import.
    expect(quota.usedUnits).toBeGreaterThan(2 * 25 * 20);
    expect(quota.remainingUnits).toBe(6_000 - quota.usedUnits);
  });

  it('shows that Google refuses for now, and until when', async () => {
    await system.sandbox.admin('POST', '/faults', {
      kind: '429',
      match: { method: 'gmail.users.*' },
      times: 1,
      retryAfter: 30,
    });
    await ada.ask(`mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } } }`, {
      id: integrations.google_gmail,
    });
    const waiting = await waitFor('the refusal to be shown', async () => {
      const quota = await quotaOf('google_gmail');
      return quota.state === 'WAITING' ? quota : null;
    });
    expect(Date.parse(waiting.pausedUntil!)).toBeGreaterThan(Date.now());
    expect(waiting.unitsPerMinute).toBeLessThan(5_000);
    expect((await quotaOf('google_calendar')).state).toBe('OK');
  });

  it("is nobody else's to see", async () => {
    const { integration } = await eve.ask<{ integration: object | null }>(
      `query ($id: ID!) { integration(id: $id) { ${FIELDS} } }`,
      { id: integrations.google_gmail },
    );
    expect(integration).toBeNull();
  });
});

describe('the quotas of the installation', () => {
  const QUERY = '{ projectQuotas { api unitsPerMinute usedUnits unitsPerDay usedToday remainingToday } }';

  it('are for administrators alone', async () => {
    const { errors } = await ada.graphql(QUERY);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);

    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
    const admin = await waitFor('the new role to hold', async () => {
      const { data, errors: refused } = await eve.graphql<{ projectQuotas: Record<string, unknown>[] }>(QUERY);
      return refused ? null : data.projectQuotas;
    });
    expect(admin.map(({ api }) => api)).toEqual(['gmail', 'calendar']);
    expect(admin[0]).toMatchObject({ unitsPerMinute: 1_200_000, unitsPerDay: 80_000_000 });
    expect(Number(admin[0]!.usedToday)).toBeGreaterThan(1_000);
    expect(Number(admin[0]!.remainingToday)).toBe(80_000_000 - Number(admin[0]!.usedToday));
    expect(admin[1]).toMatchObject({ unitsPerDay: null, usedToday: null, remainingToday: null });
  });
});
