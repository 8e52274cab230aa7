import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog, AuditVerifier } from '../../libs/audit/index.js';
import { ProvenanceRepository } from '../../libs/contacts/data/provenance.repository.js';
import { Mapping, NormalizationModule, ReportService } from '../../libs/normalization/index.js';
import { Keeper, RetentionService } from '../../libs/privacy/index.js';
import { PrivacyFixture } from './privacy-fixture.js';
import type { Connected } from './sync-fixture.js';

const NEVER = new AbortController().signal;

/** The mapping, whose version a test raises. */
class RaisedMapping extends Mapping {
  override version = 3;
}
const mapping = new RaisedMapping();

let fixture: PrivacyFixture;
beforeAll(async () => {
  fixture = await PrivacyFixture.open([NormalizationModule.reading(mapping)]);
}, 60_000);
afterAll(() => fixture?.close());

const keep = (userId: string) => fixture.context.get(Keeper).keep(userId, NEVER);
const run = (sql: string, ...values: unknown[]) => fixture.context.query(sql, values);
/** Moves what came in into the past, as if it had been received then. */
async function age({ userId }: Connected, days: number): Promise<void> {
  await run(
    `update raw_events set received_at = received_at - make_interval(days => $2), occurred_at = occurred_at - make_interval(days => $2)
     where user_id = $1`,
    userId,
    days,
  );
  await run(
    `update raw_event_versions set saved_at = saved_at - make_interval(days => $2) where user_id = $1`,
    userId,
    days,
  );
  await run(
    `update sync_batches set finished_at = finished_at - make_interval(days => $2) where user_id = $1`,
    userId,
    days,
  );
}

const contents = async ({ userId }: Connected) => {
  const [row] = await fixture.context.query<{ here: number; gone: number }>(
    `select count(payload)::int as here, count(*) filter (where payload_gone = 'retention')::int as gone
     from raw_events where user_id = $1`,
    [userId],
  );
  return row!;
};

async function mailbox(count = 3): Promise<{ ada: Connected; batchId: string; ids: string[] }> {
  const ada = await fixture.account();
  const ids: string[] = [];
  for (let index = 0; index < count; index++)
    ids.push(await fixture.write(ada, `Person ${index} Example <p${index}@people.example>`, `Subject ${index}`));
  const { id } = await fixture.imported(ada);
  return { ada, batchId: id, ids };
}

