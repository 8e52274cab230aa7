import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { NotificationsModule, Notifications, notificationAdded } from '../../libs/notifications/index.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';

describe('Notifications', () => {
  let context: TestContext;
  let ada: string;
  let bob: string;
  beforeAll(async () => {
    context = await openTestContext([NotificationsModule]);
    [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  });
  afterAll(() => context.close());

  const add = (userId: string, subjectId: string, title: string) =>
    context.database.forUser(userId, (scope) =>
      context
        .get(Notifications)
        .add(scope, { kind: 'reconnect', subjectType: 'integration', subjectId, title, body: 'Connect it again.' }),
    );
  const rows = (userId: string) =>
    context.query<{ id: string; title: string; read: boolean }>(
      `select id, title, read_at is not null as read from notifications where user_id = $1 order by created_at`,
      [userId],
    );

  it('renews the unread one of the same kind and subject, and adds another after it was read', async () => {
    const subject = newId();
    const told: string[] = [];
    context.get(EventBus).subscribe(notificationAdded, ({ notificationId }) => void told.push(notificationId));
    await add(ada, subject, 'first');
    await add(ada, subject, 'second');
    await add(ada, newId(), 'another');
    const [renewed] = await rows(ada);
    expect((await rows(ada)).map(({ title }) => title)).toEqual(['second', 'another']);
    await waitFor('all to be told', () => told.length === 3);
    expect(told.slice(0, 2)).toEqual([renewed!.id, renewed!.id]);
    await context.query(`update notifications set read_at = now() where user_id = $1`, [ada]);
    await add(ada, subject, 'again');
    expect((await rows(ada)).map(({ title, read }) => [title, read])).toEqual([
      ['second', true],
      ['another', true],
      ['again', false],
    ]);
  });

  it('belongs to one user, whatever a query forgets', async () => {
    await add(bob, newId(), 'of bob');
    const seen = await context.database.forUser(ada, (scope) =>
      scope.query<{ title: string }>(`select title from notifications where title = 'of bob'`),
    );
    expect(seen).toEqual([]);
  });
});
