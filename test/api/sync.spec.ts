import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem } from '../setup/index.js';

const MESSAGES = 60;
const BATCH = `id kind state createdAt startedAt finishedAt errorCode errorMessage
  integration { id sourceName accountEmail }
  progress { expectedItems listed done normalized itemsPerMinute secondsLeft }
  ledger { listed pending stored skipped { reason label count } skippedTotal failed { reason label count } failedTotal complete }
  failedItems { sourceId state reason errorCode errorMessage occurredAt }`;
const PREVIEW = `id hash createdAt expiresAt lookBackDays totalItems exact byMonth { key label count } byContainer { key label count }
  byDomain { key label count } people { address name items } peopleTotal sampledItems leftOut { reason label count }
  withoutContact { reason label count } sample { title with occurredAt note } estimatedSeconds estimatedQuotaUnits integration { id }`;

interface Errors {
  userErrors: { code: string; message: string }[];
}
interface Batch {
  id: string;
  kind: string;
  state: string;
  ledger: Record<string, unknown>;
}

describe('sync over GraphQL', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let integrationId: string;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: [
        '--mailbox',
        'empty',
        '--synthetic',
        String(MESSAGES),
        '--account',
        'ada@studio.example',
        '--quota',
        'off',
      ],
      // Each batch here is one that somebody asked for.
      environment: { GOOGLE_PUBSUB_TOPIC: '' },
    });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    integrationId = (await ada.connect(['google_gmail'], 'ada@studio.example')).google_gmail!;
  });
  afterAll(() => system?.stop());

  const preview = (user: TestUser, input: object) =>
    user.graphql<{
      previewSync: Errors & { preview: ({ id: string; hash: string } & Record<string, unknown>) | null };
    }>(
      `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview { ${PREVIEW} } userErrors { code message } } }`,
      { input },
    );
  const approve = (user: TestUser, input: object) =>
    user.graphql<{ approveSync: Errors & { batch: Batch | null } }>(
      `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { ${BATCH} } userErrors { code message } } }`,
      { input },
    );
  const syncNow = (user: TestUser, input: object = { integrationId }) =>
    user.graphql<{ syncNow: Errors & { batch: Batch | null } }>(
      `mutation ($input: SyncNowInput!) { syncNow(input: $input) { batch { ${BATCH} } userErrors { code message } } }`,
      { input },
    );
  const batchOf = async (user: TestUser, id: string) =>
    (
      await user.graphql<{ syncBatch: (Batch & Record<string, unknown>) | null }>(
        `query ($id: ID!) { syncBatch(id: $id) { ${BATCH} } }`,
        { id },
      )
    ).data.syncBatch;
  const latestBatch = async (user: TestUser, id: string) =>
    (
      await user.graphql<{ integration: { latestBatch: { id: string } | null } | null }>(
        `query ($id: ID!) { integration(id: $id) { latestBatch { id } } }`,
        {
          id,
        },
      )
    ).data.integration;

  it('previews, and lets only its owner read the preview', async () => {
    expect(await latestBatch(ada, integrationId)).toEqual({ latestBatch: null });
    const { data, errors } = await preview(ada, { integrationId, lookBackDays: null });
    expect(errors).toBeUndefined();
    expect(data.previewSync.userErrors).toEqual([]);
    expect(data.previewSync.preview).toMatchObject({
      totalItems: MESSAGES,
      exact: true,
      lookBackDays: null,
      integration: { id: integrationId },
    });
    const read = (user: TestUser) =>
      user.graphql<{ syncPreview: object | null }>(`query ($id: ID!) { syncPreview(id: $id) { ${PREVIEW} } }`, {
        id: data.previewSync.preview!.id,
      });
    expect((await read(ada)).data.syncPreview).toEqual(data.previewSync.preview);
    expect((await read(bob)).data.syncPreview).toBeNull();
  });

  it.each([
    ['an account of somebody else', () => ({ integrationId }), 'INTEGRATION_NOT_FOUND'],
    [
      'an account that is not there',
      () => ({ integrationId: '018f0000-0000-7000-8000-00000000dead' }),
      'INTEGRATION_NOT_FOUND',
    ],
  ])('refuses Bob a preview of %s', async (_, input, code) => {
    const { data } = await preview(bob, input());
    expect(data.previewSync).toMatchObject({ preview: null, userErrors: [{ code }] });
  });

  it.each([
    ['no id', { integrationId: 'one' }],
    ['a day that never was', { integrationId: '018f0000-0000-7000-8000-00000000dead', lookBackDays: 0 }],
  ])('refuses %s as bad input', async (_, input) => {
    expect((await preview(ada, input)).errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('has nothing to follow before the first import', async () => {
    expect((await syncNow(ada)).data.syncNow).toMatchObject({ batch: null, userErrors: [{ code: 'NOT_APPROVED' }] });
    expect((await syncNow(bob)).data.syncNow).toMatchObject({
      batch: null,
      userErrors: [{ code: 'INTEGRATION_NOT_FOUND' }],
    });
  });

  it('imports what was approved, and proves it', async () => {
    const previewed = (await preview(ada, { integrationId })).data.previewSync.preview!;
    const input = { previewId: previewed.id, hash: previewed.hash };
    expect((await approve(bob, input)).data.approveSync.userErrors.map(({ code }) => code)).toEqual([
      'PREVIEW_NOT_FOUND',
    ]);
    const wrong = await approve(ada, { ...input, hash: '0'.repeat(64) });
    expect(wrong.data.approveSync).toMatchObject({ batch: null, userErrors: [{ code: 'PREVIEW_CHANGED' }] });

    const answers = await Promise.all([approve(ada, input), approve(ada, input)]);
    const [batchId, ...others] = new Set(answers.map(({ data }) => data.approveSync.batch?.id));
    expect(others).toEqual([]);
    await finishedBatch(ada, batchId!);
    expect(await batchOf(ada, batchId!)).toMatchObject({
      kind: 'INITIAL',
      state: 'COMPLETED',
      errorCode: null,
      integration: { id: integrationId, sourceName: 'Gmail', accountEmail: 'ada@studio.example' },
      progress: { expectedItems: MESSAGES, listed: MESSAGES, done: MESSAGES, normalized: MESSAGES, secondsLeft: null },
      ledger: { listed: MESSAGES, stored: MESSAGES, pending: 0, skippedTotal: 0, failedTotal: 0, complete: true },
      failedItems: [],
    });
    expect(await batchOf(bob, batchId!)).toBeNull();
    expect(await batchOf(ada, 'not-an-id')).toBeNull();
    expect(await latestBatch(ada, integrationId)).toEqual({ latestBatch: { id: batchId } });
    expect(await latestBatch(bob, integrationId)).toBeNull();
  });

  it('follows what comes: one message is one item', async () => {
    await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
      from: 'eve@partner.example',
      to: 'ada@studio.example',
      subject: 'New',
      text: 'Hi',
    });
    const { data } = await syncNow(ada);
    await finishedBatch(ada, data.syncNow.batch!.id);
    expect(await batchOf(ada, data.syncNow.batch!.id)).toMatchObject({
      kind: 'INCREMENTAL',
      state: 'COMPLETED',
      ledger: { listed: 1, stored: 1, complete: true },
    });
  });

  it('lists batches newest first, page by page, each user their own', async () => {
    await finishedBatch(ada, (await approveAll(ada, integrationId)).batchId);
    interface Page {
      syncBatches: {
        edges: { node: { id: string; createdAt: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }
    const page = (user: TestUser, first: number, after: string | null = null) =>
      user.ask<Page>(
        `query ($first: Int!, $after: String, $integrationId: ID) { syncBatches(first: $first, after: $after, integrationId: $integrationId) {
          edges { node { id createdAt } } pageInfo { hasNextPage endCursor } } }`,
        { first, after, integrationId },
      );
    const all = (await page(ada, 100)).syncBatches.edges.map(({ node }) => node);
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { syncBatches }: Page = await page(ada, 1, after);
      paged.push(...syncBatches.edges.map(({ node }) => node.id));
      [after, more] = [syncBatches.pageInfo.endCursor, syncBatches.pageInfo.hasNextPage];
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect((await page(bob, 100)).syncBatches.edges).toEqual([]);
    const wrong = await ada.graphql(`{ syncBatches(after: "nonsense") { edges { cursor } } }`);
    expect(wrong.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});