describe('contents that have been kept long enough', () => {
  it('go, and what was read of them stays as it was; those of others and younger ones stay', async () => {
    const [{ ada }, { ada: bob }] = [await mailbox(), await mailbox()];
    const before = await fixture.interactions(ada);
    await age(ada, 179);
    expect(await keep(ada.userId)).toEqual({});
    await age(ada, 2);
    expect(await keep(ada.userId)).toEqual({ 'raw_events.payload': 3 });
    expect(await keep(ada.userId)).toEqual({});
    expect([await contents(ada), await contents(bob)]).toEqual([
      { here: 0, gone: 3 },
      { here: 3, gone: 0 },
    ]);
    expect(await fixture.interactions(ada)).toEqual(before);
    const entries = await fixture.context.query<{ data: object }>(
      `select data from audit_entries where user_id = $1 and action = 'retention.applied'`,
      [ada.userId],
    );
    expect(entries).toEqual([{ data: { 'raw_events.payload': 3 } }]);
  });

  it('stay while a series is read on from them, or what they tell of is to come', async () => {
    const { ada } = await mailbox(2);
    await age(ada, 400);
    await run(
      `update raw_events set renormalize_after = now() + interval '1 day' where user_id = $1 and source_id = (
         select min(source_id) from raw_events where user_id = $1)`,
      ada.userId,
    );
    await run(
      `update raw_events set occurred_at = now() + interval '1 day' where user_id = $1 and renormalize_after is null`,
      ada.userId,
    );
    expect(await keep(ada.userId)).toEqual({});
  });

  it('do not come twice when the account is listed again', async () => {
    const { ada, ids } = await mailbox();
    const before = await fixture.interactions(ada);
    await age(ada, 200);
    await keep(ada.userId);
    const again = await fixture.imported(ada);
    expect((await fixture.ledger(ada.userId, again.id)).complete).toBe(true);
    expect(await contents(ada)).toEqual({ here: 0, gone: 3 });
    expect(await fixture.interactions(ada)).toEqual(before);
    // What the provider has changed since is stored again, and read.
    await fixture.relabel(ada, ids[0]!, { add: ['STARRED'] });
    await fixture.looked(ada);
    expect(await contents(ada)).toEqual({ here: 1, gone: 2 });
    expect(await fixture.interactions(ada)).toEqual(before);
  });

  it('leave a newer reading nothing to read: it keeps what is there, and says so', async () => {
    const { ada } = await mailbox();
    const before = await fixture.interactions(ada);
    await age(ada, 200);
    await fixture.write(ada, 'Newer <newer@people.example>', 'Newer');
    await fixture.looked(ada);
    await keep(ada.userId);
    mapping.version += 1;
    await fixture.normalize(ada.userId);
    const [report] = await fixture.context.get(ReportService).list(ada.userId, 1);
    expect(report).toMatchObject({ examined: 4, kept: 3, unchanged: 1, changed: 0, failed: 0, removed: 0 });
    expect(report!.finishedAt).not.toBeNull();
    expect((await fixture.interactions(ada)).filter(({ subject }) => subject !== 'Newer')).toEqual(before);
    expect(await fixture.normalize(ada.userId)).toBe(0);
  });

  it('leave it known which message told what', async () => {
    const { ada } = await mailbox(1);
    const contactId = (await fixture.contactOf(ada, 'p0@people.example'))!;
    const told = () =>
      fixture.context.database.forUser(ada.userId, (scope) => new ProvenanceRepository().find(scope, [contactId]));
    const before = await told();
    expect(JSON.stringify(before)).toContain('interactionId');
    await age(ada, 200);
    await keep(ada.userId);

    expect(await told()).toEqual(before);
  });
});

describe('an undo after contents have gone', () => {
  it('takes back exactly what the batch brought', async () => {
    const { ada, batchId } = await mailbox();
    await age(ada, 200);
    await keep(ada.userId);
    await fixture.write(ada, 'Later <later@people.example>', 'Later');
    await fixture.looked(ada);
    const report = await fixture.undo(ada, batchId);
    expect(report).toMatchObject({ state: 'undone', undo_report: { items: 3, interactions: 3, contacts: 3 } });
    expect((await fixture.interactions(ada)).map(({ subject }) => subject)).toEqual(['Later']);
    // It cannot be done again, and nobody pretends that it was.
    await expect(fixture.redo(ada, batchId)).rejects.toThrow();
    expect((await fixture.interactions(ada)).map(({ subject }) => subject)).toEqual(['Later']);
  });

  it('leaves alone what it cannot put back as it was', async () => {
    const { ada, ids } = await mailbox();
    await fixture.relabel(ada, ids[0]!, { add: ['STARRED'] });
    const look = await fixture.looked(ada);
    expect((await fixture.outlook(ada, look))!.outlook.restored).toBe(1);
    await age(ada, 200);
    await keep(ada.userId);
    const before = await fixture.interactions(ada);
    expect((await fixture.outlook(ada, look))!.outlook.restored).toBe(0);
    expect(await fixture.undo(ada, look)).toMatchObject({ state: 'undone', undo_report: { items: 0, restored: 0 } });
    expect(await fixture.interactions(ada)).toEqual(before);
  });
});

describe('ledgers that have been kept long enough', () => {
  it('hold the sums of what was left out, so that the proof stays right, and an undo exact', async () => {
    const { ada, batchId } = await mailbox();
    await run(
      `insert into sync_items (user_id, batch_id, stream, source_id, position, state, reason)
       select $1, $2, 'mailbox', 'left' || n, n + 100, 'skipped', case when n = 1 then 'spam' else 'draft' end
       from generate_series(1, 5) n`,
      ada.userId,
      batchId,
    );
    await run(`update sync_batch_streams set listed = listed + 5 where batch_id = $1`, batchId);
    const proof = await fixture.ledger(ada.userId, batchId);
    expect(proof).toMatchObject({ listed: 8, stored: 3, skippedTotal: 5, complete: true });
    await age(ada, 91);
    expect(await keep(ada.userId)).toEqual({ sync_items: 5 });
    expect(await fixture.ledger(ada.userId, batchId)).toEqual(proof);
    expect(await fixture.undo(ada, batchId)).toMatchObject({ undo_report: { items: 3 } });
    expect(await fixture.interactions(ada)).toEqual([]);
  });
});

