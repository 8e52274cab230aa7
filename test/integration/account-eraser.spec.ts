import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountEraser, AccountErasureService, PrivacyModule } from '../../libs/privacy/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

const NEVER = new AbortController().signal;
const TAGS = 1_300;

describe('the work of an erasure', () => {
  let context: TestContext;
  let [ada, bob]: string[] = [];
  beforeAll(async () => {
    context = await openTestContext([PrivacyModule]);
    [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
    for (const user of [ada, bob])
      await context.query(
        `insert into tags (id, user_id, name, colour) select gen_random_uuid(), $1, 'tag ' || n, 'red' from generate_series(1, $2) n`,
        [user, TAGS],
      );
  });
  afterAll(() => context?.close());

  it('stops where it is told to, and goes on from there to the end', async () => {
    const begun = await context.get(AccountErasureService).begin(ada!, 'asked');
    expect(await context.get(AccountErasureService).begin(ada!, 'asked')).toBeNull();
    const eraser = context.get(AccountEraser);
    await expect(eraser.work(begun!.id, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(await eraser.work(begun!.id, NEVER)).toBe(true);
    expect(await eraser.work(begun!.id, NEVER)).toBe(true);
    const certificate = await context.get(AccountErasureService).byReceipt(begun!.receipt);
    expect(certificate).toMatchObject({ userId: null, counts: { tags: TAGS, users: 1 }, unrevoked: 0 });
    expect(Number(certificate!.auditEntries)).toBe(certificate!.counts.audit_entries);
  });

  it('takes nothing of anybody else', async () => {
    const left = await context.query<{ user_id: string; n: number }>(
      `select user_id, count(*)::int as n from tags group by 1`,
    );
    expect(left).toEqual([{ user_id: bob, n: TAGS }]);
  });

  it('lets nothing be written any more for whoever is gone', async () => {
    const write = (sql: string) => context.database.forUser(ada!, (scope) => scope.query(sql, [ada]));
    await expect(
      write(`insert into tags (id, user_id, name, colour) values (gen_random_uuid(), $1, 'late', 'red')`),
    ).rejects.toThrow('foreign key');
    await expect(
      write(
        `insert into audit_entries (id, user_id, sequence, actor, action, subject_type, subject_id, entry_text, previous_hash, hash)
         values (gen_random_uuid(), $1, 0, 'user', 'late.entry', 'test', '1', '', '', '')`,
      ),
    ).rejects.toThrow('foreign key');
  });
});
