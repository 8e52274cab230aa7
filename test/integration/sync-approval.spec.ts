import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Connected, SyncFixture } from './sync-fixture.js';

let fixture: SyncFixture;
let connected: Connected;
beforeAll(async () => {
  fixture = await SyncFixture.open();
});
afterAll(() => fixture?.close());

const batches = async () =>
  fixture.context.query('select id from sync_batches where integration_id = $1', [connected.integrationId]);

describe('a preview', () => {
  it('says what would come in, and keeps nothing but itself', async () => {
    connected = await fixture.account();
    await fixture.deliver(connected, 'Plans');
    await fixture.deliver(connected, 'Buy', ['SPAM']);
    const { result, hash, expiresAt, createdAt } = await fixture.preview(connected, 30);
    expect(result).toMatchObject({
      totalItems: 1,
      exact: true,
      people: [{ address: 'ada@partner.example', items: 1 }],
      peopleTotal: 1,
      sampledItems: 1,
      leftOut: [{ reason: 'spam', label: 'Spam', count: 1 }],
      estimatedSeconds: 1,
      estimatedQuotaUnits: 20,
    });
    expect(result.sample).toHaveLength(1);
    expect(result.sample[0]).toMatchObject({ title: 'Plans', note: null });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(600_000);
    const [kept] = await fixture.context.query(
      `select (select count(*)::int from raw_events where user_id = $1) as events, (select count(*)::int from sync_batches where user_id = $1) as batches`,
      [connected.userId],
    );
    expect(kept).toEqual({ events: 0, batches: 0 });
  });

  it('is refused for an account of somebody else, and for one that must be connected again', async () => {
    const other = await fixture.context.newUser('Bob');
    await expect(fixture.preview({ ...connected, userId: other })).rejects.toMatchObject({
      code: 'INTEGRATION_NOT_FOUND',
    });
    const parked = await fixture.account();
    await fixture.context.query(`update integrations set status = 'reconnect' where id = $1`, [parked.integrationId]);
    await expect(fixture.preview(parked)).rejects.toMatchObject({ code: 'RECONNECT_REQUIRED' });
  });

  it('is refused in words when the provider takes the access back', async () => {
    const revoked = await fixture.account();
    await fixture.sandbox.admin('POST', '/tokens/revoke', { account: revoked.email });
    await expect(fixture.preview(revoked)).rejects.toMatchObject({ code: 'RECONNECT_REQUIRED' });
  });

  it('goes when it has expired', async () => {
    const { id } = await fixture.preview(connected);
    await fixture.context.query(`update sync_previews set expires_at = now() - interval '11 minutes' where id = $1`, [
      id,
    ]);
    await fixture.sweepPreviews();
    expect(await fixture.context.query('select 1 from sync_previews where id = $1', [id])).toHaveLength(0);
    await expect(fixture.approve(connected.userId, id, '0'.repeat(64))).rejects.toMatchObject({
      code: 'PREVIEW_NOT_FOUND',
    });
  });
});

describe('an approval', () => {
  beforeAll(async () => {
    connected = await fixture.account();
    await fixture.deliver(connected);
  });

  it('is bound to what was shown', async () => {
    const { id, hash } = await fixture.preview(connected);
    const other = (await fixture.preview(connected, 30)).hash;
    for (const wrong of [other, '0'.repeat(64), hash.toUpperCase(), ''])
      await expect(fixture.approve(connected.userId, id, wrong)).rejects.toMatchObject({ code: 'PREVIEW_CHANGED' });
    expect(await batches()).toHaveLength(0);
  });

  it('is refused when it comes too late', async () => {
    const { id, hash } = await fixture.preview(connected);
    await fixture.context.query(`update sync_previews set expires_at = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    await expect(fixture.approve(connected.userId, id, hash)).rejects.toMatchObject({ code: 'PREVIEW_EXPIRED' });
    expect(await batches()).toHaveLength(0);
  });

  it('is refused for somebody else, as if the preview did not exist', async () => {
    const { id, hash } = await fixture.preview(connected);
    const other = await fixture.context.newUser('Bob');
    await expect(fixture.approve(other, id, hash)).rejects.toMatchObject({ code: 'PREVIEW_NOT_FOUND' });
    expect(await batches()).toHaveLength(0);
  });

  it('makes one batch, however often and at once it is given', async () => {
    const { id, hash } = await fixture.preview(connected);
    const answers = await Promise.all(Array.from({ length: 5 }, () => fixture.approve(connected.userId, id, hash)));
    const again = await fixture.approve(connected.userId, id, hash);
    expect(new Set([...answers, again].map((batch) => batch.id)).size).toBe(1);
    expect(again).toMatchObject({ state: 'queued', kind: 'initial', expectedItems: 1, previewId: id });
    expect(await batches()).toHaveLength(1);
    const audited = await fixture.context.query(
      `select 1 from audit_entries where subject_id = $1 and action = 'sync.approved'`,
      [again.id],
    );
    expect(audited).toHaveLength(1);

    // It stands when its preview is long gone, and for the right hash only.
    await fixture.context.query('delete from sync_previews where id = $1', [id]);
    expect((await fixture.approve(connected.userId, id, hash)).id).toBe(again.id);
    await expect(fixture.approve(connected.userId, id, '0'.repeat(64))).rejects.toMatchObject({
      code: 'PREVIEW_CHANGED',
    });
  });

  it('waits for the import that is under way', async () => {
    const { id, hash } = await fixture.preview(connected);
    await expect(fixture.approve(connected.userId, id, hash)).rejects.toMatchObject({ code: 'BATCH_OPEN' });
    const [{ id: open } = { id: '' }] = (await batches()) as { id: string }[];
    await fixture.finish(connected, open);
    const batch = await fixture.approve(connected.userId, id, hash);
    expect(batch.id).not.toBe(open);
    await fixture.finish(connected, batch.id);
    expect(await fixture.storedIds(connected)).toHaveLength(1);
  });

  it('makes one batch of two previews that are approved at once', async () => {
    const account = await fixture.account();
    const previews = [await fixture.preview(account), await fixture.preview(account, 30)];
    const outcomes = await Promise.allSettled(
      previews.map(({ id, hash }) => fixture.approve(account.userId, id, hash)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'BATCH_OPEN' } });
  });
});

describe('another user', () => {
  it('can neither see nor work on a batch', async () => {
    const account = await fixture.account();
    await fixture.deliver(account);
    const batchId = await fixture.approved(account);
    const other = await fixture.context.newUser('Bob');
    await fixture.slice(other, batchId);
    expect(await fixture.batch(batchId)).toMatchObject({ state: 'queued', lease_owner: null });
    await fixture.finish(account, batchId);
    expect(await fixture.ledger(account.userId, batchId)).toMatchObject({ listed: 1 });
    expect(await fixture.ledger(other, batchId)).toMatchObject({ listed: 0, stored: 0 });
    await expect(fixture.incremental({ ...account, userId: other })).rejects.toMatchObject({
      code: 'INTEGRATION_NOT_FOUND',
    });
  });
});
