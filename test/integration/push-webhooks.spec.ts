import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_PUSH } from '../../apps/google-sandbox/push/settings.js';
import { SigningKey } from '../../apps/google-sandbox/oauth/keys.js';
import { Metrics } from '../../libs/platform/telemetry/index.js';
import { waitFor } from '../setup/index.js';
import { PushFixture } from './push-fixture.js';
import type { Connected } from './sync-fixture.js';

let fixture: PushFixture;
let ada: Connected;
let bob: Connected;

beforeAll(async () => {
  fixture = await PushFixture.open({ GOOGLE_PUSH_PER_SECOND: '1000' });
  ada = await fixture.watched();
  bob = await fixture.watched();
  // From here on the sandbox keeps to itself: each push of this suite is made by hand.
  await fixture.configure({ endpoint: null });
});
afterAll(() => fixture?.close());

const now = () => Math.floor(Date.now() / 1000);
const claims = () => ({
  iss: 'https://accounts.google.com',
  aud: DEFAULT_PUSH.audience,
  sub: '1',
  email: DEFAULT_PUSH.serviceAccount,
  email_verified: true,
  iat: now(),
  exp: now() + 3600,
});
const key = () => fixture.running.sandbox.key;
const genuine = (change: object = {}) => key().sign({ ...claims(), ...change });
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let history = 10_000_000;
const about = (email: string, historyId: number | string = ++history) => ({
  message: { data: Buffer.from(JSON.stringify({ emailAddress: email, historyId })).toString('base64'), messageId: '1' },
  subscription: 'projects/sandbox/subscriptions/gmail-push',
});

async function push(body: unknown, token?: string, headers: Record<string, string> = {}): Promise<number> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${fixture.url}/webhooks/google/gmail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return response.status;
}

const mark = async (connected: Connected) =>
  Number((await fixture.row<{ look_wanted_at: Date | null }>('integrations', connected)).look_wanted_at);
const counted = async (api: string, result: string) => {
  const line = new RegExp(`^omnicrm_push_total\\{api="${api}",result="${result}"\\} (\\d+)`, 'm');
  return Number(line.exec(await fixture.sync.context.get(Metrics).scrape())?.[1] ?? 0);
};

/** Runs it, and tells which of the two accounts it has marked to be looked at. */
async function marks(act: () => Promise<unknown>): Promise<string[]> {
  const before = [await mark(ada), await mark(bob)];
  await act();
  const after = [await mark(ada), await mark(bob)];
  return ['ada', 'bob'].filter((_, index) => after[index] !== before[index]);
}

