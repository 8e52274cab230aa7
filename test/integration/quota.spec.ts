import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, ConnectorRegistry, EVERYTHING, IntegrationsModule } from '../../libs/integrations/index.js';
import { ConnectionService } from '../../libs/integrations/domain/connection.service.js';
import { QuotaService } from '../../libs/integrations/domain/quota.service.js';
import { TokenRefreshService } from '../../libs/integrations/domain/token-refresh.service.js';
import type { Account, CallPriority } from '../../libs/integrations/domain/account.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { openTestContext, startTestSandbox, type TestContext, type TestSandbox, waitFor } from '../setup/index.js';

const GMAIL = 'https://www.googleapis.com/auth/gmail.readonly';
const MAILBOX = { id: 'mailbox', name: 'Mailbox' };
const everything = { window: { after: null, before: null }, selection: EVERYTHING };
const never = new AbortController().signal;
/** The sandbox's minute, and ours: ten times as fast. */
const MINUTE_MS = 6_000;
const LIMIT = 6_000;
/** Messages that are fetched together. */
const CHUNK = 200;

let sandbox: TestSandbox;
let context: TestContext;
let accounts = 0;

interface Connected {
  userId: string;
  id: string;
  email: string;
}

async function connect(email: string, userId?: string): Promise<Connected> {
  const owner = userId ?? (await context.newUser());
  const grant = await sandbox.admin<{ access_token: string; refresh_token: string }>(
    'POST',
    `/accounts/${email}/grants`,
    { scopes: [GMAIL] },
  );
  const [id] = await context.get(ConnectionService).connect(owner, ['google_gmail'], {
    accountId: email,
    accountEmail: email,
    scopes: [GMAIL],
    tokens: {
      accessToken: grant.access_token,
      refreshToken: grant.refresh_token,
      expiresAt: new Date(Date.now() + 3_599_000),
    },
  });
  return { userId: owner, id: id!, email };
}

async function newMailbox(messages: number): Promise<Connected> {
  const email = `account${++accounts}@studio.example`;
  await sandbox.admin('POST', '/accounts', { email, ...(messages > 0 ? { synthetic: messages } : {}) });
  return connect(email);
}

const open = ({ userId, id }: Connected, priority: CallPriority = 'backfill') =>
  context.get(AccountService).open(userId, id, priority);
const gmail = () => context.get(ConnectorRegistry).get('google_gmail');

async function idsOf(account: Account): Promise<string[]> {
  const ids: string[] = [];
  for (let token: string | null = null; ;) {
    const page = await gmail().list(account, MAILBOX, everything, token);
    ids.push(...page.items.filter(({ skip }) => skip === undefined).map(({ sourceId }) => sourceId));
    if (page.nextPageToken === null) return ids;
    token = page.nextPageToken;
  }
}

async function read(account: Account, ids: readonly string[]): Promise<{ stored: number; failed: number }> {
  let [stored, failed] = [0, 0];
  for (let start = 0; start < ids.length; start += CHUNK)
    for await (const item of gmail().fetch(account, MAILBOX, ids.slice(start, start + CHUNK), everything, never))
      if (item.payload) stored++;
      else failed++;
  return { stored, failed };
}

interface Ledger {
  calls: { byMethod: Record<string, Record<string, number>>; recent?: { at: number; units: number; status: number }[] };
}
const ledgerOf = ({ email }: Connected, calls = 0) =>
  sandbox.admin<Ledger>('GET', `/ledger?account=${email}&calls=${calls}`);
const getCalls = async (mailbox: Connected) =>
  (await ledgerOf(mailbox)).calls.byMethod['gmail.users.messages.get'] ?? {};
const fault = (body: object) => sandbox.admin('POST', '/faults', body);
const quotaOf = async ({ userId, id }: Connected) => (await context.get(QuotaService).ofUser(userId)).get(id)!;

beforeAll(async () => {
  sandbox = await startTestSandbox([
    ...['--mailbox', 'empty', '--account', 'you@studio.example', '--latency-ms', '20'],
    ...['--quota-minute-ms', String(MINUTE_MS)],
  ]);
  context = await openTestContext([IntegrationsModule], {
    ...sandboxEnvironment(sandbox.url),
    GOOGLE_QUOTA_WINDOW_SECONDS: String(MINUTE_MS / 1_000),
    GOOGLE_BREAKER_SECONDS: '1',
    GOOGLE_FETCH_CONCURRENCY: '8',
  });
});

