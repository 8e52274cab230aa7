import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog, AuditModule, AuditVerifier } from '../../libs/audit/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

let context: TestContext;
let log: AuditLog;
let verifier: AuditVerifier;
let ada: string;
let bob: string;

beforeAll(async () => {
  context = await openTestContext([AuditModule]);
  log = context.get(AuditLog);
  verifier = context.get(AuditVerifier);
});

beforeEach(async () => {
  [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
});

afterAll(() => context?.close());

const entry = (action: string, data = {}) => ({ action, subjectType: 'test', subjectId: 'é€😀', data });

const record = (userId: string, action: string, data = {}) =>
  context.database.forUser(userId, (scope) => log.record(scope, entry(action, data)));

const recordSome = async (userId: string, count: number) => {
  for (let number = 1; number <= count; number++)
    await record(userId, `test.${number}`, { number, text: 'a "b" \\ é' });
};

const sequencesOf = async (userId: string) =>
  (
    await context.query<{ sequence: string }>(
      `select sequence from audit_entries where user_id = $1 order by sequence`,
      [userId],
    )
  ).map(({ sequence }) => Number(sequence));

describe('the audit log', () => {
  it('is empty and valid before anything happened', async () => {
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: true, entries: 0, brokenAt: null });
  });

  it('numbers and chains the entries of each user by themselves', async () => {
    await recordSome(ada, 3);
    await recordSome(bob, 2);
    expect(await sequencesOf(ada)).toEqual([1, 2, 3]);
    expect(await sequencesOf(bob)).toEqual([1, 2]);
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: true, entries: 3, brokenAt: null });
  });

  it('verifies every kind of plain fact, over more than one page', async () => {
    await context.database.forUser(ada, async (scope) => {
      await log.record(
        scope,
        entry('test.facts', { none: null, yes: true, half: 0.5, big: 9_007_199_254_740_991, '': 'ä' }),
      );
      await scope.query(
        `insert into audit_entries (id, user_id, sequence, actor, action, subject_type, subject_id, entry_text, previous_hash, hash)
         select gen_random_uuid(), $1, 0, 'system', 'test.' || n, 'test', n::text, '', '', '' from generate_series(1, 1500) n`,
        [ada],
      );
    });
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: true, entries: 1501, brokenAt: null });
  });

  it('chains what many write at once', async () => {
    const writers = Array.from({ length: 24 }, (_, index) =>
      index % 2
        ? record(ada, 'test.user')
        : context.database.asSystem('test', (scope) =>
            log.recordFor(scope, ada, { ...entry('test.system'), actor: 'system' }),
          ),
    );
    await Promise.all(writers);
    expect(await sequencesOf(ada)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    await expect(verifier.verify(ada)).resolves.toMatchObject({ valid: true, entries: 24 });
  });

  it('is written with the effect or not at all, and a roll-back leaves no gap', async () => {
    await record(ada, 'test.before');
    const failing = context.database.forUser(ada, async (scope) => {
      await log.record(scope, entry('test.undone'));
      throw new Error('the effect failed');
    });
    await expect(failing).rejects.toThrow('the effect failed');
    await record(ada, 'test.after');
    expect(await sequencesOf(ada)).toEqual([1, 2]);
    await expect(verifier.verify(ada)).resolves.toMatchObject({ valid: true, entries: 2 });
  });

  it('lets no caller choose place, time, text or hash', async () => {
    await record(ada, 'test.first');
    await context.database.forUser(ada, (scope) =>
      scope.query(
        `insert into audit_entries (id, user_id, sequence, actor, action, subject_type, subject_id, occurred_at,
                                    entry_text, previous_hash, hash)
         values (gen_random_uuid(), $1, 77, 'user', 'test.forged', 'test', '1', '2001-01-01', 'mine', 'mine', 'mine')`,
        [ada],
      ),
    );
    expect(await sequencesOf(ada)).toEqual([1, 2]);
    await expect(verifier.verify(ada)).resolves.toMatchObject({ valid: true, entries: 2 });
  });

  it('keeps secrets and addresses out', async () => {
    await record(ada, 'test.secrets', { refreshToken: '1//0abc', account: 'ada@example.org', source: 'google_gmail' });
    const [row] = await context.query<{ data: object }>(`select data from audit_entries where user_id = $1`, [ada]);
    expect(row?.data).toEqual({ refreshToken: '[redacted]', account: '[redacted]', source: 'google_gmail' });
  });
});

