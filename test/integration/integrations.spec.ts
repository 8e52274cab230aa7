import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Account,
  AccountService,
  ConnectorRegistry,
  EVERYTHING,
  type FetchedItem,
  IntegrationsModule,
  type ListedItem,
  ProviderError,
  type SourceConnector,
  type Stream,
  type Wanted,
} from '../../libs/integrations/index.js';
import { ConnectionService } from '../../libs/integrations/domain/connection.service.js';
import { openTestContext, startTestSandbox, type TestContext, type TestSandbox } from '../setup/index.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';

const OWNER = 'you@studio.example';
const SCOPES: Record<string, string> = {
  google_gmail: 'https://www.googleapis.com/auth/gmail.readonly',
  google_calendar: 'https://www.googleapis.com/auth/calendar.readonly',
};
const everything: Wanted = { window: { after: null, before: null }, selection: EVERYTHING };
const since = (after: Date): Wanted => ({ window: { after, before: null }, selection: EVERYTHING });
const never = new AbortController().signal;

let sandbox: TestSandbox;
let context: TestContext;

interface Grant {
  access_token: string;
  refresh_token: string;
}

/** Connects an account as the callback would, with tokens that the sandbox gives without a browser. */
async function connect(source: string, email = OWNER): Promise<{ userId: string; id: string; grant: Grant }> {
  const userId = await context.newUser();
  const grant = await sandbox.admin<Grant>('POST', `/accounts/${email}/grants`, { scopes: [SCOPES[source]] });
  const [id] = await context.get(ConnectionService).connect(userId, [source], {
    accountId: email,
    accountEmail: email,
    scopes: [SCOPES[source]!],
    tokens: {
      accessToken: grant.access_token,
      refreshToken: grant.refresh_token,
      expiresAt: new Date(Date.now() + 3_599_000),
    },
  });
  return { userId, id: id!, grant };
}

async function open(source: string, email = OWNER) {
  const { userId, id, grant } = await connect(source, email);
  const account = await context.get(AccountService).open(userId, id, 'backfill');
  const connector = context.get(ConnectorRegistry).get(source);
  return { userId, id, grant, account, connector, streams: await connector.streams(account, everything) };
}

async function newAccount(name: string, spec: object = {}): Promise<string> {
  const email = `${name}@studio.example`;
  await sandbox.admin('POST', '/accounts', { email, ...spec });
  return email;
}

interface Pages {
  items: ListedItem[];
  cursor: string | null;
}

async function all(next: (pageToken: string | null) => ReturnType<SourceConnector['list']>): Promise<Pages> {
  const items: ListedItem[] = [];
  let pageToken: string | null = null;
  for (;;) {
    const page = await next(pageToken);
    items.push(...page.items);
    if (page.nextPageToken === null) return { items, cursor: page.cursor };
    pageToken = page.nextPageToken;
  }
}

const list = (connector: SourceConnector, account: Account, stream: Stream, wanted = everything) =>
  all((pageToken) => connector.list(account, stream, wanted, pageToken));
const changes = (connector: SourceConnector, account: Account, stream: Stream, cursor: string) =>
  all((pageToken) => connector.changes(account, stream, everything, cursor, pageToken));

async function fetchAll(connector: SourceConnector, account: Account, stream: Stream, ids: string[]) {
  const items: FetchedItem[] = [];
  let error: unknown = null;
  try {
    for await (const item of connector.fetch(account, stream, ids, everything, never)) items.push(item);
  } catch (thrown) {
    error = thrown;
  }
  return { items, error };
}

async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProviderError);
  return error as ProviderError;
}

const fault = (body: object) => sandbox.admin('POST', '/faults', body);
const clearFaults = () => sandbox.admin('DELETE', '/faults');

beforeAll(async () => {
  sandbox = await startTestSandbox([
    '--mailbox',
    'synthetic:700',
    '--calendar',
    'sample',
    '--account',
    OWNER,
    '--quota',
    'off',
  ]);
  context = await openTestContext([IntegrationsModule], sandboxEnvironment(sandbox.url, 'off'));
});

afterAll(async () => {
  await context?.close();
  await sandbox?.stop();
});

interface MessageRow {
  id: string;
  labelIds: string[];
}

const messagesOf = async (email: string) =>
  (await sandbox.admin<{ items: MessageRow[] }>('GET', `/accounts/${email}/items?type=message`)).items;
const deliver = (email: string, subject: string, labels?: string[]) =>
  sandbox.admin<MessageRow>('POST', `/accounts/${email}/messages`, {
    from: 'ada@partner.example',
    to: email,
    subject,
    text: 'Hello',
    labels,
  });
