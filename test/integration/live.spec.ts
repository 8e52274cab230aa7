import 'reflect-metadata';
import { type AddressInfo, connect } from 'node:net';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { Database, newId } from '../../libs/platform/database/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { Notifications } from '../../libs/notifications/index.js';
import { batchChanged, rawEventsNormalized } from '../../libs/sync/index.js';
import { type TestDatabase, createTestDatabase, distributed, testEnvironment, waitFor } from '../setup/index.js';
import { type SseClient, openSse } from '../setup/sse-client.js';
import { type TcpProxy, startTcpProxy } from '../setup/tcp-proxy.js';

@Module({})
class TestRootModule {}

interface Person {
  userId: string;
  cookie: string;
}

describe('GET /events', () => {
  let database: TestDatabase;
  /** Where events of other processes come from; it can be cut. */
  let wayToEvents: TcpProxy | undefined;
  let app: INestApplication;
  let url: string;
  let environment: Environment;
  let bus: EventBus;
  let ada: Person;
  let bob: Person;
  const open: SseClient[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    if (distributed) wayToEvents = await startTcpProxy(database.url, 5432);
    environment = {
      ...testEnvironment(database.url),
      ...(wayToEvents ? { REDIS_URL: undefined, DIRECT_URL: wayToEvents.url } : {}),
      LIVE_HEARTBEAT_SECONDS: '0.2',
      LIVE_BUFFER_EVENTS: '50',
    };
    [app, url] = await startApi(environment);
    bus = app.get(EventBus);
    [ada, bob] = [await newPerson(), await newPerson()];
  });
  async function startApi(settings: Environment): Promise<[INestApplication, string]> {
    const imports = [...platformModules(settings), ...apiFeatures];
    const api = await NestFactory.create(
      { module: TestRootModule, imports },
      { logger: ['error'], abortOnError: false },
    );
    await api.listen(0, '127.0.0.1');
    return [api, `http://127.0.0.1:${(api.getHttpServer().address() as AddressInfo).port}`];
  }

  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  afterAll(async () => {
    await app?.close();
    await wayToEvents?.close();
    await database?.drop();
  });

  async function newPerson(): Promise<Person> {
    const [userId, token] = [newId(), randomToken()];
    await database.query(`insert into users (id, email, name) values ($1, $2, 'Somebody')`, [
      userId,
      `${userId}@people.example`,
    ]);
    await database.query(
      `insert into sessions (id, user_id, token_hash, idle_expires_at, absolute_expires_at)
       values (gen_random_uuid(), $1, $2, now() + interval '1 hour', now() + interval '1 hour')`,
      [userId, sha256(token)],
    );
    return { userId, cookie: `omnicrm_session=${token}` };
  }

  async function listen(
    { cookie }: Person,
    headers: Record<string, string> = {},
    query = '',
    at = url,
  ): Promise<SseClient> {
    const client = await openSse(`${at}/events${query}`, { cookie, ...headers });
    open.push(client);
    if (client.status === 200)
      await waitFor('the stream to begin', () => client.lastEventId() !== '' || client.ended());
    return client;
  }

  const tell = ({ userId }: Person, batchId: string) =>
    bus.publish(batchChanged, { userId, integrationId: 'integration', batchId });
  const ids = (client: SseClient) =>
    client.frames
      .filter(({ event }) => event === 'batch')
      .map(({ data }) => (JSON.parse(data) as { ids: { batchId: string } }).ids.batchId);

  it('is for the signed in, and for pages of this application', async () => {
    expect((await listen({ userId: '', cookie: '' })).status).toBe(401);
    expect((await listen(ada, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await listen(ada, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('is a stream that no proxy keeps or changes, and shows that it lives', async () => {
    const client = await listen(ada);
    expect([client.status, client.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(client.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(client.headers.get('x-accel-buffering')).toBe('no');
    expect(client.headers.get('content-encoding')).toBeNull();
    await waitFor('heartbeats', () => client.comments.filter((comment) => comment === 'hb').length >= 2);
  });

  it('tells each person of their own things only', async () => {
    const [adas, bobs] = [await listen(ada), await listen(bob)];
    tell(ada, 'of ada');
    tell(bob, 'of bob');
    const [forAda, forBob] = [await adas.next('batch'), await bobs.next('batch')];
    expect(JSON.parse(forAda.data)).toEqual({ ids: { batchId: 'of ada', integrationId: 'integration' } });
    expect(JSON.parse(forBob.data)).toEqual({ ids: { batchId: 'of bob', integrationId: 'integration' } });
    bus.publish(rawEventsNormalized, { userId: ada.userId, batchIds: ['of ada'] });
    expect(JSON.parse((await adas.next('data')).data)).toEqual({ ids: {} });
    expect([adas.frames.length, bobs.frames.length]).toEqual([2, 1]);
  });

  it('tells of a notification once it is committed, and never of one that was rolled back', async () => {
    const client = await listen(ada);
    const add = (title: string) =>
      app.get(Database).forUser(ada.userId, async (scope) => {
        await app
          .get(Notifications, { strict: false })
          .add(scope, { kind: 'sync_done', subjectType: 'sync_batch', subjectId: newId(), title, body: '' });
        if (title === 'never') throw new Error('rolled back');
      });
    await expect(add('never')).rejects.toThrow('rolled back');
    await add('told');
    const { data } = await client.next('notification');
    const [row] = await database.query<{ id: string }>(`select id from notifications where user_id = $1`, [ada.userId]);
    expect(JSON.parse(data)).toEqual({ ids: { notificationId: row!.id } });
  });

  it('sends at most four frames a second of the same thing, and always the last', async () => {
    const client = await listen(ada);
    const started = performance.now();
    await waitFor('a second and a half of changes', () => {
      tell(ada, 'busy');
      return performance.now() - started > 1_500;
    });
    tell(ada, 'quiet');
    await client.next('batch', ({ data }) => data.includes('quiet'));
    const settled = client.frames.length;
    await waitFor(
      'the last of the busy ones',
      () => client.frames.length > settled || performance.now() - started > 2_500,
    );
    expect(ids(client).filter((id) => id === 'busy').length).toBeLessThanOrEqual(8);
  });

  it.each(['the header that browsers send', 'the query'])('goes on where it broke, told by %s', async (how) => {
    const first = await listen(ada);
    tell(ada, `${how} 1`);
    await first.next('batch');
    first.close();
    tell(ada, `${how} 2`);
    tell(bob, `${how} of bob`);
    tell(ada, `${how} 3`);
    tell(ada, `${how} 3`);
    const last = first.lastEventId();
    const again =
      how === 'the query'
        ? await listen(ada, {}, `?lastEventId=${last}`)
        : await listen(ada, { 'last-event-id': last });
    await again.next('batch', ({ data }) => data.includes(`${how} 3`));
    const missed = ids(again).filter((id) => id.startsWith(how));
    expect(missed).toEqual([`${how} 2`, `${how} 3`]);
  });

  it('goes on from a stream on which nothing had happened yet', async () => {
    const first = await listen(ada);
    first.close();
    tell(ada, 'meanwhile');
    const again = await listen(ada, { 'last-event-id': first.lastEventId() });
    await again.next('batch', ({ data }) => data.includes('meanwhile'));
    expect(again.frames.map(({ event }) => event)).not.toContain('reset');
  });

  it('tells a browser to ask for everything when nobody can say what it missed', async () => {
    for (const unknown of [newId(), 'nonsense', 'x'.repeat(5_000)]) {
      const client = await listen(ada, { 'last-event-id': unknown });
      expect(JSON.parse((await client.next('reset')).data)).toEqual({ ids: {} });
      // From there it goes on.
      const again = await listen(ada, { 'last-event-id': client.lastEventId() });
      expect(again.frames.map(({ event }) => event)).not.toContain('reset');
    }
    const first = await listen(ada);
    first.close();
    for (let index = 0; index < 200; index++) tell(bob, `flood ${index}`);
    await waitFor('the flood to pass', async () => {
      const late = await listen(ada, { 'last-event-id': first.lastEventId() });
      return late.frames.some(({ event }) => event === 'reset');
    });
  });

  // One process has nobody to miss events of.
  (distributed ? it : it.skip)(
    'tells everybody to ask again when events of other processes may be missing',
    async () => {
      const client = await listen(ada);
      await wayToEvents!.cut();
      await wayToEvents!.mend();
      await client.next('reset');
      const late = await listen(ada, { 'last-event-id': newId() });
      await late.next('reset');
    },
  );

  (distributed ? it : it.skip)(
    'goes on at another process, which hears the same events under the same ids',
    async () => {
      const [other, otherUrl] = await startApi(environment);
      try {
        const first = await listen(ada);
        const there = await listen(ada, {}, '', otherUrl);
        await waitFor('the other process to hear', () => {
          tell(ada, 'warm-up');
          return there.frames.length > 0;
        });
        tell(ada, 'seen');
        const seen = await first.next('batch', ({ data }) => data.includes('seen'));
        const seenThere = await there.next('batch', ({ data }) => data.includes('seen'));
        expect(seenThere.id).toBe(seen.id);
        first.close();
        tell(ada, 'missed');
        await there.next('batch', ({ data }) => data.includes('missed'));
        const again = await listen(ada, { 'last-event-id': seen.id }, '', otherUrl);
        await again.next('batch', ({ data }) => data.includes('missed'));
        expect(again.frames.map(({ event }) => event)).not.toContain('reset');
      } finally {
        await other.close();
      }
    },
  );

  it('ends the oldest of more than ten streams, and says so', async () => {
    const streams: SseClient[] = [];
    for (let index = 0; index < 11; index++) streams.push(await listen(ada));
    await waitFor('the oldest to end', () => streams[0]!.ended());
    expect(streams[0]!.frames.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"replaced"}' });
    tell(ada, 'for all');
    await streams[10]!.next('batch');
    expect(streams.slice(1).some((stream) => stream.ended())).toBe(false);
  });

  it('ends within five seconds of the session', async () => {
    const eve = await newPerson();
    const [own, other] = [await listen(eve), await listen(ada)];
    const ended = performance.now();
    await database.query(`update sessions set revoked_at = now() where user_id = $1`, [eve.userId]);
    await waitFor('the stream to end', () => own.ended());
    expect(performance.now() - ended).toBeLessThan(5_000);
    expect(own.frames.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"signed_out"}' });
    expect(other.ended()).toBe(false);
  });

  it('cuts off who does not read, and keeps nothing for them', async () => {
    const before = process.memoryUsage().rss;
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let closed = false;
    socket.on('close', () => (closed = true));
    socket.on('error', () => undefined);
    socket.write(`GET /events HTTP/1.1\r\nHost: localhost\r\nCookie: ${ada.cookie}\r\n\r\n`);
    await new Promise((done) => socket.once('readable', done));
    const long = 'x'.repeat(4_000);
    let index = 0;
    await waitFor('the slow stream to be counted', async () => {
      for (let burst = 0; burst < 200; burst++) tell(ada, `${long}${index++}`);
      const { text } = await metrics();
      return /omnicrm_live_streams_slow_total 1/.test(text);
    });
    socket.resume();
    await waitFor('the connection to close', () => closed);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  const metrics = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/metrics`, { headers });
    return { status: response.status, text: await response.text() };
  };

  it('counts the open streams for this machine, not for what a proxy passes on', async () => {
    await waitFor('earlier streams to be gone', async () => /omnicrm_live_streams 0/.test((await metrics()).text));
    await listen(ada);
    const { status, text } = await metrics();
    expect([status, text.match(/^omnicrm_live_streams .*/m)?.[0]]).toEqual([200, 'omnicrm_live_streams 1']);
    expect(text).toContain('process_resident_memory_bytes');
    expect((await metrics({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
  });

  // The last test: nothing is served after it.
  it('ends its streams first when the process goes away', async () => {
    const client = await listen(ada);
    const started = performance.now();
    await app.close();
    await waitFor('the stream to end', () => client.ended());
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(client.frames.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"shutdown"}' });
  });
});
