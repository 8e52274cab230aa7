import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../libs/integrations/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { BatchStreamRepository } from '../../libs/sync/data/batch-stream.repository.js';
import type { ItemOutcome } from '../../libs/sync/data/batch.types.js';
import { SweepRepository } from '../../libs/sync/data/sweep.repository.js';
import { SyncBatchRepository } from '../../libs/sync/data/sync-batch.repository.js';
import { ChunkStore } from '../../libs/sync/domain/chunk-store.js';
import { RawEventStore, batchChanged } from '../../libs/sync/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { SyncFixture } from './sync-fixture.js';

let fixture: SyncFixture;
beforeAll(async () => {
  fixture = await SyncFixture.open();
});
afterAll(() => fixture?.close());
afterEach(() => fixture.clearFaults());

const noMoreWaiting = (batchId: string) =>
  fixture.context.query('update sync_batches set not_before = null where id = $1', [batchId]);
const secondsLeft = ({ not_before }: { not_before: Date | null }) => ((not_before?.getTime() ?? 0) - Date.now()) / 1000;

describe('a provider that refuses', () => {
  it('is waited for as long as it asks, and then the batch goes on', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 120 });
    const batchId = await fixture.approved(connected);
    await fixture.fault({
      match: { method: 'gmail.users.messages.list', account: connected.email },
      kind: '429',
      times: 1,
      retryAfter: 40,
    });
    await fixture.slice(connected.userId, batchId);
    const waiting = await fixture.batch(batchId);
    expect(waiting).toMatchObject({ state: 'running', error_code: 'quota', lease_owner: null });
    expect(secondsLeft(waiting)).toBeGreaterThan(30);
    expect(secondsLeft(waiting)).toBeLessThan(45);

    // Nobody works on it before its time.
    await fixture.slice(connected.userId, batchId);
    expect((await fixture.ledger(connected.userId, batchId)).listed).toBe(0);
    await noMoreWaiting(batchId);
    expect(await fixture.finish(connected, batchId)).toMatchObject({ state: 'completed', error_code: null });
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('keeps what came before the quota was used up', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 200 });
    const batchId = await fixture.approved(connected);
    await fixture.sandbox.admin('PUT', '/quota', { enabled: true, gmail: { user: 1_500 } });
    await fixture.slice(connected.userId, batchId);
    await fixture.sandbox.admin('PUT', '/quota', { enabled: false });
    const { stored, pending, failedTotal } = await fixture.ledger(connected.userId, batchId);
    expect(stored).toBeGreaterThan(0);
    expect(pending).toBe(200 - stored);
    expect(failedTotal).toBe(0);
    expect(await fixture.batch(batchId)).toMatchObject({ error_code: 'quota' });
    await noMoreWaiting(batchId);
    expect((await fixture.finish(connected, batchId)).state).toBe('completed');
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('that forgets where a listing was is asked from the beginning, and nothing is listed twice', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 700 });
    const batchId = await fixture.approved(connected);
    const { context } = fixture;
    const stop = new AbortController();
    const end = context.get(EventBus).subscribe(batchChanged, async (event) => {
      if (event.batchId === batchId && (await fixture.ledger(connected.userId, batchId)).listed > 0) stop.abort();
    });
    await fixture.slice(connected.userId, batchId, stop.signal);
    end();
    const before = await fixture.ledger(connected.userId, batchId);
    const late = await fixture.deliver(connected, 'meanwhile');
    const streamCursor = () =>
      context.query<{ next_cursor: string }>('select next_cursor from sync_batch_streams where batch_id = $1', [
        batchId,
      ]);
    const [began] = await streamCursor();
    await context.database.forUser(connected.userId, (scope) =>
      context.get(BatchStreamRepository).restart(scope, batchId, 'mailbox'),
    );
    expect(await streamCursor()).toEqual([began]);
    const batch = await fixture.finish(connected, batchId);
    expect(batch).toMatchObject({ kind: 'initial', state: 'completed' });
    expect(before.listed).toBe(500);
    expect(await fixture.ledger(connected.userId, batchId)).toMatchObject({ listed: 701, stored: 701, complete: true });
    expect(await fixture.storedIds(connected)).toContain(late);
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('that takes the access back parks the batch until the account is connected again', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 60 });
    const batchId = await fixture.approved(connected);
    await fixture.sandbox.admin('POST', '/tokens/revoke', { account: connected.email });
    await fixture.slice(connected.userId, batchId);
    expect(await fixture.batch(batchId)).toMatchObject({ state: 'queued', error_code: 'reconnect', lease_owner: null });
    const [integration] = await fixture.context.query('select status from integrations where id = $1', [
      connected.integrationId,
    ]);
    expect(integration).toEqual({ status: 'reconnect' });
    await fixture.slice(connected.userId, batchId);
    expect((await fixture.batch(batchId)).state).toBe('queued');
    expect(await idle()).not.toContain(batchId);

    const again = await fixture.connect(connected.userId, connected.email, connected.source);
    expect(again.integrationId).toBe(connected.integrationId);
    expect(await idle()).toContain(batchId);
    expect(await fixture.finish(connected, batchId)).toMatchObject({ state: 'completed', error_code: null });
    expect(await fixture.storedIds(connected)).toHaveLength(60);
  });

  it('for good ends the batch, says why, and takes back the cursor of what was left', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 30 });
    await fixture.imported(connected);
    const id = await fixture.deliver(connected);
    await fixture.fault({
      match: { method: 'gmail.users.messages.get', account: connected.email },
      kind: '403',
      reason: 'insufficientPermissions',
      times: 50,
    });
    const batchId = await fixture.incremental(connected);
    const failed = await fixture.finish(connected, batchId);
    await fixture.clearFaults();
    expect(failed.state).toBe('failed');
    expect(failed.error_code).toBe('permission');
    expect(await fixture.ledger(connected.userId, batchId)).toMatchObject({ listed: 1, pending: 1, complete: false });

    expect(await fixture.followed(connected)).toMatchObject({ listed: 1, stored: 1, complete: true });
    expect(await fixture.storedIds(connected)).toContain(id);
  });
});

