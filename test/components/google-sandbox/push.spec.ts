import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { waitFor } from '../../setup/wait-for.js';
import { Discovery } from './discovery.js';
import { CALENDAR, GMAIL, ME, TestSandbox, at, list, text } from './support.js';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of pushes that answers as it is told. */
class Receiver {
  received: Received[] = [];
  answers: number[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body });
        response.writeHead(receiver.answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** History ids of what came about mailboxes, in the order of arrival. */
  get historyIds(): unknown[] {
    return this.received.map(({ body }) => at(hintOf(body), 'historyId'));
  }

  arrived(count: number): Promise<unknown> {
    return waitFor(`${count} pushes`, () => this.received.length >= count);
  }

  stop(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => done());
      this.server.closeAllConnections();
    });
  }
}

function hintOf(body: string): unknown {
  return JSON.parse(Buffer.from(text(JSON.parse(body), 'message.data'), 'base64').toString());
}

const TOPIC = 'projects/sandbox/topics/gmail';
const gmail = Discovery.load('gmail.v1.json');
const calendar = Discovery.load('calendar.v3.json');

let sandbox: TestSandbox;
let receiver: Receiver;
let token: string;

const post = (path: string, body: unknown, access = token) =>
  sandbox.fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const watch = () => post('/gmail/v1/users/me/watch', { topicName: TOPIC });
const sent = async () => list(await sandbox.admin('GET', '/push'), 'sent');
const deliver = (subject: string) => sandbox.deliver({ from: 'a@x.example', subject, text: 'x' });

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  token = (await sandbox.grant([GMAIL, CALENDAR])).access;
});
afterAll(() => sandbox.stop());

async function fresh(settings: object = {}): Promise<void> {
  receiver = await Receiver.start();
  const endpoint = `${receiver.url}/push`;
  await sandbox.admin('DELETE', '/push');
  await sandbox.admin('PUT', '/push', { endpoint, audience: 'aud-1', minIntervalMs: 0, retryMs: 5, ...settings });
}
afterEach(async () => {
  await sandbox.admin('POST', '/push/lapse', {});
  await receiver.stop();
});

describe('pushes about a mailbox', () => {
  it('begin with one at once, carry the history id, and are signed by the published key', async () => {
    await fresh();
    const answer = await watch();
    expect(answer.status).toBe(200);
    expect(gmail?.problems('WatchResponse', answer.body) ?? []).toEqual([]);
    expect(Number(text(answer.body, 'expiration')) - Date.now()).toBeCloseTo(7 * 86_400_000, -5);
    await deliver('One');
    await receiver.arrived(2);
    const [first, second] = receiver.received;
    expect(hintOf(first!.body)).toEqual({ emailAddress: ME, historyId: Number(text(answer.body, 'historyId')) });
    const profile = await sandbox.get('/gmail/v1/users/me/profile', token);
    expect(at(hintOf(second!.body), 'historyId')).toBe(Number(text(profile.body, 'historyId')));
    expect(text(JSON.parse(second!.body), 'subscription')).toBe('projects/sandbox/subscriptions/gmail-push');
    const jwt = /^Bearer (.+)$/.exec(second!.headers.authorization ?? '')![1]!;
    const { payload, protectedHeader } = await jwtVerify(
      jwt,
      createRemoteJWKSet(new URL(`${sandbox.url}/oauth2/v3/certs`)),
      { audience: 'aud-1', issuer: 'https://accounts.google.com' },
    );
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ email: 'gmail-push@sandbox.iam.gserviceaccount.com', email_verified: true });
  });

  it('come for labels and deletions too, and end with users.stop', async () => {
    await fresh();
    await watch();
    const id = await deliver('Labelled');
    await sandbox.admin('POST', `/accounts/${ME}/messages/${id}/labels`, { add: ['STARRED'] });
    await sandbox.admin('DELETE', `/accounts/${ME}/messages/${id}`);
    await receiver.arrived(4);
    expect((await post('/gmail/v1/users/me/stop', {})).status).toBe(204);
    await deliver('Unheard');
    expect(await sent()).toHaveLength(4);
  });

  it('are at most one a second; the rest are dropped', async () => {
    await fresh({ minIntervalMs: 60_000 });
    await watch();
    for (const subject of ['a', 'b', 'c']) await deliver(subject);
    await receiver.arrived(2);
    expect((await sent()).map(({ outcome }) => outcome).sort()).toEqual([
      'delivered',
      'delivered',
      'dropped',
      'dropped',
    ]);
  });

  it('are sent again until they are taken', async () => {
    await fresh();
    receiver.answers = [503, 401, 204];
    await watch();
    await waitFor('delivery', async () => (await sent())[0]?.['outcome'] === 'delivered');
    expect((await sent())[0]?.['answers']).toEqual([503, 401, 204]);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('need a topic, the scope and quota', async () => {
    await fresh();
    expect((await post('/gmail/v1/users/me/watch', { topicName: 'gmail' })).status).toBe(400);
    const other = (await sandbox.grant([CALENDAR])).access;
    expect((await post('/gmail/v1/users/me/watch', { topicName: TOPIC }, other)).status).toBe(403);
    await sandbox.admin('DELETE', '/ledger');
    await watch();
    await post('/gmail/v1/users/me/stop', {});
    expect(at(await sandbox.admin('GET', '/ledger'), 'calls.units')).toBe(150);
  });

  it.each([
    ['drop', {}, 1],
    ['duplicate', { copies: 2 }, 4],
    ['flood', { copies: 20 }, 22],
  ])('can go wrong: %s', async (kind, options, expected) => {
    await fresh();
    await watch();
    await receiver.arrived(1);
    await sandbox.admin('POST', '/push/faults', { kind, ...options });
    await deliver(kind);
    await receiver.arrived(expected);
    expect(receiver.received).toHaveLength(expected);
    expect(new Set(receiver.historyIds).size).toBe(Math.min(2, expected));
  });

  it('can go wrong: out of order, stale, forged, one in two lost', async () => {
    await fresh();
    await watch();
    await receiver.arrived(1);
    await sandbox.admin('POST', '/push/faults', { kind: 'reorder', holdMs: 200 });
    await deliver('held back');
    await deliver('overtakes');
    await receiver.arrived(3);
    const [, later, earlier] = receiver.historyIds as number[];
    expect(later).toBeGreaterThan(earlier!);
    await sandbox.admin('POST', '/push/faults', { kind: 'stale' });
    await deliver('told as stale');
    await receiver.arrived(4);
    expect(receiver.historyIds[3]).toBeLessThan(earlier!);
    await sandbox.admin('POST', '/push/faults', { kind: 'bad_token' });
    await deliver('forged');
    await receiver.arrived(5);
    const jwt = receiver.received[4]!.headers.authorization!.slice('Bearer '.length);
    await expect(jwtVerify(jwt, createRemoteJWKSet(new URL(`${sandbox.url}/oauth2/v3/certs`)))).rejects.toThrow();
    await sandbox.admin('POST', '/push/faults', { kind: 'drop', every: 2, times: 2 });
    for (const subject of ['1', '2', '3', '4']) await deliver(subject);
    await receiver.arrived(7);
    expect((await sent()).filter(({ note }) => note === 'fault: drop')).toHaveLength(2);
  });
});