const relabel = (email: string, id: string, change: object) =>
  sandbox.admin('POST', `/accounts/${email}/messages/${id}/labels`, change);

describe('Gmail', () => {
  it('lists every message of the mailbox once, and tells which are left out without fetching them', async () => {
    for (const label of ['SPAM', 'TRASH', 'DRAFT']) await deliver(OWNER, `In ${label}`, [label]);
    const { account, connector, streams } = await open('google_gmail');
    const { items } = await list(connector, account, streams[0]!);
    const mailbox = await messagesOf(OWNER);
    expect(items.map(({ sourceId }) => sourceId).sort()).toEqual(mailbox.map(({ id }) => id).sort());
    for (const { sourceId, skip } of items) {
      const { labelIds } = mailbox.find(({ id }) => id === sourceId)!;
      const left = ['SPAM', 'TRASH', 'DRAFT', 'CHAT'].find((label) => labelIds.includes(label))?.toLowerCase();
      expect(skip).toBe(left);
    }
    expect(new Set(items.map(({ skip }) => skip))).toEqual(new Set([undefined, 'spam', 'trash', 'draft']));
  });

  it('keeps to the window', async () => {
    const { account, connector, streams } = await open('google_gmail');
    const mailbox = (
      await sandbox.admin<{ items: { id: string; internalDate: string | number }[] }>(
        'GET',
        `/accounts/${OWNER}/items?type=message`,
      )
    ).items;
    const times = mailbox.map(({ internalDate }) => Number(internalDate)).sort((a, b) => a - b);
    const after = new Date(Math.floor(times[Math.floor(times.length / 2)]! / 1_000) * 1_000);
    const { items } = await list(connector, account, streams[0]!, since(after));
    expect(items).toHaveLength(times.filter((time) => time >= after.getTime()).length);
  });

  it('fetches messages as they were sent, with their dates', async () => {
    const { account, connector, streams, grant } = await open('google_gmail');
    const { items } = await list(connector, account, streams[0]!);
    const ids = items.filter(({ skip }) => skip === undefined).map(({ sourceId }) => sourceId);
    const { items: fetched, error } = await fetchAll(connector, account, streams[0]!, ids);
    expect(error).toBeNull();
    expect(fetched.map(({ sourceId }) => sourceId).sort()).toEqual([...ids].sort());
    const sample = fetched[17]!;
    const direct = await fetch(`${sandbox.url}/gmail/v1/users/me/messages/${sample.sourceId}?format=full`, {
      headers: { authorization: `Bearer ${grant.access_token}` },
    });
    const { historyId: _, ...message } = (await direct.json()) as { historyId: string; internalDate: string };
    expect(JSON.parse(sample.payload!)).toEqual(message);
    expect(sample.occurredAt).toEqual(new Date(Number(message.internalDate)));
  });

  it('says of each message that cannot be read what is the matter, and reads its neighbours', async () => {
    const email = await newAccount('gone');
    const [first, gone, spam] = [
      await deliver(email, 'one'),
      await deliver(email, 'two'),
      await deliver(email, 'three'),
    ];
    const { account, connector, streams } = await open('google_gmail', email);
    await sandbox.admin('DELETE', `/accounts/${email}/messages/${gone.id}`);
    await relabel(email, spam.id, { add: ['SPAM'] });
    const { items } = await fetchAll(connector, account, streams[0]!, [first.id, gone.id, spam.id]);
    expect(items.find(({ sourceId }) => sourceId === first.id)?.payload).toContain(first.id);
    expect(items.find(({ sourceId }) => sourceId === gone.id)).toEqual({ sourceId: gone.id, gone: true });
    expect(items.find(({ sourceId }) => sourceId === spam.id)).toMatchObject({ skip: 'spam' });
  });

  it.each([
    ['refusals inside a batch', { match: { method: 'gmail.users.messages.get' }, kind: '503', times: 7 }],
    ['one refusal for the rate', { match: { method: 'gmail.users.messages.get' }, kind: '429', times: 1 }],
    ['a connection that is reset', { match: { method: 'gmail.users.messages.get' }, kind: 'reset', times: 1 }],
    ['an answer that is cut off', { match: { method: 'gmail.users.messages.get' }, kind: 'truncate', times: 1 }],
  ])('gets over %s', async (_, body) => {
    const { account, connector, streams } = await open('google_gmail');
    const { items } = await list(connector, account, streams[0]!);
    const ids = items
      .filter(({ skip }) => skip === undefined)
      .map(({ sourceId }) => sourceId)
      .slice(0, 120);
    await fault(body);
    const { items: fetched, error } = await fetchAll(connector, account, streams[0]!, ids);
    expect(await sandbox.admin('GET', '/faults')).toMatchObject({ faults: [] });
    expect(error).toBeNull();
    expect(fetched.filter(({ payload }) => payload)).toHaveLength(ids.length);
  });

  it('yields what it got before the quota was used up, and then says so', async () => {
    const { account, connector, streams } = await open('google_gmail');
    const { items } = await list(connector, account, streams[0]!);
    const ids = items
      .filter(({ skip }) => skip === undefined)
      .map(({ sourceId }) => sourceId)
      .slice(0, 200);
    await sandbox.admin('PUT', '/quota', { enabled: true, gmail: { user: 1_300 } });
    const { items: fetched, error } = await fetchAll(connector, account, streams[0]!, ids);
    await sandbox.admin('PUT', '/quota', { enabled: false });
    expect(error).toMatchObject({ name: 'ProviderError', code: 'quota' });
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.length).toBeLessThan(200);
    expect(fetched.every(({ payload }) => payload !== undefined)).toBe(true);
  });

  it('passes the time to wait on', async () => {
    const { account, connector, streams } = await open('google_gmail', await newAccount('refused'));
    await fault({ match: { method: 'gmail.users.messages.list' }, kind: '429', times: 1, retryAfter: 40 });
    const error = await failure(connector.list(account, streams[0]!, everything, null));
    expect(error.code).toBe('quota');
    expect(error.retryAfterMs).toBeGreaterThan(30_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(40_000);
  });

  it('tells what changed since the cursor, once each, and nothing when nothing did', async () => {
    const email = await newAccount('changes');
    const [kept, trashed, removed] = [await deliver(email, 'a'), await deliver(email, 'b'), await deliver(email, 'c')];
    const { account, connector, streams } = await open('google_gmail', email);
    const start = (await connector.startCursor(account, streams[0]!))!;
    expect(await changes(connector, account, streams[0]!, start)).toEqual({ items: [], cursor: start });

    const arrived = await deliver(email, 'd');
    const first = await changes(connector, account, streams[0]!, start);
    expect(first.items).toEqual([{ sourceId: arrived.id, change: 'upsert' }]);

    await relabel(email, kept.id, { add: ['STARRED'] });
    await relabel(email, trashed.id, { add: ['TRASH'], remove: ['INBOX'] });
    await sandbox.admin('DELETE', `/accounts/${email}/messages/${removed.id}`);
    const second = await changes(connector, account, streams[0]!, first.cursor!);
    expect(second.items).toEqual([
      { sourceId: kept.id, change: 'upsert' },
      { sourceId: trashed.id, change: 'delete', skip: 'trash' },
      { sourceId: removed.id, change: 'delete' },
    ]);
    expect((await changes(connector, account, streams[0]!, second.cursor!)).items).toEqual([]);

    await sandbox.admin('POST', '/history/expire', { account: email });
    expect((await failure(changes(connector, account, streams[0]!, start))).code).toBe('cursor');
  });

  it('previews with exact counts', async () => {
    const { account, connector, streams } = await open('google_gmail');
    const { items } = await list(connector, account, streams[0]!);
    const preview = await connector.preview(account, everything, never);
    expect(preview).toMatchObject({
      exact: true,
      totalItems: items.filter(({ skip }) => skip === undefined).length,
      notes: [],
    });
    expect(preview.byMonth.reduce((sum, { count }) => sum + count, 0)).toBe(preview.totalItems);
    expect(preview.leftOut.map(({ reason, count }) => [reason, count])).toEqual(
      ['spam', 'trash', 'draft'].map((reason) => [reason, items.filter(({ skip }) => skip === reason).length]),
    );
    expect(preview.sampledItems).toBe(100);
    expect(preview.people.length).toBeGreaterThan(3);
    expect(preview.people.every(({ address }) => address !== OWNER)).toBe(true);
    const times = preview.samples.map(({ occurredAt }) => Number(occurredAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('says so when a preview could not count to the end', async () => {
    const { account, connector } = await open('google_gmail', await newAccount('uncountable', { synthetic: 40 }));
    await fault({ match: { method: 'gmail.users.messages.list' }, kind: '429', times: 1_000, retryAfter: 60 });
    const preview = await connector.preview(account, everything, never);
    await clearFaults();
    expect(preview.exact).toBe(false);
    expect(preview.notes).toHaveLength(1);
  });

  it('previews an empty mailbox', async () => {
    const { account, connector } = await open('google_gmail', await newAccount('empty'));
    expect(await connector.preview(account, everything, never)).toMatchObject({
      totalItems: 0,
      exact: true,
      people: [],
      samples: [],
      byMonth: [],
    });
  });
});

describe('Calendar', () => {
  const at = (hour: number) => ({
    dateTime: new Date(Date.now() + hour * 3_600_000).toISOString(),
    timeZone: 'Europe/Berlin',
  });
  const event = (email: string, body: object) =>
    sandbox.admin<{ id: string }>('POST', `/accounts/${email}/calendars/${encodeURIComponent(email)}/events`, body);

  it('lists every event of every calendar, with its content', async () => {
    const { account, connector, streams } = await open('google_calendar');
    const listed = (await Promise.all(streams.map((stream) => list(connector, account, stream)))).flatMap(
      ({ items }) => items,
    );
    const { items } = await sandbox.admin<{
      items: { calendarId: string; id: string; status: string; recurringEventId?: string }[];
    }>('GET', `/accounts/${OWNER}/items?type=event`);
    expect(listed.map(({ sourceId }) => sourceId).sort()).toEqual(
      items.map(({ calendarId, id }) => `${calendarId}/${id}`).sort(),
    );
    for (const { sourceId, skip, payload } of listed) {
      const row = items.find(({ calendarId, id }) => `${calendarId}/${id}` === sourceId)!;
      const left = row.status === 'cancelled' && !row.recurringEventId;
      expect({ sourceId, skip, has: payload !== undefined }).toEqual({
        sourceId,
        skip: left ? 'cancelled' : undefined,
        has: !left,
      });
    }
  });

  it('tells what changed since the sync token, and that it has expired', async () => {
    const email = await newAccount('diary');
    const [moved, dropped] = [
      await event(email, { summary: 'Review', start: at(1), end: at(2) }),
      await event(email, { summary: 'Lunch', start: at(3), end: at(4) }),
    ];
    const { account, connector, streams } = await open('google_calendar', email);
    const initial = await list(connector, account, streams[0]!);
    expect(initial.items).toHaveLength(2);
    expect((await changes(connector, account, streams[0]!, initial.cursor!)).items).toEqual([]);

    const path = `/accounts/${email}/calendars/${encodeURIComponent(email)}/events`;
    await sandbox.admin('PATCH', `${path}/${moved.id}`, { start: at(25), end: at(26) });
    await sandbox.admin('DELETE', `${path}/${dropped.id}`);
    const { items, cursor } = await changes(connector, account, streams[0]!, initial.cursor!);
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({ sourceId: `${email}/${dropped.id}`, change: 'delete', skip: 'cancelled' });
    expect(items.find(({ sourceId }) => sourceId.endsWith(moved.id))?.payload).toContain('Review');
    expect((await changes(connector, account, streams[0]!, cursor!)).items).toEqual([]);

    await sandbox.admin('POST', '/sync/expire', { account: email });
    expect((await failure(changes(connector, account, streams[0]!, cursor!))).code).toBe('cursor');
  });

  it('reads single events again', async () => {
    const email = await newAccount('single');
    const { id } = await event(email, { summary: 'Once more', start: at(1), end: at(2) });
    const { account, connector, streams } = await open('google_calendar', email);
    const { items, error } = await fetchAll(connector, account, streams[0]!, [
      `${email}/${id}`,
      `${email}/nothing0here`,
    ]);
    expect(error).toBeNull();
    expect(items.find(({ sourceId }) => sourceId.endsWith(id))?.payload).toContain('Once more');
    expect(items).toContainEqual({ sourceId: `${email}/nothing0here`, gone: true });
  });

  it('previews what a listing would bring', async () => {
    const { account, connector, streams } = await open('google_calendar');
    const wanted = since(new Date(Date.now() - 90 * 86_400_000));
    const listed = (await Promise.all(streams.map((stream) => list(connector, account, stream, wanted)))).flatMap(
      ({ items }) => items,
    );
    const kept = listed.filter(({ skip }) => skip === undefined);
    const preview = await connector.preview(account, wanted, never);
    expect(preview).toMatchObject({ exact: true, totalItems: kept.length, sampledItems: kept.length });
    expect(preview.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length - kept.length);
    expect(preview.byContainer.reduce((sum, { count }) => sum + count, 0)).toBe(kept.length);
  });
});

describe('Access', () => {
  const expire = (email: string) => sandbox.admin('POST', '/tokens/expire', { account: email });

  it('stores tokens as envelopes only', async () => {
    const { id, grant } = await connect('google_gmail');
    const [row] = await context.query<Record<string, unknown>>('select * from integrations where id = $1', [id]);
    const text = JSON.stringify(row);
    expect(text).not.toContain(grant.access_token);
    expect(text).not.toContain(grant.refresh_token);
    expect(row!.refresh_token_encrypted).toMatch(/^v1\./);
  });

  it('renews a token that Google refuses before its time, and goes on', async () => {
    const email = await newAccount('renewed');
    const { account, connector, streams, id } = await open('google_gmail', email);
    const [before] = await context.query<{ token: string }>(
      'select access_token_encrypted token from integrations where id = $1',
      [id],
    );
    await expire(email);
    expect(await connector.list(account, streams[0]!, everything, null)).toMatchObject({ items: [] });
    const [after] = await context.query<{ token: string }>(
      'select access_token_encrypted token from integrations where id = $1',
      [id],
    );
    expect(after!.token).not.toBe(before!.token);
  });

  it('renews in the middle of a fetch too', async () => {
    const email = await newAccount('midway');
    const ids = [(await deliver(email, 'a')).id, (await deliver(email, 'b')).id];
    const { account, connector, streams } = await open('google_gmail', email);
    await expire(email);
    const { items, error } = await fetchAll(connector, account, streams[0]!, ids);
    expect(error).toBeNull();
    expect(items.filter(({ payload }) => payload)).toHaveLength(2);
  });

  it('renews once for eight that need a token at the same time', async () => {
    const email = await newAccount('crowd');
    const { userId, id } = await connect('google_gmail', email);
    await context.query(`update integrations set access_token_expires_at = now() where id = $1`, [id]);
    const accounts = await Promise.all(
      Array.from({ length: 8 }, () => context.get(AccountService).open(userId, id, 'backfill')),
    );
    const tokens = await Promise.all(accounts.map((account) => account.accessToken()));
    expect(new Set(tokens).size).toBe(1);

    // Each refused request uses up one fault, so what is left tells how many there were: the tries of one renewal.
    await context.query(`update integrations set access_token_expires_at = now() where id = $1`, [id]);
    const late = await Promise.all(accounts.map(() => context.get(AccountService).open(userId, id, 'backfill')));
    await fault({ match: { method: 'oauth.token' }, kind: '503', times: 100 });
    const outcomes = await Promise.allSettled(late.map((account) => account.accessToken()));
    const { faults } = await sandbox.admin<{ faults: { times: number }[] }>('GET', '/faults');
    await clearFaults();
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(faults[0]?.times).toBe(97);
  });

  it('parks the integration when the refresh token is dead, and takes it up again when it is connected again', async () => {
    const email = await newAccount('parked');
    const { account, connector, streams, userId, id } = await open('google_gmail', email);
    await sandbox.admin('POST', '/tokens/revoke', { account: email });
    expect((await failure(connector.list(account, streams[0]!, everything, null))).code).toBe('auth');
    expect((await failure(context.get(AccountService).open(userId, id, 'backfill'))).code).toBe('auth');
    const entries = () =>
      context.query<{ action: string }>('select action from audit_entries where user_id = $1 order by sequence', [
        userId,
      ]);
    expect((await entries()).map(({ action }) => action)).toEqual([
      'integration.connected',
      'integration.reconnect_required',
    ]);

    const grant = await sandbox.admin<Grant>('POST', `/accounts/${email}/grants`, { scopes: [SCOPES.google_gmail] });
    const tokens = {
      accessToken: grant.access_token,
      refreshToken: grant.refresh_token,
      expiresAt: new Date(Date.now() + 3_599_000),
    };
    const again = await context
      .get(ConnectionService)
      .connect(userId, ['google_gmail'], { accountId: email, accountEmail: email, scopes: [], tokens });
    expect(again).toEqual([id]);
    const reopened = await context.get(AccountService).open(userId, id, 'backfill');
    expect(await connector.list(reopened, streams[0]!, everything, null)).toMatchObject({ items: [] });
  });

  it("does not open another user's integration", async () => {
    const { id } = await connect('google_gmail');
    const stranger = await context.newUser('Eve');
    expect((await failure(context.get(AccountService).open(stranger, id, 'backfill'))).code).toBe('not-found');
  });

  it('tells a missing permission apart from a spent quota', async () => {
    const { account } = await open('google_gmail');
    const calendar = context.get(ConnectorRegistry).get('google_calendar');
    expect((await failure(calendar.streams(account, everything))).code).toBe('permission');
  });
});
