import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus, defineEvent } from '../../libs/platform/events/index.js';
import { type EventTransport, noTransport } from '../../libs/platform/events/event-transport.js';
import { postgresTransport } from '../../libs/platform/events/postgres-transport.js';
import { redisTransport } from '../../libs/platform/events/redis-transport.js';
import { type TestDatabase, createTestDatabase, waitFor } from '../setup/index.js';
import { redisUrl } from '../setup/mode.js';
import { type TcpProxy, startTcpProxy } from '../setup/tcp-proxy.js';

const happened = defineEvent<{ name: string }>('test.happened');
const channel = `test_events_${process.pid}`;

describe('EventBus in one process', () => {
  const bus = new EventBus(noTransport());

  it('tells every listener, survives one that fails, and stops when told', async () => {
    const heard: string[] = [];
    bus.subscribe(happened, () => {
      throw new Error('a listener that fails');
    });
    const stop = bus.subscribe(happened, ({ name }) => void heard.push(name));
    bus.publish(happened, { name: 'first' });
    await waitFor('the event', () => heard.length === 1);
    stop();
    const later: string[] = [];
    bus.subscribe(happened, ({ name }) => void later.push(name));
    bus.publish(happened, { name: 'second' });
    await waitFor('the event', () => later.length === 1);
    expect(heard).toEqual(['first']);
  });

  it('does not run listeners inside a publisher', () => {
    const heard: string[] = [];
    bus.subscribe(happened, ({ name }) => void heard.push(name));
    bus.publish(happened, { name: 'now' });
    expect(heard).toEqual([]);
  });
});

interface Backend {
  name: string;
  /** The server itself, and the port it has when its URL names none. */
  server(): { url: string; port: number };
  transport(url: string): EventTransport;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const backends: Backend[] = [
  {
    name: 'LISTEN and NOTIFY',
    server: () => ({ url: database.url, port: 5432 }),
    transport: (url) => postgresTransport(url, channel),
  },
  ...(redisUrl
    ? [
        {
          name: 'Redis',
          server: () => ({ url: redisUrl!, port: 6379 }),
          transport: (url: string) => redisTransport(url, channel),
        },
      ]
    : []),
];

describe.each(backends)('EventBus across connections by $name', ({ server, transport }) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  function open(url: string) {
    const bus = new EventBus(transport(url));
    ends.push(() => bus.onApplicationShutdown());
    const heard: { name: string; id: string }[] = [];
    bus.subscribe(happened, ({ name }, id) => void heard.push({ name, id }));
    let gaps = 0;
    bus.onGap(() => void gaps++);
    return { bus, heard, gaps: () => gaps, names: () => heard.map(({ name }) => name) };
  }

  async function openProxy(): Promise<TcpProxy> {
    const { url, port } = server();
    const proxy = await startTcpProxy(url, port);
    ends.push(() => proxy.close());
    return proxy;
  }

  /** Publishes until the other side hears: what is published before it listens is lost. */
  async function untilHeard(from: EventBus, to: { names(): string[] }, name: string): Promise<void> {
    await waitFor(`${name} to be heard`, () => {
      from.publish(happened, { name });
      return to.names().includes(name);
    });
  }

  it('reaches the other with the same id, and each but once', async () => {
    const [one, two] = [open(server().url), open(server().url)];
    await untilHeard(one.bus, two, 'warm-up');
    await untilHeard(two.bus, one, 'warm-up back');
    one.bus.publish(happened, { name: 'a' });
    one.bus.publish(happened, { name: 'b' });
    await waitFor('both', () => two.names().includes('b'));
    const id = (side: typeof one, wanted: string) => side.heard.filter(({ name }) => name === wanted);
    expect(id(two, 'a')).toEqual(id(one, 'a'));
    expect(id(two, 'b')).toEqual(id(one, 'b'));
    expect(id(one, 'a')).toHaveLength(1);
  });

  it('carries a burst, in order', async () => {
    const [one, two] = [open(server().url), open(server().url)];
    await untilHeard(one.bus, two, 'warm-up');
    const burst = Array.from({ length: 500 }, (_, index) => `burst ${index}`);
    for (const name of burst) one.bus.publish(happened, { name });
    await waitFor('the last', () => two.names().includes('burst 499'));
    expect(two.names().filter((name) => name.startsWith('burst'))).toEqual(burst);
  });

  it('goes on after an outage: this process hears itself meanwhile, and the gap is told', async () => {
    const proxy = await openProxy();
    const [near, far] = [open(proxy.url), open(server().url)];
    await untilHeard(far.bus, near, 'before');
    await proxy.cut();
    for (let index = 0; index < 5_000; index++) near.bus.publish(happened, { name: 'meanwhile' });
    await waitFor('its own events', () => near.names().filter((name) => name === 'meanwhile').length === 5_000);
    await proxy.mend();
    await waitFor('the gap to be told', () => near.gaps() === 1);
    await untilHeard(far.bus, near, 'after');
    await waitFor('what was kept to be sent', () => far.names().includes('meanwhile'));
    await untilHeard(near.bus, far, 'after too');
    expect(far.gaps()).toBe(0);
  });
});