describe('nobody changes the audit log', () => {
  const changes = [
    `update audit_entries set action = 'test.changed'`,
    `delete from audit_entries`,
    `truncate audit_entries`,
  ];

  beforeEach(() => recordSome(ada, 1));

  it.each(changes)('not a user: %s', async (sql) => {
    await expect(context.database.forUser(ada, (scope) => scope.query(sql))).rejects.toThrow('permission denied');
  });

  it.each(changes)('not the system: %s', async (sql) => {
    await expect(context.database.asSystem('test', (scope) => scope.query(sql))).rejects.toThrow('permission denied');
  });

  it.each(changes)('not even the owner of the table: %s', async (sql) => {
    await expect(context.query(sql)).rejects.toThrow('audit entries are append-only');
  });

  it("nobody reads or writes another user's", async () => {
    await expect(context.database.forUser(bob, (scope) => scope.query(`select 1 from audit_entries`))).resolves.toEqual(
      [],
    );
    const forged = context.database.forUser(bob, (scope) =>
      scope.query(
        `insert into audit_entries (id, user_id, sequence, actor, action, subject_type, subject_id, entry_text, previous_hash, hash)
         values (gen_random_uuid(), $1, 0, 'user', 'test.forged', 'test', '1', '', '', '')`,
        [ada],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});

describe('whoever gets round that is found out', () => {
  /** Runs SQL as somebody who owns the database and has switched the protection off. */
  const tamper = async (sql: string, parameters: unknown[]) => {
    await context.query(`alter table audit_entries disable trigger user`);
    await context.query(sql, parameters);
    await context.query(`alter table audit_entries enable trigger user`);
  };

  beforeEach(() => recordSome(ada, 5));
  afterEach(async () => {
    const [off] = await context.query(
      `select 1 from pg_trigger where tgrelid = 'audit_entries'::regclass and not tgisinternal and tgenabled = 'D'`,
    );
    expect(off).toBeUndefined();
  });

  it.each([
    ['an action', `set action = 'test.nothing'`],
    ['an actor', `set actor = 'system'`],
    ['a subject', `set subject_id = 'another'`],
    ['a fact', `set data = data || '{"number": 4}'`],
    ['a time', `set occurred_at = occurred_at - interval '1 microsecond'`],
    ['a text', `set entry_text = replace(entry_text, 'test.3', 'test.4')`],
    ['a link', `set previous_hash = sha256('x')`],
    ['a hash', `set hash = sha256('x')`],
    ['a text with a hash to match', `set entry_text = 'x', hash = sha256(previous_hash || 'x')`],
  ])('by changing %s', async (_, change) => {
    await tamper(`update audit_entries ${change} where user_id = $1 and sequence = 3`, [ada]);
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: false, entries: 2, brokenAt: 3 });
    await expect(verifier.verify(bob)).resolves.toMatchObject({ valid: true });
  });

  it('by removing an entry', async () => {
    await tamper(`delete from audit_entries where user_id = $1 and sequence = 2`, [ada]);
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: false, entries: 1, brokenAt: 2 });
  });

  it('by removing an entry and closing the gap', async () => {
    await tamper(`delete from audit_entries where user_id = $1 and sequence = 2`, [ada]);
    for (const sequence of [3, 4, 5])
      await tamper(`update audit_entries set sequence = sequence - 1 where user_id = $1 and sequence = $2`, [
        ada,
        sequence,
      ]);
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: false, entries: 1, brokenAt: 2 });
  });

  it('by slipping an entry in before the first', async () => {
    await tamper(
      `insert into audit_entries select gen_random_uuid(), user_id, 0, actor, action, subject_type, subject_id, data, occurred_at,
              entry_text, previous_hash, hash from audit_entries where user_id = $1 and sequence = 1`,
      [ada],
    );
    await expect(verifier.verify(ada)).resolves.toEqual({ valid: false, entries: 0, brokenAt: 1 });
  });
});
