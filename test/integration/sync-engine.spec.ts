import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepRepository } from '../../libs/sync/data/sweep.repository.js';
import { BatchControlService, UndoService, batchChanged } from '../../libs/sync/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

let fixture: SyncFixture;
beforeAll(async () => {
  fixture = await SyncFixture.open();
});
afterAll(() => fixture?.close());
afterEach(() => fixture.clearFaults());

/** Runs one slice of an import, and ends it as soon as its first chunk is stored. */
async function begin({ userId }: Connected, batchId: string): Promise<void> {
  const stop = new AbortController();
  const end = fixture.context.get(EventBus).subscribe(batchChanged, async (event) => {
    if (event.batchId === batchId && (await fixture.ledger(userId, batchId)).stored > 0) stop.abort();
  });
  await fixture.slice(userId, batchId, stop.signal);
  end();
  expect((await fixture.ledger(userId, batchId)).pending).toBeGreaterThan(0);
}

const rowOf = async ({ integrationId }: Connected, sourceId: string) =>
  (
    await fixture.context.query<Record<string, unknown>>(
      'select * from raw_events where integration_id = $1 and source_id = $2',
      [integrationId, sourceId],
    )
  )[0];
const versions = ({ integrationId }: Connected) =>
  fixture.context.query<{ batch_id: string; source_id: string; labels: string[]; deleted_at: Date | null }>(
    `select v.batch_id, r.source_id, v.deleted_at, v.payload -> 'labelIds' as labels
     from raw_event_versions v join raw_events r on r.id = v.raw_event_id where r.integration_id = $1 order by v.saved_at`,
    [integrationId],
  );
const cursorOf = async ({ integrationId }: Connected) =>
  (
    await fixture.context.query<{ cursor: string | null }>(
      'select cursor from sync_cursors where integration_id = $1',
      [integrationId],
    )
  )[0]?.cursor;
const newestOf = async (connected: Connected) => (await fixture.wantedIds(connected)).at(-1)!;

describe('a look for changes beside an import', () => {
  it('brings what came meanwhile, before the import is done, and neither undoes the other’s work', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 300 });
    const importId = await fixture.approved(connected);
    await begin(connected, importId);
    expect(await cursorOf(connected)).toEqual(expect.any(String));

    const arrived = await fixture.deliver(connected, 'while it runs');
    const [stored] = await fixture.storedIds(connected);
    const waiting = await fixture.context.query<{ source_id: string }>(
      `select source_id from sync_items where batch_id = $1 and state = 'pending' order by position`,
      [importId],
    );
    const [relabelled, removed] = waiting.map(({ source_id }) => source_id);
    await fixture.relabel(connected, stored!, { add: ['STARRED'] });
    await fixture.relabel(connected, relabelled!, { add: ['STARRED'] });
    await fixture.remove(connected, removed!);
    const look = await fixture.followed(connected);
    expect(look).toMatchObject({ listed: 4, stored: 3, skippedTotal: 1, complete: true });
    expect((await fixture.batch(importId)).state).toBe('running');
    expect(await fixture.storedIds(connected)).toContain(arrived);
    expect((await rowOf(connected, relabelled!))!.batch_id).not.toBe(importId);

    expect(await fixture.finish(connected, importId)).toMatchObject({ kind: 'initial', state: 'completed' });
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
    expect(await fixture.ledger(connected.userId, importId)).toMatchObject({ listed: 300, complete: true });
    expect(await fixture.followed(connected)).toMatchObject({ listed: 0 });
  });

  it.each(['cancelled', 'undone'])('brings nothing by itself once the import is %s', async (ended) => {
    const connected = await fixture.account('google_gmail', { synthetic: 300 });
    const { userId } = connected;
    const importId = await fixture.approved(connected);
    await begin(connected, importId);
    const lookId = await fixture.incremental(connected);
    if (ended === 'cancelled') await fixture.context.get(BatchControlService).cancel(userId, importId);
    else await fixture.context.get(UndoService).undo(userId, importId);
    const stored = await fixture.storedIds(connected);
    expect(stored.length).toBeLessThan(300);
    await fixture.finish(connected, lookId);
    expect(await fixture.ledger(userId, lookId)).toMatchObject({ listed: 0, complete: true });
    expect(await fixture.storedIds(connected)).toEqual(stored);
  });

  it('is found due, and started once, while the import runs', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 200 });
    const importId = await fixture.approved(connected);
    await begin(connected, importId);
    const due = () =>
      fixture.context.database.asSystem('test', (scope) => fixture.context.get(SweepRepository).findDue(scope, 5));
    await fixture.context.query(`update sync_batches set created_at = now() - interval '1 hour' where id = $1`, [
      importId,
    ]);
    expect((await due()).map(({ integrationId }) => integrationId)).toContain(connected.integrationId);
    const ids = await Promise.all(Array.from({ length: 4 }, () => fixture.incremental(connected)));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe(importId);
    expect((await due()).map(({ integrationId }) => integrationId)).not.toContain(connected.integrationId);
    await fixture.finish(connected, ids[0]!);
    await fixture.finish(connected, importId);
  });

  it('gives the import itself where nothing can be followed yet', async () => {
    const connected = await fixture.account('google_calendar');
    const importId = await fixture.approved(connected);
    expect(await fixture.incremental(connected)).toBe(importId);
    await fixture.finish(connected, importId);
    expect(await fixture.incremental(connected)).not.toBe(importId);
  });

  it('leaves an expired cursor to the import, which lists from the beginning with a new one', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 200 });
    const importId = await fixture.approved(connected);
    await begin(connected, importId);
    const before = await cursorOf(connected);
    const missed = await fixture.deliver(connected, 'in the gap');
    await fixture.sandbox.admin('POST', '/history/expire', { account: connected.email });
    const lookId = await fixture.incremental(connected);
    await fixture.slice(connected.userId, lookId);
    expect(await fixture.batch(lookId)).toMatchObject({ kind: 'incremental', state: 'failed', error_code: 'cursor' });
    expect(await cursorOf(connected)).toBeNull();
    expect(await fixture.finish(connected, importId)).toMatchObject({ kind: 'initial', state: 'completed' });
    expect(await cursorOf(connected)).not.toBe(before);
    expect(await fixture.storedIds(connected)).toContain(missed);
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
    expect(await fixture.followed(connected)).toMatchObject({ listed: 0, complete: true });
  });
});