describe('what the user does and is told', () => {
  it('goes after its time, and nobody else is touched', async () => {
    const [ada, bob] = [await fixture.context.newUser(), await fixture.context.newUser()];
    for (const userId of [ada, bob]) {
      await run(
        `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body, created_at)
         select gen_random_uuid(), $1, 'sync_done', 'integration', gen_random_uuid(), 'T', 'B', now() - make_interval(days => n)
         from generate_series(1, 1300) n`,
        userId,
      );
      await run(
        `insert into contact_changes (id, user_id, kind, count, made_at)
         select gen_random_uuid(), $1, 'edited', 1, now() - make_interval(days => n * 100) from generate_series(0, 3) n`,
        userId,
      );
    }
    expect(await keep(ada)).toEqual({ notifications: 1211, contact_changes: 2 });
    const left = await fixture.context.query<{ n: number }>(
      `select count(*)::int as n from notifications where user_id = $1`,
      [bob],
    );
    expect(left[0]!.n).toBe(1300);
  });

  it('is kept as long as the user chose, within what may be chosen', async () => {
    const ada = await fixture.context.newUser();
    const service = fixture.context.get(RetentionService);
    expect((await service.of(ada)).rules.map(({ days }) => days)).toEqual([180, 90, 2190, 90, 180]);
    expect(await service.choose(ada, 'audit', 365)).toBeNull();
    expect(await service.choose(ada, 'notifications', 4_000)).toBeNull();
    await service.choose(ada, 'notifications', 10);
    await run(
      `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body, created_at)
       values (gen_random_uuid(), $1, 'sync_done', 'integration', gen_random_uuid(), 'T', 'B', now() - interval '11 days')`,
      ada,
    );
    expect(await keep(ada)).toEqual({ notifications: 1 });
    const back = await service.choose(ada, 'notifications', null);
    expect(back!.rules.find(({ kind }) => kind === 'notifications')).toMatchObject({ days: 90, chosenDays: null });
  });

  it('is gone through once a day', async () => {
    const ada = await fixture.context.newUser();
    const service = fixture.context.get(RetentionService);
    const before = await service.remind();
    await run(`update users set created_at = now() - interval '2 days' where id = $1`, ada);
    expect(await service.remind()).toBe(before + 1);
    await keep(ada);
    expect(await service.remind()).toBe(before);
    await run(`update retention_settings set ran_at = now() - interval '25 hours' where user_id = $1`, ada);
    expect(await service.remind()).toBe(before + 1);
  });
});

