import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LAST_TABLES } from '../../libs/privacy/data/erasable-tables.repository.js';
import { ErasurePlanService, PrivacyModule } from '../../libs/privacy/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

/** Tables with rows of users that an erasure leaves, and why. */
const EXCEPTIONS: Record<string, string> = {
  erasure_certificates: 'proves the erasure; it names its user by a keyed hash once it has ended',
};

describe('the plan of an erasure', () => {
  let context: TestContext;
  let [ada, bob]: string[] = [];
  beforeAll(async () => {
    context = await openTestContext([PrivacyModule]);
    [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  });
  afterAll(() => context?.close());

  const ownedTables = () =>
    context.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'user_id' order by 1`,
    );

  it('covers every table that has a column user_id, or names it as an exception', async () => {
    const plan = await context.get(ErasurePlanService).make(ada!);
    const covered = [...new Set([...plan, ...LAST_TABLES, ...Object.keys(EXCEPTIONS)])].sort();
    expect(covered).toEqual((await ownedTables()).map(({ name }) => name));
    expect(new Set(plan).size).toBe(plan.length);
  });

  it('covers every table that refers to users in another way', async () => {
    const referring = await context.query<{ name: string; column: string }>(
      `select c.relname as name, a.attname as column from pg_constraint k
         join pg_class c on c.oid = k.conrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
        where k.contype = 'f' and k.confrelid = 'users'::regclass and a.attname <> 'user_id'`,
    );
    expect(referring).toEqual([]);
  });

  it('refuses to begin while there is a table that it does not reach', async () => {
    await context.query(`create table forgotten (user_id uuid not null)`);
    await expect(context.get(ErasurePlanService).make(ada!)).rejects.toThrow('forgotten');
    await context.query(`drop table forgotten`);
  });

  it('lets the erasing role delete nothing of anybody else, and no audit entry without a certificate', async () => {
    await context.query(`insert into tags (id, user_id, name, colour) values (gen_random_uuid(), $1, 'x', 'red')`, [
      bob,
    ]);
    const deleted = await context.database.forErasure(ada!, (scope) => scope.query(`delete from tags returning 1`));
    expect(deleted).toEqual([]);
    await context.database.asSystem('test', (scope) =>
      scope.query(
        `insert into audit_entries (id, user_id, sequence, actor, action, subject_type, subject_id, entry_text, previous_hash, hash)
         values (gen_random_uuid(), $1, 0, 'user', 'test.done', 'test', '1', '', '', '')`,
        [ada],
      ),
    );
    await expect(
      context.database.forErasure(ada!, (scope) => scope.query(`delete from audit_entries`)),
    ).rejects.toThrow('append-only');
  });
});