describe('what a batch changes and did not bring', () => {
  it('is saved as it was, once a batch', async () => {
    const connected = await fixture.account();
    const [changed, gone, kept] = [
      await fixture.deliver(connected),
      await fixture.deliver(connected),
      await fixture.deliver(connected),
    ];
    const { id: importId } = await fixture.imported(connected);
    expect(await versions(connected)).toEqual([]);
    await fixture.relabel(connected, changed!, { add: ['STARRED'] });
    await fixture.remove(connected, gone!);
    const look = await fixture.finish(connected, await fixture.incremental(connected));
    const saved = await versions(connected);
    expect(saved.map(({ source_id }) => source_id).sort()).toEqual([changed, gone].sort());
    expect(new Set(saved.map(({ batch_id }) => batch_id))).toEqual(new Set([look.id]));
    expect(saved.every(({ deleted_at, labels }) => deleted_at === null && !labels.includes('STARRED'))).toBe(true);
    expect(await rowOf(connected, kept!)).toMatchObject({ revision: 1, last_batch_id: importId });
    expect(await rowOf(connected, changed!)).toMatchObject({ revision: 2, last_batch_id: look.id, batch_id: importId });
  });

  it('is not saved by an import of everything that finds it unchanged', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 60 });
    await fixture.imported(connected);
    const id = await newestOf(connected);
    await fixture.relabel(connected, id, { add: ['STARRED'] });
    const again = await fixture.imported(connected);
    expect((await versions(connected)).map(({ batch_id, source_id }) => [batch_id, source_id])).toEqual([
      [again.id, id],
    ]);
  });

  it('is not overwritten by what was read before it', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 60 });
    const { id } = await fixture.imported(connected);
    const sourceId = await newestOf(connected);
    await fixture.context.query(`update raw_events set received_at = now() + interval '1 hour' where source_id = $1`, [
      sourceId,
    ]);
    await fixture.relabel(connected, sourceId, { add: ['STARRED'] });
    const again = await fixture.imported(connected);
    expect(again.id).not.toBe(id);
    expect(await rowOf(connected, sourceId)).toMatchObject({ revision: 1, last_batch_id: id });
  });
});

describe('what was taken back', () => {
  const takeBack = (batchId: string, sourceId: string) =>
    fixture.context.query(
      `update raw_events set undone_batch_id = $1, revision = revision + 1, normalized_version = 1 where source_id = $2`,
      [batchId, sourceId],
    );

  it('is left out by looks for changes, and taken over by a new approval', async () => {
    const connected = await fixture.account();
    const id = await fixture.deliver(connected);
    const other = await fixture.deliver(connected);
    const { id: importId } = await fixture.imported(connected);
    await takeBack(importId, id);
    await fixture.relabel(connected, id, { add: ['STARRED'] });
    await fixture.relabel(connected, other, { add: ['STARRED'] });
    const look = await fixture.followed(connected);
    expect(look).toMatchObject({ listed: 2, stored: 1, complete: true });
    expect(look.skipped).toEqual([{ reason: 'undone', label: 'Taken back by you', count: 1 }]);
    expect(await rowOf(connected, id)).toMatchObject({ undone_batch_id: importId, normalized_version: 1 });

    const again = await fixture.imported(connected);
    expect(await rowOf(connected, id)).toMatchObject({
      undone_batch_id: null,
      batch_id: again.id,
      last_batch_id: again.id,
      deleted_at: null,
    });
  });

  it('is not brought back by a resync', async () => {
    const connected = await fixture.account();
    const id = await fixture.deliver(connected);
    const { id: importId } = await fixture.imported(connected);
    await takeBack(importId, id);
    await fixture.sandbox.admin('POST', '/history/expire', { account: connected.email });
    const resync = await fixture.finish(connected, await fixture.incremental(connected));
    expect(resync.kind).toBe('resync');
    expect((await fixture.ledger(connected.userId, resync.id)).skipped).toMatchObject([{ reason: 'undone', count: 1 }]);
    expect(await rowOf(connected, id)).toMatchObject({ undone_batch_id: importId, deleted_at: null });
  });
});

