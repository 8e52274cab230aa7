import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus } from '../../libs/platform/events/index.js';
import { type LedgerReport, batchChanged } from '../../libs/sync/index.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

let fixture: SyncFixture;
beforeAll(async () => {
  fixture = await SyncFixture.open();
});
afterAll(() => fixture?.close());
afterEach(() => fixture.clearFaults());

/** Ends a slice soon after the ledger has come so far. */
async function cutOff(
  connected: Connected,
  batchId: string,
  far: (ledger: LedgerReport) => boolean,
): Promise<LedgerReport> {
  const stop = new AbortController();
  const end = fixture.context.get(EventBus).subscribe(batchChanged, async (event) => {
    if (event.batchId === batchId && far(await fixture.ledger(connected.userId, batchId))) stop.abort();
  });
  await fixture.slice(connected.userId, batchId, stop.signal);
  end();
  return fixture.ledger(connected.userId, batchId);
}

describe('the first import', () => {
  it('accounts for every message, and stores what is wanted', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 700 });
    for (const label of ['SPAM', 'TRASH', 'DRAFT']) await fixture.deliver(connected, `in ${label}`, [label]);
    const batch = await fixture.imported(connected);
    expect(batch).toMatchObject({
      kind: 'initial',
      state: 'completed',
      error_code: null,
      lease_owner: null,
      expected_items: 700,
    });
    const ledger = await fixture.ledger(connected.userId, batch.id);
    expect(ledger).toMatchObject({
      listed: 703,
      stored: 700,
      skippedTotal: 3,
      failedTotal: 0,
      pending: 0,
      unnormalized: 0,
      complete: true,
    });
    expect(ledger.skipped.map(({ reason }) => reason).sort()).toEqual(['draft', 'spam', 'trash']);
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
    const actions = await fixture.context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'sync.%' order by sequence`,
      [connected.userId],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'sync.previewed',
      'sync.approved',
      'sync.started',
      'sync.completed',
    ]);
  });

  it('stores the newest first', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 600 });
    const batchId = await fixture.approved(connected);
    const { stored, pending } = await cutOff(connected, batchId, (ledger) => ledger.stored > 0);
    expect(stored).toBeGreaterThanOrEqual(50);
    expect(pending).toBeGreaterThan(0);
    const [seen] = await fixture.context.query<{ oldest: Date }>(
      'select min(occurred_at) as oldest from raw_events where integration_id = $1',
      [connected.integrationId],
    );
    await fixture.finish(connected, batchId);
    const [newer] = await fixture.context.query<{ count: number }>(
      'select count(*)::int as count from raw_events where integration_id = $1 and occurred_at > $2',
      [connected.integrationId, seen!.oldest],
    );
    expect(newer!.count).toBeLessThan(stored);
  });

  it('goes on where a slice was cut off, and loses and doubles nothing', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 600 });
    const batchId = await fixture.approved(connected);
    const cut = await cutOff(connected, batchId, ({ listed }) => listed > 0);
    expect(cut.pending).toBeGreaterThan(0);

    // A worker that dies leaves its lease behind: nobody works until it has run out.
    await fixture.context.query(
      `update sync_batches set lease_owner = gen_random_uuid(), lease_until = now() + interval '1 hour' where id = $1`,
      [batchId],
    );
    await fixture.slice(connected.userId, batchId);
    expect(await fixture.ledger(connected.userId, batchId)).toEqual(cut);

    await fixture.context.query(`update sync_batches set lease_until = now() - interval '1 second' where id = $1`, [
      batchId,
    ]);
    const batch = await fixture.finish(connected, batchId);
    expect(batch.state).toBe('completed');
    expect(await fixture.ledger(connected.userId, batchId)).toMatchObject({ listed: 600, stored: 600, complete: true });
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('rolls a chunk back as a whole when the database fails in the middle', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 120 });
    const batchId = await fixture.approved(connected);
    await fixture.context.query(
      `create function fail_now() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$`,
    );
    await fixture.context.query(
      `create trigger fail_now before update on sync_items for each row when (new.state = 'stored' and new.position = 70) execute function fail_now()`,
    );
    await expect(fixture.slice(connected.userId, batchId)).rejects.toThrow('out of order');
    const [stored] = await fixture.context.query<{ events: number; items: number }>(
      `select (select count(*)::int from raw_events where integration_id = $1) as events,
         (select count(*)::int from sync_items where batch_id = $2 and state = 'stored') as items`,
      [connected.integrationId, batchId],
    );
    expect(stored).toEqual({ events: 50, items: 50 });
    expect(await fixture.batch(batchId)).toMatchObject({ state: 'running', lease_owner: null });
    await fixture.context.query('drop function fail_now cascade');
    expect((await fixture.finish(connected, batchId)).state).toBe('completed');
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('lets only the holder of the lease write', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 300 });
    const batchId = await fixture.approved(connected);
    let taken = false;
    const end = fixture.context.get(EventBus).subscribe(batchChanged, async (event) => {
      if (event.batchId !== batchId || taken) return;
      taken = true;
      await fixture.context.query(
        `update sync_batches set lease_owner = gen_random_uuid(), lease_until = now() where id = $1`,
        [batchId],
      );
    });
    await fixture.slice(connected.userId, batchId);
    end();
    expect(taken).toBe(true);
    expect((await fixture.ledger(connected.userId, batchId)).pending).toBeGreaterThan(0);
    expect((await fixture.finish(connected, batchId)).state).toBe('completed');
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('keeps to the window that was approved', async () => {
    const connected = await fixture.account();
    const id = await fixture.deliver(connected, 'today');
    const old = {
      from: 'ada@partner.example',
      to: connected.email,
      subject: 'old',
      text: 'Hello',
      date: '2020-01-01T00:00:00Z',
    };
    await fixture.sandbox.admin('POST', `/accounts/${connected.email}/messages`, old);
    const { id: previewId, hash, result } = await fixture.preview(connected, 30);
    expect(result).toMatchObject({ totalItems: 1, leftOut: [{ reason: 'outside_window', count: 1 }] });
    await fixture.finish(connected, (await fixture.approve(connected.userId, previewId, hash)).id);
    expect(await fixture.storedIds(connected)).toEqual([id]);
  });

  it('is complete at once when there is nothing', async () => {
    const connected = await fixture.account();
    expect((await fixture.imported(connected)).state).toBe('completed');
  });
});

describe('what follows', () => {
  it('brings nothing when nothing happened, and exactly one when one message came', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 80 });
    await fixture.imported(connected);
    const nothing = await fixture.finish(connected, await fixture.incremental(connected));
    expect(nothing).toMatchObject({ kind: 'incremental', state: 'completed' });
    expect(await fixture.ledger(connected.userId, nothing.id)).toMatchObject({ listed: 0, complete: true });

    const id = await fixture.deliver(connected);
    const one = await fixture.finish(connected, await fixture.incremental(connected));
    // A look that found nothing is used again: one row tells when the account was last looked at.
    expect(one.id).toBe(nothing.id);
    expect(await fixture.ledger(connected.userId, one.id)).toMatchObject({ listed: 1, stored: 1, complete: true });
    expect(await fixture.storedIds(connected)).toContain(id);
    expect(await fixture.storedIds(connected)).toHaveLength(81);

    const again = await fixture.finish(connected, await fixture.incremental(connected));
    expect(again.id).not.toBe(one.id);
    expect((await fixture.ledger(connected.userId, again.id)).listed).toBe(0);
  });

  it('follows deletions, the bin, and what comes back', async () => {
    const connected = await fixture.account();
    const [kept, gone, binned] = [
      await fixture.deliver(connected),
      await fixture.deliver(connected),
      await fixture.deliver(connected),
    ];
    await fixture.imported(connected);
    await fixture.remove(connected, gone!);
    await fixture.relabel(connected, binned!, { add: ['TRASH'], remove: ['INBOX'] });
    await fixture.relabel(connected, kept!, { add: ['STARRED'] });
    const ledger = await fixture.followed(connected);
    expect(ledger).toMatchObject({ listed: 3, stored: 2, skippedTotal: 1, complete: true });
    expect(await fixture.storedIds(connected)).toEqual([kept]);
    const [row] = await fixture.context.query<{ revision: number; batch_id: string; last_batch_id: string }>(
      'select revision, batch_id, last_batch_id from raw_events where source_id = $1',
      [kept],
    );
    expect(row!.revision).toBe(2);
    expect(row!.last_batch_id).not.toBe(row!.batch_id);

    await fixture.relabel(connected, binned!, { add: ['INBOX'], remove: ['TRASH'] });
    await fixture.followed(connected);
    expect(await fixture.storedIds(connected)).toEqual([kept, binned].sort());
  });

  it('says of a deletion of what was never here that it is just that', async () => {
    const connected = await fixture.account();
    await fixture.imported(connected);
    await fixture.remove(connected, await fixture.deliver(connected));
    const ledger = await fixture.followed(connected);
    expect(ledger).toMatchObject({ listed: 1, stored: 0, complete: true });
    expect(ledger.skipped.map(({ reason }) => reason)).toEqual(['nothing_to_delete']);
  });

  it('lists everything again when the history has expired, without doubling anything', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 120 });
    const removed = await fixture.deliver(connected, 'to be removed');
    await fixture.imported(connected);
    const arrived = await fixture.deliver(connected, 'in the gap');
    await fixture.remove(connected, removed);
    await fixture.sandbox.admin('POST', '/history/expire', { account: connected.email });
    const batch = await fixture.finish(connected, await fixture.incremental(connected));
    expect(batch).toMatchObject({ kind: 'resync', state: 'completed', error_code: null });
    expect(await fixture.ledger(connected.userId, batch.id)).toMatchObject({
      listed: 121,
      stored: 121,
      complete: true,
    });
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
    expect(await fixture.storedIds(connected)).toContain(arrived);
    const [unchanged] = await fixture.context.query<{ count: number }>(
      'select count(*)::int as count from raw_events where integration_id = $1 and revision = 1 and batch_id = last_batch_id',
      [connected.integrationId],
    );
    expect(unchanged!.count).toBe(121);
    expect(await fixture.followed(connected)).toMatchObject({ listed: 0 });
  });

  it('is one batch, however many ask at once', async () => {
    const connected = await fixture.account();
    await fixture.imported(connected);
    const ids = await Promise.all(Array.from({ length: 4 }, () => fixture.incremental(connected)));
    expect(new Set(ids).size).toBe(1);
    await fixture.finish(connected, ids[0]!);
    const reopened = await Promise.all(Array.from({ length: 4 }, () => fixture.incremental(connected)));
    expect(new Set(reopened)).toEqual(new Set(ids));
  });

  it('needs a first import', async () => {
    const connected = await fixture.account();
    await expect(fixture.incremental(connected)).rejects.toMatchObject({ code: 'NOT_APPROVED' });
  });
});

describe('a calendar', () => {
  const at = (hour: number) => ({
    dateTime: new Date(Date.now() + hour * 3_600_000).toISOString(),
    timeZone: 'Europe/Berlin',
  });

  it('is imported, followed, and listed again when its sync token has expired', async () => {
    const connected = await fixture.account('google_calendar');
    const path = `/accounts/${connected.email}/calendars/${encodeURIComponent(connected.email)}/events`;
    const create = async (summary: string) =>
      `${connected.email}/${(await fixture.sandbox.admin<{ id: string }>('POST', path, { summary, start: at(1), end: at(2) })).id}`;
    const first = await create('Review');
    const dropped = await create('Lunch');
    const batch = await fixture.imported(connected);
    expect(await fixture.ledger(connected.userId, batch.id)).toMatchObject({ listed: 2, stored: 2, complete: true });
    expect(await fixture.followed(connected)).toMatchObject({ listed: 0 });

    await fixture.sandbox.admin('DELETE', `${path}/${dropped.split('/')[1]}`);
    const second = await create('Tea');
    expect(await fixture.followed(connected)).toMatchObject({ listed: 2, stored: 1, skippedTotal: 1, complete: true });
    expect(await fixture.storedIds(connected)).toEqual([first, second].sort());

    const third = await create('Dinner');
    await fixture.sandbox.admin('POST', '/sync/expire', { account: connected.email });
    expect(await fixture.followed(connected)).toMatchObject({ complete: true, pending: 0 });
    expect(await fixture.storedIds(connected)).toEqual([first, second, third].sort());
  });
});