afterAll(async () => {
  await context?.close();
  await sandbox?.stop();
});

describe('at full throttle', () => {
  it('uses what a user may have, is never refused, and lets a look for changes go first', async () => {
    const mailbox = await newMailbox(900);
    const account = await open(mailbox);
    const ids = await idsOf(account);
    await sandbox.admin('DELETE', '/ledger');
    const started = Date.now();
    const backfill = read(account, ids);
    await waitFor('the backfill to be under way', async () => ((await getCalls(mailbox))['200'] ?? 0) > 400);

    const looking = await open(mailbox, 'incremental');
    const asked = performance.now();
    const cursor = await gmail().startCursor(looking, MAILBOX);
    await gmail().changes(looking, MAILBOX, everything, cursor!, null);
    // Ten seconds by the quota's clock.
    expect(performance.now() - asked).toBeLessThan(MINUTE_MS / 6);
    expect((await quotaOf(mailbox)).usedUnits).toBeGreaterThan(LIMIT * 0.7);

    expect(await backfill).toEqual({ stored: ids.length, failed: 0 });
    const calls = await getCalls(mailbox);
    expect(calls).toEqual({ '200': ids.length });
    const minutes = (Date.now() - started) / MINUTE_MS;
    // A machine that is busy otherwise loses some of it; what the arithmetic allows is in paced-bucket.spec.ts.
    expect((ids.length * 20) / (minutes * LIMIT)).toBeGreaterThan(0.9);
  });

  it('reads a small mailbox at once', async () => {
    const mailbox = await newMailbox(50);
    const account = await open(mailbox);
    const started = performance.now();
    expect((await read(account, await idsOf(account))).stored).toBeGreaterThan(40);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('shares a mailbox between all who read it', async () => {
    const mailbox = await newMailbox(80);
    const other = await connect(mailbox.email);
    await read(await open(mailbox), await idsOf(await open(mailbox)));
    expect((await quotaOf(other)).usedUnits).toBeGreaterThan(1_000);
  });
});

describe('a refusal', () => {
  it('stops everybody who reads the mailbox until the time that the provider named, and slows them down', async () => {
    const mailbox = await newMailbox(0);
    const other = await connect(mailbox.email);
    await fault({ kind: '429', match: { account: mailbox.email }, times: 1, retryAfter: 2 });
    const [one, two] = [await open(mailbox), await open(other, 'interactive')];
    const waits = gmail().startCursor(one, MAILBOX);
    await waitFor('the refusal to be known', async () => (await quotaOf(other)).state === 'waiting');
    const { pausedUntil, unitsPerMinute } = await quotaOf(other);
    expect(pausedUntil!.getTime()).toBeGreaterThan(Date.now() + 500);
    expect(unitsPerMinute).toBeLessThan(LIMIT * 0.8);
    await gmail().startCursor(two, MAILBOX);
    await waits;
    const [refused, ...later] = (await ledgerOf(mailbox, 10)).calls.recent!;
    expect(refused?.status).toBe(429);
    expect(later.map(({ status }) => status)).toEqual([200, 200]);
    expect(later[0]!.at - refused!.at).toBeGreaterThanOrEqual(1_950);
  });

  it('is told to whoever would have to wait long, without asking the provider again', async () => {
    const mailbox = await newMailbox(0);
    await fault({ kind: '403', match: { account: mailbox.email }, times: 1, retryAfter: 60 });
    const account = await open(mailbox);
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(gmail().startCursor(account, MAILBOX)).rejects.toMatchObject({ code: 'quota' });
    expect((await ledgerOf(mailbox, 10)).calls.recent).toHaveLength(1);
  });

  it('for too many concurrent calls halves their number until they fit', async () => {
    const mailbox = await newMailbox(60);
    const account = await open(mailbox);
    const ids = await idsOf(account);
    await sandbox.admin('PUT', '/quota', { concurrent: 6 });
    const outcome = await read(account, ids).finally(() => sandbox.admin('PUT', '/quota', { concurrent: 0 }));
    expect(outcome).toEqual({ stored: ids.length, failed: 0 });
    const calls = await getCalls(mailbox);
    expect(calls['429']).toBeGreaterThan(0);
    expect(calls['200']).toBe(ids.length);
  });
});

describe('an API that keeps failing', () => {
  it('is left alone, shown as broken, and taken up again by itself', async () => {
    const mailbox = await newMailbox(0);
    const account = await open(mailbox);
    await fault({ kind: '503', match: { account: mailbox.email }, times: 1_000 });
    const calls = async () => (await ledgerOf(mailbox, 100)).calls.recent?.length ?? 0;
    const attempt = () =>
      gmail()
        .startCursor(account, MAILBOX)
        .then(
          () => 'ok',
          (error: { code: string }) => error.code,
        );
    await waitFor('the breaker to open', async () => {
      await attempt();
      return (await quotaOf(mailbox)).state === 'broken';
    });
    const before = await calls();
    expect(before).toBeGreaterThanOrEqual(10);
    expect(before).toBeLessThan(16);
    await sandbox.admin('DELETE', '/faults');
    await waitFor('the breaker to close', async () => (await attempt()) === 'ok');
    await waitFor('it to be shown', async () => (await quotaOf(mailbox)).state === 'ok');
  });

  it('burns no attempts of the messages', async () => {
    const mailbox = await newMailbox(30);
    const account = await open(mailbox);
    const ids = await idsOf(account);
    for (const some of [ids, ids.slice(0, 1)]) {
      await fault({ kind: '503', match: { account: mailbox.email }, times: 1_000 });
      const items: unknown[] = [];
      const reading = (async () => {
        for await (const item of gmail().fetch(account, MAILBOX, some, everything, never)) items.push(item);
      })();
      await expect(reading).rejects.toMatchObject({ code: 'temporary' });
      expect(items).toEqual([]);
      await sandbox.admin('DELETE', '/faults');
    }
    await waitFor('the breaker to close', () =>
      read(account, ids).then(
        () => true,
        () => false,
      ),
    );
  });
});

describe('a page token that has expired', () => {
  it('begins the listing again', async () => {
    const mailbox = await newMailbox(600);
    const account = await open(mailbox);
    const first = await gmail().list(account, MAILBOX, everything, null);
    await fault({ kind: 'page_token', match: { account: mailbox.email } });
    await expect(gmail().list(account, MAILBOX, everything, first.nextPageToken)).rejects.toMatchObject({
      code: 'cursor',
    });
  });
});

describe('a token that many need at once', () => {
  /** As other processes would have: nothing in common but the database. */
  const elsewhere = () => {
    const service = context.get(TokenRefreshService);
    const copy: unknown = Object.assign(Object.create(Object.getPrototypeOf(service) as object), service, {
      running: new Map(),
    });
    return copy as TokenRefreshService;
  };
  const expire = ({ id }: Connected) =>
    context.query(`update integrations set access_token_expires_at = now() where id = $1`, [id]);

  it('is renewed once, whoever asks', async () => {
    const mailbox = await newMailbox(0);
    await expire(mailbox);
    const tokens = await Promise.all(
      Array.from({ length: 8 }, () => elsewhere().renew(mailbox.userId, mailbox.id, null)),
    );
    expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(1);
    expect((await ledgerOf(mailbox)).calls.byMethod['oauth.token']).toEqual({ '200': 1 });
    const [row] = await context.query<{ refreshing_until: Date | null }>(
      'select refreshing_until from integrations where id = $1',
      [mailbox.id],
    );
    expect(row!.refreshing_until).toBeNull();
  });

  it('is renewed by another when the first has died over it', async () => {
    const mailbox = await newMailbox(0);
    await expire(mailbox);
    await context.query(`update integrations set refreshing_until = now() + interval '1 second' where id = $1`, [
      mailbox.id,
    ]);
    const started = performance.now();
    await elsewhere().renew(mailbox.userId, mailbox.id, null);
    expect(performance.now() - started).toBeGreaterThan(700);
  });

  it('parks the account once, and tells its owner, when the permission is gone', async () => {
    const mailbox = await newMailbox(0);
    await expire(mailbox);
    await sandbox.admin('POST', '/tokens/revoke', { account: mailbox.email });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => elsewhere().renew(mailbox.userId, mailbox.id, null)),
    );
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    const told = await context.query('select kind from notifications where user_id = $1', [mailbox.userId]);
    expect(told).toEqual([{ kind: 'reconnect' }]);
  });
});