describe('a resync', () => {
  it('tells what had been missed', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 40 });
    const [changed, gone] = [await fixture.deliver(connected), await fixture.deliver(connected)];
    await fixture.imported(connected);
    await fixture.deliver(connected);
    await fixture.deliver(connected);
    await fixture.relabel(connected, changed!, { add: ['STARRED'] });
    await fixture.remove(connected, gone!);
    await fixture.sandbox.admin('POST', '/history/expire', { account: connected.email });
    const { id } = await fixture.finish(connected, await fixture.incremental(connected));
    const [row] = await fixture.context.query<{ kind: string; gap_report: Record<string, unknown> }>(
      'select kind, gap_report from sync_batches where id = $1',
      [id],
    );
    expect(row).toMatchObject({ kind: 'resync', gap_report: { added: 2, changed: 1, deleted: 1 } });
    expect(Date.parse(String(row!.gap_report.since))).toBeLessThan(Date.parse(String(row!.gap_report.noticedAt)));
  });
});

describe('control', () => {
  const control = () => fixture.context.get(BatchControlService);

  it('pauses while a worker is at it, keeps the ledger, and goes on where it was', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 300 });
    const { userId } = connected;
    const batchId = await fixture.approved(connected);
    let paused: Promise<unknown> | null = null;
    const end = fixture.context.get(EventBus).subscribe(batchChanged, async (event) => {
      if (event.batchId === batchId && !paused && (await fixture.ledger(userId, batchId)).stored > 0)
        paused = control().pause(userId, batchId);
    });
    await fixture.slice(userId, batchId);
    end();
    await paused;
    expect(await fixture.batch(batchId)).toMatchObject({ state: 'paused', lease_owner: null, error_code: null });
    const { stored, pending } = await fixture.ledger(userId, batchId);
    expect(stored).toBeLessThan(300);
    await fixture.slice(userId, batchId);
    expect(await fixture.ledger(userId, batchId)).toMatchObject({ stored, pending });
    expect((await control().pause(userId, batchId)).state).toBe('paused');
    expect((await control().resume(userId, batchId)).state).toBe('queued');
    expect((await control().resume(userId, batchId)).state).toBe('queued');
    expect((await fixture.finish(connected, batchId)).state).toBe('completed');
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
    await expect(control().pause(userId, batchId)).rejects.toMatchObject({ code: 'BATCH_OVER' });
  });

  it('cancels an import: what was not fetched is left out, and nothing follows until a new approval', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 300 });
    const { userId } = connected;
    const batchId = await fixture.approved(connected);
    await begin(connected, batchId);
    const { stored, pending } = await fixture.ledger(userId, batchId);
    expect((await control().cancel(userId, batchId)).state).toBe('cancelled');
    expect((await control().cancel(userId, batchId)).state).toBe('cancelled');
    const ledger = await fixture.ledger(userId, batchId);
    expect(ledger).toMatchObject({ listed: 300, stored, pending: 0, skippedTotal: pending });
    expect(ledger.skipped).toEqual([{ reason: 'cancelled', label: 'Cancelled', count: pending }]);
    expect(await cursorOf(connected)).toBeNull();
    await expect(fixture.incremental(connected)).rejects.toMatchObject({ code: 'NOT_APPROVED' });
    await expect(control().resume(userId, batchId)).rejects.toMatchObject({ code: 'BATCH_OVER' });
    await fixture.imported(connected);
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });

  it('cancels a look, and the next one lists the same again', async () => {
    const connected = await fixture.account();
    await fixture.imported(connected);
    const id = await fixture.deliver(connected);
    const lookId = await fixture.incremental(connected);
    await fixture.fault({
      match: { method: 'gmail.users.messages.get', account: connected.email },
      kind: '500',
      times: 99,
    });
    await fixture.slice(connected.userId, lookId);
    await fixture.clearFaults();
    await expect(control().pause(connected.userId, lookId)).rejects.toMatchObject({ code: 'NOT_PAUSABLE' });
    await control().cancel(connected.userId, lookId);
    expect(await fixture.followed(connected)).toMatchObject({ listed: 1, stored: 1 });
    expect(await fixture.storedIds(connected)).toContain(id);
  });

  it('tries again what could not be read, fetching or reading it', async () => {
    const connected = await fixture.account();
    const { userId } = connected;
    const [unfetched, unread] = [await fixture.deliver(connected), await fixture.deliver(connected)];
    const { id: batchId } = await fixture.imported(connected);
    await fixture.context.query(
      `update sync_items set state = 'failed', error_code = case when source_id = $2 then 'temporary' else 'no_date' end
       where batch_id = $1`,
      [batchId, unfetched],
    );
    await fixture.context.query('delete from raw_events where source_id = $1', [unfetched]);
    await fixture.context.query(`update sync_batches set state = 'completed_with_errors' where id = $1`, [batchId]);
    expect((await control().retryFailed(userId, batchId, [unfetched!])).state).toBe('queued');
    expect(await fixture.ledger(userId, batchId)).toMatchObject({ pending: 1, failedTotal: 1 });
    expect((await control().retryFailed(userId, batchId, null)).state).toBe('queued');
    expect(await rowOf(connected, unread!)).toMatchObject({ normalized_version: null, revision: 1 });
    expect(await fixture.finish(connected, batchId)).toMatchObject({ state: 'completed' });
    expect(await fixture.ledger(userId, batchId)).toMatchObject({ listed: 2, stored: 2, complete: true });
    await expect(control().retryFailed(userId, batchId, null)).rejects.toMatchObject({ code: 'BATCH_OVER' });
  });

  it('knows nothing of batches of others', async () => {
    const connected = await fixture.account();
    const batchId = await fixture.approved(connected);
    const stranger = await fixture.context.newUser('Bob');
    for (const act of ['pause', 'resume', 'cancel'] as const)
      await expect(control()[act](stranger, batchId)).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    expect((await fixture.batch(batchId)).state).toBe('queued');
  });

  it('leaves an audit entry for each', async () => {
    const connected = await fixture.account();
    const { userId } = connected;
    const batchId = await fixture.approved(connected);
    await control().pause(userId, batchId);
    await control().pause(userId, batchId);
    await control().resume(userId, batchId);
    await control().cancel(userId, batchId);
    const actions = await fixture.context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and subject_id = $2 order by sequence`,
      [userId, batchId],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'sync.approved',
      'sync.paused',
      'sync.resumed',
      'sync.cancelled',
    ]);
  });
});

describe('notifications', () => {
  const told = (userId: string) =>
    fixture.context.query<{ kind: string; subject_id: string; title: string }>(
      'select kind, subject_id, title from notifications where user_id = $1 order by created_at',
      [userId],
    );

  it('tell of a finished import, and of an account to be connected again, once', async () => {
    const connected = await fixture.account();
    await fixture.deliver(connected);
    const { id } = await fixture.imported(connected);
    await fixture.followed(connected);
    expect(await told(connected.userId)).toEqual([{ kind: 'sync_done', subject_id: id, title: 'Gmail is imported' }]);
    await fixture.sandbox.admin('POST', '/tokens/revoke', { account: connected.email });
    await fixture.slice(connected.userId, await fixture.incremental(connected));
    expect((await told(connected.userId)).map(({ kind, subject_id }) => [kind, subject_id])).toEqual([
      ['sync_done', id],
      ['reconnect', connected.integrationId],
    ]);
  });
});

describe('a failure that nobody foresaw', () => {
  it('is shown on the batch, which waits longer each time, and goes on when it is over', async () => {
    const connected = await fixture.account('google_gmail', { synthetic: 30 });
    const batchId = await fixture.approved(connected);
    await fixture.context.query(
      `create function fail_now() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$`,
    );
    await fixture.context.query(
      `create trigger fail_now before update on sync_items for each row when (new.state = 'stored') execute function fail_now()`,
    );
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      await expect(fixture.slice(connected.userId, batchId)).rejects.toThrow('out of order');
      const batch = await fixture.batch(batchId);
      expect(batch).toMatchObject({ state: 'running', error_code: 'internal', lease_owner: null });
      waits.push(batch.not_before!.getTime() - Date.now());
      await fixture.slice(connected.userId, batchId);
      await fixture.context.query('update sync_batches set not_before = null where id = $1', [batchId]);
    }
    expect(waits[5]).toBeGreaterThan(10_000);
    await fixture.context.query('drop function fail_now cascade');
    expect(await fixture.finish(connected, batchId)).toMatchObject({ state: 'completed', error_code: null });
    expect(await fixture.storedIds(connected)).toEqual(await fixture.wantedIds(connected));
  });
});