describe('a single item', () => {
  it('that disappears before it is fetched is left out with that reason', async () => {
    const connected = await fixture.account();
    const [kept, gone] = [await fixture.deliver(connected), await fixture.deliver(connected)];
    const batchId = await fixture.approved(connected);
    await fixture.context.query('update sync_batches set planned = true where id = $1', [batchId]);
    await fixture.context.query(
      `insert into sync_batch_streams (user_id, batch_id, stream, name, mode, listed, done) values ($1, $2, 'mailbox', 'Mailbox', 'full', 2, true)`,
      [connected.userId, batchId],
    );
    await fixture.context.query(
      `insert into sync_items (user_id, batch_id, stream, source_id, position) select $1, $2, 'mailbox', unnest($3::text[]), 0`,
      [connected.userId, batchId, [kept, gone]],
    );
    await fixture.remove(connected, gone!);
    expect((await fixture.finish(connected, batchId)).state).toBe('completed');
    const ledger = await fixture.ledger(connected.userId, batchId);
    expect(ledger).toMatchObject({ listed: 2, stored: 1, complete: true });
    expect(ledger.skipped).toEqual([
      { reason: 'deleted_meanwhile', label: 'Deleted at the provider before it could be fetched', count: 1 },
    ]);
    expect(await fixture.storedIds(connected)).toEqual([kept]);
  });

  it('that the database refuses fails alone', async () => {
    const connected = await fixture.account();
    const ids = await Promise.all(Array.from({ length: 9 }, () => fixture.deliver(connected)));
    const batchId = await fixture.approved(connected);
    const owner = newId();
    await fixture.context.query(
      `update sync_batches set state = 'running', planned = true, lease_owner = $2 where id = $1`,
      [batchId, owner],
    );
    await fixture.context.query(
      `insert into sync_batch_streams (user_id, batch_id, stream, name, mode, listed, done) values ($1, $2, 'mailbox', 'Mailbox', 'full', 9, true)`,
      [connected.userId, batchId],
    );
    await fixture.context.query(
      `insert into sync_items (user_id, batch_id, stream, source_id, position) select $1, $2, 'mailbox', unnest($3::text[]), 0`,
      [connected.userId, batchId, ids],
    );
    const batch = await fixture.context.database.forUser(connected.userId, (scope) =>
      fixture.context.get(SyncBatchRepository).find(scope, batchId),
    );
    const poison = new Map([
      [ids[2], 'no json'],
      [ids[7], '{"a": "\u0000"}'],
    ]);
    const outcomes = ids.map((sourceId): ItemOutcome => {
      const payload = poison.get(sourceId) ?? '{"a": "\\u0000"}';
      return {
        sourceId,
        change: 'upsert',
        state: 'stored',
        reason: null,
        errorCode: null,
        errorMessage: null,
        occurredAt: new Date(),
        dedupeKey: null,
        payload,
      };
    });
    const slice = {
      userId: connected.userId,
      batch: batch!,
      held: { batchId, owner, leaseSeconds: 30 },
      wanted: { window: { after: null, before: null }, selection: EVERYTHING },
      long: false,
      now: () => new Date(),
      signal: new AbortController().signal,
    };
    await fixture.context.get(ChunkStore).store(slice, 'mailbox', outcomes, slice.now());
    const ledger = await fixture.ledger(connected.userId, batchId);
    expect(ledger).toMatchObject({ stored: 7, failedTotal: 2, pending: 0, complete: true });
    expect(ledger.failed).toEqual([{ reason: 'unstorable', label: 'Holds what the database cannot store', count: 2 }]);
    await fixture.context.query('update sync_batches set lease_owner = null where id = $1', [batchId]);
    expect((await fixture.finish(connected, batchId)).state).toBe('completed_with_errors');
  });

  it('that cannot be normalized is named, and the batch completes with errors', async () => {
    const connected = await fixture.account();
    await fixture.deliver(connected);
    const poison = await fixture.deliver(connected);
    const batchId = await fixture.approved(connected);
    await fixture.slice(connected.userId, batchId);
    expect((await fixture.batch(batchId)).state).toBe('running');
    const store = fixture.context.get(RawEventStore);
    await fixture.context.database.forUser(connected.userId, async (scope) => {
      const rows = await store.claimUnnormalized(scope, 'google_gmail', 1, 250);
      expect(rows).toHaveLength(2);
      await store.quarantine(
        scope,
        rows
          .filter(({ sourceId }) => sourceId === poison)
          .map(({ id, revision }) => ({ id, revision, code: 'malformed', message: 'It has no date' })),
        1,
      );
    });
    expect((await fixture.finish(connected, batchId)).state).toBe('completed_with_errors');
    expect(await fixture.ledger(connected.userId, batchId)).toMatchObject({
      listed: 2,
      stored: 1,
      failedTotal: 1,
      complete: true,
    });
  });
});