describe('channels of calendars', () => {
  const open = (id: string, more: object = {}) =>
    post('/calendar/v3/calendars/primary/events/watch', {
      id,
      type: 'web_hook',
      address: `${receiver.url}/calendar`,
      token: 's3cret',
      ...more,
    });
  const hour = { start: { dateTime: '2026-12-01T10:00:00Z' }, end: { dateTime: '2026-12-01T11:00:00Z' } };
  const meet = () => sandbox.admin('POST', `/accounts/${ME}/calendars/primary/events`, { summary: 'Meet', ...hour });

  it('begin with sync, tell of each change in headers alone, and end with stop', async () => {
    await fresh();
    const answer = await open('channel-1');
    expect(answer.status).toBe(200);
    expect(calendar?.problems('Channel', answer.body) ?? []).toEqual([]);
    await meet();
    await receiver.arrived(2);
    expect(receiver.received.map(({ body }) => body)).toEqual(['', '']);
    const seen = receiver.received.map(({ headers }) => headers);
    expect(seen.map((headers) => headers['x-goog-resource-state'])).toEqual(['sync', 'exists']);
    expect(seen.map((headers) => headers['x-goog-message-number'])).toEqual(['1', '2']);
    expect(seen[1]).toMatchObject({
      'x-goog-channel-id': 'channel-1',
      'x-goog-channel-token': 's3cret',
      'x-goog-resource-id': text(answer.body, 'resourceId'),
      'x-goog-resource-uri': text(answer.body, 'resourceUri'),
    });
    const stop = { id: 'channel-1', resourceId: text(answer.body, 'resourceId') };
    expect((await post('/calendar/v3/channels/stop', { ...stop, resourceId: 'other' })).status).toBe(404);
    expect((await post('/calendar/v3/channels/stop', stop)).status).toBe(204);
    await meet();
    expect(await sent()).toHaveLength(2);
  });

  it('overlap, last a week at most, and are refused where they cannot be delivered', async () => {
    await fresh();
    await open('old');
    const week = Date.now() + 7 * 86_400_000;
    expect(Number(text((await open('new', { expiration: String(week * 2) })).body, 'expiration'))).toBeCloseTo(
      week,
      -5,
    );
    await meet();
    await receiver.arrived(4);
    expect((await open('old')).status).toBe(400);
    expect((await open('plain', { address: 'http://crm.example/hook' })).status).toBe(400);
    expect((await open('kind', { type: 'email' })).status).toBe(400);
  });

  it('tell of new calendars on the list of calendars, and lapse in silence', async () => {
    await fresh();
    const address = `${receiver.url}/calendar`;
    await post('/calendar/v3/users/me/calendarList/watch', { id: 'list', type: 'web_hook', address });
    await sandbox.admin('POST', `/accounts/${ME}/calendars`, { summary: 'Another' });
    await receiver.arrived(2);
    expect(await sandbox.admin('POST', '/push/lapse', { account: ME })).toMatchObject({ lapsed: 1 });
    await sandbox.admin('POST', `/accounts/${ME}/calendars`, { summary: 'Unheard' });
    expect(await sent()).toHaveLength(2);
  });
});

describe('a restart', () => {
  it('keeps who watches, and where pushes go', async () => {
    await fresh();
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-push-'));
    const options = { accounts: [{ email: ME, mailbox: 'empty' }], state: folder };
    try {
      const before = await TestSandbox.start(options);
      await before.admin('PUT', '/push', { endpoint: receiver.url, minIntervalMs: 0 });
      const { access } = await before.grant([GMAIL]);
      await before.fetch('/gmail/v1/users/me/watch', {
        method: 'POST',
        headers: { authorization: `Bearer ${access}` },
        body: JSON.stringify({ topicName: TOPIC }),
      });
      await receiver.arrived(1);
      await before.stop();
      const after = await TestSandbox.start(options);
      await after.deliver({ from: 'a@x.example', subject: 'After', text: 'x' });
      await receiver.arrived(2);
      await after.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
