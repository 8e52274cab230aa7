import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, approveAll, startTestSystem, waitFor } from '../setup/index.js';
import { type SseClient, openSse } from '../setup/sse-client.js';

interface Shown {
  notifications: {
    edges: { cursor: string; node: { id: string; title: string; readAt: string | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  unreadNotifications: number;
}

describe('what a browser learns of by itself', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  const open: SseClient[] = [];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example'] });
    for (let index = 0; index < 5; index++)
      await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
        from: `Client ${index} <client${index}@clients.example>`,
        to: 'ada@studio.example',
        subject: `Hello ${index}`,
        text: 'Hello',
      });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  });
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  afterAll(() => system?.stop());

  async function listen(user: TestUser): Promise<SseClient> {
    const client = await openSse(`${system.url}/events`, { cookie: user.cookie });
    open.push(client);
    return client;
  }

  describe('notifications', () => {
    const subject = newId();

    beforeAll(async () => {
      for (const [user, count] of [
        [ada, 25],
        [bob, 1],
      ] as const)
        for (let index = 0; index < count; index++)
          await system.database.query(
            `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body, created_at)
             values ($1, $2, 'sync_done', 'sync_batch', $3, $4, '', now() + make_interval(secs => $5))`,
            [newId(), user.userId, index === 0 ? subject : newId(), `news ${index}`, index],
          );
    });

    const shown = (user: TestUser, args = '') =>
      user.ask<Shown>(`{
        notifications${args} { edges { cursor node { id title readAt } } pageInfo { hasNextPage endCursor } }
        unreadNotifications
      }`);
    const read = (user: TestUser, ids: string[] | null) =>
      user.ask<{ readNotifications: { unread: number; userErrors: unknown[] } }>(
        `mutation ($ids: [ID!]) { readNotifications(input: { ids: $ids }) { unread userErrors { code } } }`,
        { ids },
      );

    it('are listed newest first, in pages, to their owner', async () => {
      const first = await shown(ada);
      expect(first.notifications.edges.map(({ node }) => node.title).slice(0, 2)).toEqual(['news 24', 'news 23']);
      expect([first.notifications.edges.length, first.unreadNotifications]).toEqual([20, 25]);
      const rest = await shown(ada, `(after: "${first.notifications.pageInfo.endCursor}")`);
      expect(rest.notifications.edges.map(({ node }) => node.title)).toEqual(
        [4, 3, 2, 1, 0].map((index) => `news ${index}`),
      );
      expect([rest.notifications.pageInfo.hasNextPage, (await shown(bob)).unreadNotifications]).toEqual([false, 1]);
    });

    it.each(['nonsense', Buffer.from('["x","y"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])(
      'refuse %s as a cursor',
      async (cursor) => {
        const { errors } = await ada.graphql(`{ notifications(after: "${cursor}") { edges { cursor } } }`);
        expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      },
    );

    it('are marked read one by one or all at once, and only by their owner; other windows learn of it', async () => {
      const other = await listen(ada);
      const [newest] = (await shown(ada)).notifications.edges;
      expect((await read(bob, [newest!.node.id])).readNotifications.unread).toBe(1);
      expect((await shown(ada)).unreadNotifications).toBe(25);
      expect((await read(ada, [newest!.node.id])).readNotifications).toEqual({ unread: 24, userErrors: [] });
      await other.next('notification');
      expect((await shown(ada)).notifications.edges[0]!.node.readAt).not.toBeNull();
      expect((await read(ada, null)).readNotifications.unread).toBe(0);
      expect((await shown(bob)).unreadNotifications).toBe(1);
    });

    it('refuse what is no id', async () => {
      const { errors } = await ada.graphql(`mutation { readNotifications(input: { ids: ["nonsense"] }) { unread } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    });
  });

  it('hears of an import from the process that does it, to its end', async () => {
    const [adas, bobs] = [await listen(ada), await listen(bob)];
    const { google_gmail: integrationId } = await ada.connect(['google_gmail'], 'ada@studio.example');
    const { batchId } = await approveAll(ada, integrationId!);
    const { data } = await adas.next('batch');
    expect(JSON.parse(data)).toEqual({ ids: { batchId, integrationId } });
    await adas.next('data');
    // As a browser does it: ask when told, and only then. A last frame before the last change would leave it behind.
    const states = new Set<string>();
    for (let handled = 0; !states.has('COMPLETED');) {
      await waitFor('another frame', () => adas.frames.length > handled);
      handled = adas.frames.length;
      const { syncBatch } = await ada.ask<{ syncBatch: { state: string } }>(
        `query ($id: ID!) { syncBatch(id: $id) { state } }`,
        { id: batchId },
      );
      states.add(syncBatch.state);
    }
    expect(bobs.frames.filter(({ event }) => event !== 'notification')).toEqual([]);
  });

  it('ends the stream of a browser that signs out', async () => {
    const eve = await system.signIn('Eve');
    const client = await listen(eve);
    await waitFor('the stream to begin', () => client.lastEventId() !== '');
    const started = performance.now();
    await eve.ask(`mutation { signOut { __typename } }`);
    await waitFor('the stream to end', () => client.ended());
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('lets the process go at once when it is told to', async () => {
    const client = await listen(ada);
    await waitFor('the stream to begin', () => client.lastEventId() !== '');
    const started = performance.now();
    await system.api.stop();
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(client.frames.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"shutdown"}' });
  });
});
