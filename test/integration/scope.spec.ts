import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

describe('Scope', () => {
  let context: TestContext;
  let ada: string;
  let bob: string;
  beforeAll(async () => {
    context = await openTestContext([]);
    [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  });
  afterAll(() => context.close());

  const insertContact = (userId: string, owner = userId, name = 'Somebody') =>
    context.database.forUser(userId, (scope) =>
      scope.query(`insert into contacts (id, user_id, display_name) values ($1, $2, $3)`, [newId(), owner, name]),
    );
  const allContacts = (userId: string) =>
    context.database.forUser(userId, (scope) =>
      scope.query<{ display_name: string }>(`select display_name from contacts`),
    );

  it('shows a user their own rows only, even without a WHERE', async () => {
    await insertContact(ada, ada, 'of Ada');
    await insertContact(bob, bob, 'of Bob');
    expect(await allContacts(ada)).toEqual([{ display_name: 'of Ada' }]);
    expect(await allContacts(bob)).toEqual([{ display_name: 'of Bob' }]);
    await context.database.forUser(bob, (scope) => scope.query(`update contacts set display_name = 'taken'`));
    await context.database.forUser(bob, (scope) => scope.query(`delete from contacts`));
    expect(await allContacts(ada)).toEqual([{ display_name: 'of Ada' }]);
  });

  it('refuses to write a row for somebody else', async () => {
    await expect(insertContact(bob, ada)).rejects.toThrow(/row-level security/);
  });

  it('keeps interleaved users apart on few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const userId = index % 2 ? ada : bob;
        return context.database.forUser(userId, async (scope) => {
          const [row] = await scope.query<{ id: string }>(`select current_user_id() as id`);
          return row!.id === userId;
        });
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });

  it('leaves nothing of a user on the connection', async () => {
    await expect(
      context.database.asSystem('test', (scope) => scope.query(`select current_user_id() as id, current_user as role`)),
    ).resolves.toEqual([{ id: null, role: 'omnicrm_system' }]);
  });

  it('lets the system reach only the tables it was given', async () => {
    await expect(context.database.asSystem('test', (scope) => scope.query(`select * from contacts`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      context.database.asSystem('test', (scope) => scope.query(`select * from users`)),
    ).resolves.toHaveLength(2);
  });

  it('rolls everything back when the work throws, and runs no callback', async () => {
    const ran: string[] = [];
    const failing = context.database.forUser(ada, async (scope) => {
      scope.afterCommit(() => void ran.push('callback'));
      await scope.query(`insert into contacts (id, user_id, display_name) values ($1, $2, 'half done')`, [
        newId(),
        ada,
      ]);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(ran).toEqual([]);
    expect(await allContacts(ada)).toEqual([{ display_name: 'of Ada' }]);
  });

  it('runs callbacks after the commit, when others see the effect', async () => {
    const seen: number[] = [];
    await context.database.forUser(ada, async (scope) => {
      scope.afterCommit(async () => void seen.push((await allContacts(ada)).length));
      await scope.query(`insert into contacts (id, user_id, display_name) values ($1, $2, 'second')`, [newId(), ada]);
    });
    expect(seen).toEqual([2]);
  });

  it('refuses anything but the UUID of a user', () => {
    expect(() => context.database.forUser(`' or true --`, async () => undefined)).toThrow(TypeError);
  });
});