describe('normalization', () => {
  it('does not take a newer revision for the one that it has read', async () => {
    const connected = await fixture.account();
    const id = await fixture.deliver(connected);
    await fixture.imported(connected);
    await fixture.relabel(connected, id, { add: ['STARRED'] });
    const store = fixture.context.get(RawEventStore);
    const batchId = await fixture.incremental(connected);
    await fixture.slice(connected.userId, batchId);
    const claimed = await fixture.context.database.forUser(connected.userId, (scope) =>
      store.claimUnnormalized(scope, connected.source, 1, 10),
    );
    expect(claimed).toHaveLength(1);
    await fixture.context.query('update raw_events set revision = revision + 1 where id = $1', [claimed[0]!.id]);
    await fixture.context.database.forUser(connected.userId, (scope) => store.markNormalized(scope, claimed, 1));
    expect(await fixture.normalize(connected.userId)).toBe(1);
  });

  it('is asked again for all that an older version has done', async () => {
    const connected = await fixture.account();
    await fixture.deliver(connected);
    await fixture.imported(connected);
    const store = fixture.context.get(RawEventStore);
    const claim = (version: number) =>
      fixture.context.database.forUser(connected.userId, (scope) =>
        store.claimUnnormalized(scope, connected.source, version, 10),
      );
    expect(await claim(1)).toHaveLength(0);
    expect(await claim(2)).toHaveLength(1);
  });
});

async function idle(): Promise<string[]> {
  const found = await fixture.context.database.asSystem('test', (scope) =>
    fixture.context.get(SweepRepository).findIdle(scope),
  );
  return found.map(({ batchId }) => batchId);
}

describe('the sweep', () => {
  const due = async () => {
    const found = await fixture.context.database.asSystem('test', (scope) =>
      fixture.context.get(SweepRepository).findDue(scope, 5),
    );
    return found.map(({ integrationId }) => integrationId);
  };

  it('finds what was begun and is in nobody’s hands', async () => {
    const connected = await fixture.account();
    await fixture.deliver(connected);
    const batchId = await fixture.approved(connected);
    expect(await idle()).toContain(batchId);
    await fixture.context.query(`update sync_batches set lease_until = now() + interval '1 minute' where id = $1`, [
      batchId,
    ]);
    expect(await idle()).not.toContain(batchId);
    await fixture.context.query(`update sync_batches set lease_until = now() - interval '1 second' where id = $1`, [
      batchId,
    ]);
    expect(await idle()).toContain(batchId);
    await fixture.finish(connected, batchId);
    expect(await idle()).not.toContain(batchId);
  });

  it('finds accounts that were not looked at for a while, once they were imported', async () => {
    const connected = await fixture.account();
    const never = await fixture.account();
    const { id } = await fixture.imported(connected);
    expect(await due()).not.toContain(connected.integrationId);
    await fixture.context.query(`update sync_batches set finished_at = now() - interval '6 minutes' where id = $1`, [
      id,
    ]);
    expect(await due()).toContain(connected.integrationId);
    expect(await due()).not.toContain(never.integrationId);
    await fixture.incremental(connected);
    expect(await due()).not.toContain(connected.integrationId);
  });
});