describe('the webhook for mailboxes', () => {
  it('marks the account that the push is about, and begins a look at that one alone', async () => {
    expect(await marks(async () => expect(await push(about(ada.email), genuine())).toBe(204))).toEqual(['ada']);
    await fixture.lookedAt(ada);
    expect(await fixture.openLook(bob)).toBeUndefined();
    expect(await marks(() => push(about(bob.email.toUpperCase()), genuine()))).toEqual(['bob']);
    await fixture.lookedAt(bob);
  });

  const other = SigningKey.generate();
  const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  it.each<[string, () => string | undefined]>([
    ['no token', () => undefined],
    ['no JWT', () => 'abc'],
    ['another key', () => other.sign(claims())],
    ['another audience', () => genuine({ aud: 'https://other.example/push' })],
    ['a list with no such audience', () => genuine({ aud: ['a', 'b'] })],
    ['another issuer', () => genuine({ iss: 'https://accounts.google.com.evil.example' })],
    ['no issuer', () => genuine({ iss: undefined })],
    ['another sender', () => genuine({ email: 'somebody@other.iam.gserviceaccount.com' })],
    ['no sender', () => genuine({ email: undefined })],
    ['an unverified sender', () => genuine({ email_verified: false })],
    ['a sender verified in words', () => genuine({ email_verified: 'true' })],
    ['expired', () => genuine({ iat: now() - 7200, exp: now() - 3600 })],
    ['without an end', () => genuine({ exp: undefined })],
    ['not yet valid', () => genuine({ nbf: now() + 3600 })],
    ['alg none', () => `${encoded({ alg: 'none' })}.${encoded(claims())}.`],
    ['alg none with a signature', () => `${encoded({ alg: 'none' })}.${encoded(claims())}.${genuine().split('.')[2]}`],
    [
      'the public key as a shared secret',
      () => {
        const input = `${encoded({ alg: 'HS256', kid: key().kid })}.${encoded(claims())}`;
        return `${input}.${createHmac('sha256', key().publicPem()).update(input).digest('base64url')}`;
      },
    ],
    [
      'a key that the token brings along',
      () => {
        const jwk = ecKey.publicKey.export({ format: 'jwk' });
        return `${encoded({ alg: 'RS256', jwk, kid: key().kid })}.${encoded(claims())}.${genuine().split('.')[2]}`;
      },
    ],
    [
      'changed claims',
      () => `${genuine().split('.')[0]}.${encoded({ ...claims(), iat: 1 })}.${genuine().split('.')[2]}`,
    ],
    ['an id token of a sign-in', () => genuine({ aud: 'omnicrm-sandbox', email: 'ada@people.example', nonce: 'n' })],
  ])('refuses %s', async (_, token) => {
    const refused = await counted('gmail', 'refused');
    expect(await marks(async () => expect(await push(about(ada.email), token())).toBe(401))).toEqual([]);
    expect(await counted('gmail', 'refused')).toBe(refused + 1);
  });

  it('takes no token in the query or in another scheme', async () => {
    const response = await fetch(`${fixture.url}/webhooks/google/gmail?access_token=${genuine()}`, { method: 'POST' });
    expect(response.status).toBe(401);
    expect(await push(about(ada.email), undefined, { authorization: `Basic ${genuine()}` })).toBe(401);
  });

  it('acknowledges what it can make nothing of, so that it is not sent for ever', async () => {
    const unknown = await counted('gmail', 'unknown');
    const malformed = await counted('gmail', 'malformed');
    expect(
      await marks(async () => {
        expect(await push(about('nobody@studio.example'), genuine())).toBe(204);
        expect(await push({ message: {} }, genuine())).toBe(204);
        expect(await push([], genuine())).toBe(204);
      }),
    ).toEqual([]);
    expect(await counted('gmail', 'unknown')).toBe(unknown + 1);
    expect(await counted('gmail', 'malformed')).toBe(malformed + 2);
    expect(await push('{"message":', genuine())).toBe(400);
  });

  it('reads no more than 64 kB', async () => {
    expect(await push({ padding: 'x'.repeat(70_000) }, genuine())).toBe(413);
    expect(await push({ padding: 'x'.repeat(1_000_000) }, genuine())).toBe(413);
  });

  it('a replay changes nothing', async () => {
    const token = genuine();
    const body = about(ada.email);
    await push(body, token);
    await fixture.lookedAt(ada);
    const stale = await counted('gmail', 'stale');
    expect(await marks(async () => expect(await push(body, token)).toBe(204))).toEqual([]);
    expect(await marks(() => push(about(ada.email, history - 5), genuine()))).toEqual([]);
    expect(await counted('gmail', 'stale')).toBe(stale + 2);
    expect(await fixture.openLook(ada)).toBeUndefined();
  });

  it('counts a lower number again after an hour of silence, in case the provider counts anew', async () => {
    await fixture.database.query(
      `update watches set last_push_at = now() - interval '61 minutes' where integration_id = $1`,
      [bob.integrationId],
    );
    expect(await marks(() => push(about(bob.email, 7), genuine()))).toEqual(['bob']);
    await fixture.lookedAt(bob);
  });

  it('marks both of two people who connected the same mailbox', async () => {
    const carol = await fixture.sync.connect(await fixture.sync.context.newUser('Carol'), ada.email, 'google_gmail');
    await fixture.sync.imported(carol);
    await fixture.renew(carol);
    await push(about(ada.email), genuine());
    await fixture.lookedAt(ada);
    await fixture.lookedAt(carol);
  });

  it('an account that nobody asked to be told of is unknown', async () => {
    const dave = await fixture.sync.account();
    expect(await push(about(dave.email), genuine())).toBe(204);
    expect(await mark(dave)).toBe(0);
  });
});