describe('an audit log that has been kept long enough', () => {
  const entries = async (userId: string) =>
    (
      await fixture.context.query<{ n: number }>(
        `select sequence::int as n from audit_entries where user_id = $1 order by sequence`,
        [userId],
      )
    ).map(({ n }) => n);

  /** A log of so many entries, written long ago: by the owner of the table, with the clock of then. */
  async function oldLog(count: number, days: number): Promise<string> {
    const userId = await fixture.context.newUser();
    await run(`create or replace function clock_of_then() returns timestamptz language sql as
      $f$ select now() - make_interval(days => ${days}) $f$`);
    const [{ source }] = (await fixture.context.query<{ source: string }>(
      `select pg_get_functiondef('chain_audit_entry'::regproc) as source`,
    )) as [{ source: string }];
    await run(source.replace('clock_timestamp()', 'clock_of_then()'));
    const log = fixture.context.get(AuditLog);
    await fixture.context.database.forUser(userId, async (scope) => {
      for (let number = 1; number <= count; number++)
        await log.record(scope, { action: `test.${number}`, subjectType: 'test', subjectId: 'x', data: { number } });
    });
    await run(source);
    await run('drop function clock_of_then()');
    return userId;
  }
  const record = (userId: string) =>
    fixture.context.database.forUser(userId, (scope) =>
      fixture.context.get(AuditLog).record(scope, { action: 'test.now', subjectType: 'test', subjectId: 'x' }),
    );
  const verify = (userId: string) => fixture.context.get(AuditVerifier).verify(userId);

  it('is cut below a checkpoint, and the rest can still be verified', async () => {
    const ada = await oldLog(7, 2_200);
    await record(ada);
    expect(await verify(ada)).toEqual({ valid: true, entries: 8, brokenAt: null });
    expect(await keep(ada)).toEqual({ audit_entries: 7 });
    expect(await entries(ada)).toEqual([8, 9, 10]);
    expect(await verify(ada)).toEqual({ valid: true, entries: 3, brokenAt: null });
    expect(await keep(ada)).toEqual({});
    await record(ada);
    expect(await verify(ada)).toEqual({ valid: true, entries: 4, brokenAt: null });
  });

  it('is whole while it is being cut, and the next run goes on', async () => {
    const ada = await oldLog(5, 2_200);
    await record(ada);
    await expect(fixture.context.get(Keeper).keep(ada, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    await fixture.context.database.forUser(ada, async (scope) => {
      const [last] = await scope.query<{ hash: string }>(
        `select encode(hash, 'hex') as hash from audit_entries where user_id = $1 and sequence = 5`,
        [ada],
      );
      await fixture.context.get(AuditLog).record(scope, {
        action: 'audit.cut',
        subjectType: 'audit',
        subjectId: ada,
        actor: 'system',
        data: { through: 5, hash: last!.hash, entries: 5 },
      });
    });
    await fixture.context.database.forRetention(ada, (scope) =>
      scope.query(`delete from audit_entries where sequence <= 2`),
    );
    expect(await verify(ada)).toEqual({ valid: true, entries: 5, brokenAt: null });
    expect(await keep(ada)).toEqual({ audit_entries: 3 });
    expect((await entries(ada))[0]).toBe(6);
    expect(await verify(ada)).toMatchObject({ valid: true });
  });

  it('is cut by no other role, not without a checkpoint, not when it is young, and not for somebody else', async () => {
    const [ada, bob] = [await oldLog(3, 2_200), await oldLog(3, 2_200)];
    const cut = (userId: string, sql = 'delete from audit_entries returning 1') =>
      fixture.context.database.forRetention(userId, (scope) => scope.query(sql));
    await expect(cut(ada)).rejects.toThrow('append-only');
    await expect(cut(ada, `update audit_entries set action = 'x'`)).rejects.toThrow('permission denied');
    expect(await keep(bob)).toEqual({ audit_entries: 3 });
    // What is left of bob's is of today, and ada's is out of his reach.
    await expect(cut(bob)).rejects.toThrow('append-only');
    expect(await entries(ada)).toEqual([1, 2, 3]);
    const asUser = fixture.context.database.forUser(ada, (scope) => scope.query('delete from audit_entries'));
    await expect(asUser).rejects.toThrow('permission denied');
  });

  it('is found to be tampered with when its beginning is gone without a checkpoint, or with a wrong one', async () => {
    const [ada, bob] = [await oldLog(3, 2_200), await oldLog(3, 2_200)];
    await record(ada);
    await run('alter table audit_entries disable trigger audit_entries_append_only');
    await run('delete from audit_entries where user_id = $1 and sequence <= 2', ada);
    await run('alter table audit_entries enable trigger audit_entries_append_only');
    expect(await verify(ada)).toEqual({ valid: false, entries: 0, brokenAt: 1 });
    await record(bob);
    await keep(bob);
    await run('alter table audit_entries disable trigger audit_entries_append_only');
    await run('delete from audit_entries where user_id = $1 and sequence = 4', bob);
    await run('alter table audit_entries enable trigger audit_entries_append_only');
    expect(await verify(bob)).toMatchObject({ valid: false });
  });
});
