import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type TestSystem,
  type TestUser,
  approveAll,
  finishedBatch,
  importAll,
  startTestSystem,
  waitFor,
} from '../setup/index.js';

const MESSAGES = 400;
const ADA = 'ada@studio.example';

interface Batch {
  id: string;
  state: string;
  actions: string[];
  reportUrl: string;
  gapReport: object | null;
  progress: { itemsPerMinute: number; secondsLeft: number | null };
}
const BATCH = `id state actions reportUrl gapReport { since noticedAt added changed deleted } progress { itemsPerMinute secondsLeft }`;

describe('control of batches over GraphQL, and their report', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let integrationId: string;
  let batchId: string;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--synthetic', String(MESSAGES), '--account', ADA, '--quota', 'off'],
      environment: { SYNC_CHUNK: '20' },
    });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    integrationId = (await ada.connect(['google_gmail'], ADA)).google_gmail!;
  });
  afterAll(() => system?.stop());

  const change = async (user: TestUser, name: string, input: object = { batchId }, type = 'BatchInput') => {
    const { data } = await user.graphql<Record<string, { batch: Batch | null; userErrors: { code: string }[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { batch { ${BATCH} } userErrors { code } } }`,
      { input },
    );
    return data[name]!;
  };
  const batch = async (user = ada) =>
    (await user.ask<{ syncBatch: Batch }>(`query ($id: ID!) { syncBatch(id: $id) { ${BATCH} } }`, { id: batchId }))
      .syncBatch;
  const open = async () =>
    (
      await ada.ask<{ integration: { openBatches: { id: string; kind: string }[] } }>(
        `query ($id: ID!) { integration(id: $id) { openBatches { id kind } } }`,
        { id: integrationId },
      )
    ).integration.openBatches;
  const report = (user: TestUser, path: string) => fetch(`${system.url}${path}`, { headers: { cookie: user.cookie } });

  it('pauses a running import, which stays as it is, and resumes it', async () => {
    ({ batchId } = await approveAll(ada, integrationId));
    expect(await open()).toEqual([{ id: batchId, kind: 'INITIAL' }]);
    const paused = await change(ada, 'pauseSync');
    expect(paused).toMatchObject({ batch: { state: 'PAUSED' }, userErrors: [] });
    expect(paused.batch!.actions).toEqual(expect.arrayContaining(['RESUME', 'CANCEL']));
    expect(paused.batch!.progress).toMatchObject({ itemsPerMinute: 0, secondsLeft: null });
    for (const name of ['pauseSync', 'resumeSync', 'cancelSync'])
      expect(await change(bob, name)).toEqual({ batch: null, userErrors: [{ code: 'BATCH_NOT_FOUND' }] });
    expect(await change(bob, 'retryFailedItems', { batchId }, 'RetryFailedInput')).toMatchObject({ batch: null });
    expect((await batch()).state).toBe('PAUSED');
    expect((await change(ada, 'resumeSync')).batch!.actions).toEqual(expect.arrayContaining(['PAUSE', 'CANCEL']));
    await finishedBatch(ada, batchId);
    expect((await open()).filter(({ id }) => id === batchId)).toEqual([]);
    expect(await change(ada, 'cancelSync')).toEqual({ batch: null, userErrors: [{ code: 'BATCH_OVER' }] });
    expect(await change(ada, 'retryFailedItems', { batchId }, 'RetryFailedInput')).toMatchObject({
      userErrors: [{ code: 'BATCH_OVER' }],
    });
  });

  it('proves as CSV that nothing was missed', async () => {
    const { reportUrl } = await batch();
    const answer = await report(ada, reportUrl);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="omnicrm-batch-${batchId}.csv"`);
    const lines = (await answer.text()).trim().split('\r\n');
    const items = lines.slice(lines.findIndex((line) => line.startsWith('Item,')) + 1);
    expect(items).toHaveLength(MESSAGES);
    expect(items.every((line) => line.includes(',upsert,stored,'))).toBe(true);
    for (const line of [
      `Listed,${MESSAGES}`,
      `Stored,${MESSAGES}`,
      `Stored + skipped + failed,${MESSAGES}`,
      'Complete,yes',
    ])
      expect(lines).toContain(line);
  });

  it('proves the same as JSON', async () => {
    const { reportUrl } = await batch();
    const answer = await report(ada, reportUrl.replace('.csv', '.json'));
    const {
      batch: head,
      totals,
      items,
    } = (await answer.json()) as {
      batch: { id: string };
      totals: { listed: number };
      items: { state: string }[];
    };
    expect(head.id).toBe(batchId);
    expect(totals.listed).toBe(MESSAGES);
    expect(items.filter(({ state }) => state === 'stored')).toHaveLength(MESSAGES);
  });

  it('shows the report to nobody else', async () => {
    const { reportUrl } = await batch();
    expect((await report(bob, reportUrl)).status).toBe(404);
    expect((await report(ada, '/sync/batches/nonsense/report.csv')).status).toBe(404);
    expect((await fetch(system.url + reportUrl)).status).toBe(401);
  });

  it('tells of looks for changes by day', async () => {
    const days = async (user: TestUser) =>
      (
        await user.ask<{
          syncDays: { date: string; looks: number; stored: number; batches: { id: string; kind: string }[] }[];
        }>(`{ syncDays { date looks stored skipped failed batches { id kind } } }`)
      ).syncDays;
    await system.sandbox.admin('POST', `/accounts/${ADA}/messages`, {
      from: 'eve@partner.example',
      to: ADA,
      subject: 'News',
      text: 'News',
    });
    await ada.graphql(`mutation ($input: SyncNowInput!) { syncNow(input: $input) { batch { id } } }`, {
      input: { integrationId },
    });
    const [day] = await waitFor('the day to show it', async () => {
      const found = await days(ada);
      return found[0]?.stored === 1 ? found : null;
    });
    expect(day).toMatchObject({ looks: 1, batches: [{ kind: 'INCREMENTAL' }] });
    expect(day!.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await days(bob)).toEqual([]);
  });

  it('cancels, and a new approval brings the rest', async () => {
    ({ batchId } = await approveAll(ada, integrationId));
    expect((await change(ada, 'cancelSync')).batch!.state).toBe('CANCELLED');
    expect((await batch()).actions).not.toContain('RESUME');
    expect((await importAll(ada, integrationId)).state).toBe('COMPLETED');
  });
});