describe('a flood', () => {
  it('of genuine pushes becomes a few marks and one look', async () => {
    const writes = async () =>
      Number(
        (
          await fixture.database.query<{ n: string }>(
            `select last_number as n from watches where integration_id = $1`,
            [bob.integrationId],
          )
        )[0]!.n,
      );
    const token = genuine();
    const statuses = await Promise.all(Array.from({ length: 300 }, () => push(about(bob.email), token)));
    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(await writes()).toBe(history);
    await fixture.lookedAt(bob);
    const looks = await fixture.database.query(
      `select from sync_batches where integration_id = $1 and kind = 'incremental' and state <> 'completed'`,
      [bob.integrationId],
    );
    expect(looks).toHaveLength(0);
  });

  it('from one source is capped before anything is looked at', async () => {
    const small = await PushFixture.open({ GOOGLE_PUSH_PER_SECOND: '5' });
    try {
      const send = () => fetch(`${small.url}/webhooks/google/gmail`, { method: 'POST' }).then(({ status }) => status);
      const statuses = await Promise.all(Array.from({ length: 200 }, send));
      const capped = statuses.filter((status) => status === 429).length;
      expect(capped).toBeGreaterThan(100);
      expect(statuses.filter((status) => status === 401)).toHaveLength(200 - capped);
      expect(await small.sync.context.get(Metrics).scrape()).toContain(
        `omnicrm_push_total{api="gmail",result="capped"} ${capped}`,
      );
      await waitFor('the bucket to fill again', async () => (await send()) === 401);
    } finally {
      await small.close();
    }
  });
});

describe('the webhook for calendars', () => {
  let carla: Connected;
  let channel: { id: string; token: string };
  beforeAll(async () => {
    carla = await fixture.watched('google_calendar');
    const [open] = fixture.running.sandbox.push.watches.channelsOf(carla.email, carla.email);
    channel = { id: open!.id, token: open!.token! };
  });

  const tell = async (headers: Record<string, string>) =>
    (
      await fetch(`${fixture.url}/webhooks/google/calendar`, {
        method: 'POST',
        headers: { 'x-goog-resource-state': 'exists', ...headers },
      })
    ).status;
  const of = (number: number, change: object = {}) => ({
    'x-goog-channel-id': channel.id,
    'x-goog-channel-token': channel.token,
    'x-goog-message-number': String(number),
    ...change,
  });

  it('keeps only a hash of the token', async () => {
    const row = await fixture.row<{ token_hash: Buffer }>('watches', carla);
    expect(row.token_hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(channel.token);
  });

  it('marks the account of the channel; a message that comes twice changes nothing', async () => {
    const before = await mark(carla);
    expect(await tell(of(100))).toBe(204);
    const after = await mark(carla);
    expect(after).toBeGreaterThan(before);
    await fixture.lookedAt(carla);
    expect(await tell(of(100))).toBe(204);
    expect(await tell(of(99))).toBe(204);
    expect(await mark(carla)).toBe(after);
  });

  it('refuses another token, an unknown channel, and what is no push', async () => {
    const before = await mark(carla);
    expect(await tell(of(200, { 'x-goog-channel-token': 'guess' }))).toBe(401);
    expect(await tell(of(200, { 'x-goog-channel-token': '' }))).toBe(401);
    expect(await tell(of(200, { 'x-goog-channel-id': 'unknown' }))).toBe(404);
    expect(await tell({})).toBe(400);
    expect(await mark(carla)).toBe(before);
    expect(await counted('calendar', 'refused')).toBe(2);
  });
});

describe('without push set up', () => {
  it('the webhook is not there, and nothing is watched', async () => {
    const off = await PushFixture.open({ GOOGLE_PUBSUB_TOPIC: '' });
    try {
      const connected = await off.sync.account();
      await off.sync.imported(connected);
      await off.renew(connected);
      expect(await off.database.query('select from watches')).toEqual([]);
      expect((await fetch(`${off.url}/webhooks/google/gmail`, { method: 'POST' })).status).toBe(404);
    } finally {
      await off.close();
    }
  });
});
