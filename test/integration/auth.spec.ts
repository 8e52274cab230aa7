import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  AuthModule,
  ExpiredAccessService,
  OAuthFlowService,
  SessionService,
  SignInLinkService,
  SignInService,
  UserService,
} from '../../libs/auth/index.js';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let context: TestContext;
let sessions: SessionService;
let links: SignInLinkService;
let signIn: SignInService;
let users: UserService;
let flows: OAuthFlowService;

beforeAll(async () => {
  context = await openTestContext([AuthModule], {
    SESSION_IDLE_MINUTES: '60',
    SESSION_ABSOLUTE_DAYS: '2',
    SIGN_IN_LINK_MINUTES: '30',
    PUBLIC_URL: 'http://crm.example',
  });
  sessions = context.get(SessionService);
  links = context.get(SignInLinkService);
  signIn = context.get(SignInService);
  users = context.get(UserService);
  flows = context.get(OAuthFlowService);
});

afterAll(() => context?.close());
afterEach(() => void jest.useRealTimers());

/** Only the date is under control: connections and timers go on as they are. */
function freezeClock(): (ms: number) => void {
  const doNotFake = [
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ] as const;
  jest.useFakeTimers({ now: Date.now(), doNotFake: [...doNotFake] });
  return (ms) => void jest.setSystemTime(Date.now() + ms);
}

const client = (previousToken: string | null = null) => ({ userAgent: 'Test/1.0', previousToken });
const linkTokenOf = (url: string) => new URL(url).searchParams.get('token') ?? '';
const signInAs = async (userId: string, previousToken: string | null = null) =>
  (await signIn.withLink(linkTokenOf(await links.create(userId)), client(previousToken))).token;
const auditOf = async (userId: string) =>
  (
    await context.query<{ action: string }>(`select action from audit_entries where user_id = $1 order by sequence`, [
      userId,
    ])
  ).map(({ action }) => action);

describe('a one-time link', () => {
  it('leads to the public address and signs in once', async () => {
    const ada = await context.newUser('Ada');
    const url = await links.create(ada);
    expect(url).toMatch(/^http:\/\/crm\.example\/sign-in\/link\?token=[\w-]{43}$/);
    const { token } = await signIn.withLink(linkTokenOf(url), client());
    await expect(sessions.resolve(token)).resolves.toMatchObject({ userId: ada, name: 'Ada', role: 'user' });
    await expect(signIn.withLink(linkTokenOf(url), client())).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  it('signs in once however many use it at the same time', async () => {
    const token = linkTokenOf(await links.create(await context.newUser()));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => signIn.withLink(token, client())));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends after its time', async () => {
    const pass = freezeClock();
    const token = linkTokenOf(await links.create(await context.newUser()));
    pass(30 * MINUTE);
    await expect(signIn.withLink(token, client())).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  it('is not stored: nothing in the table signs in', async () => {
    const token = linkTokenOf(await links.create(await context.newUser()));
    const rows = await context.query<{ hash: string }>(`select encode(token_hash, 'hex') as hash from sign_in_links`);
    expect(rows.map(({ hash }) => hash)).toContain(sha256(token).toString('hex'));
    expect(JSON.stringify(await context.query(`select * from sign_in_links`))).not.toContain(token);
    for (const { hash } of rows)
      await expect(signIn.withLink(hash, client())).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  it('does not let in who was disabled', async () => {
    const ada = await context.newUser();
    const token = linkTokenOf(await links.create(ada));
    await context.query(`update users set disabled_at = now() where id = $1`, [ada]);
    await expect(signIn.withLink(token, client())).rejects.toMatchObject({ code: 'USER_DISABLED' });
    expect(await auditOf(ada)).toEqual([]);
  });
});

describe('a session', () => {
  it('is stored as a hash: a dump of the table lets no one in', async () => {
    const token = await signInAs(await context.newUser());
    const rows = await context.query<{ id: string; hash: string }>(
      `select id, encode(token_hash, 'hex') as hash from sessions`,
    );
    expect(rows.map(({ hash }) => hash)).toContain(sha256(token).toString('hex'));
    for (const { id, hash } of rows) {
      await expect(sessions.resolve(hash)).resolves.toBeNull();
      await expect(sessions.resolve(Buffer.from(hash, 'hex').toString('base64url'))).resolves.toBeNull();
      await expect(sessions.resolve(id)).resolves.toBeNull();
    }
  });

  it('is new at every sign-in, and the one before is gone', async () => {
    const ada = await context.newUser();
    const first = await signInAs(ada);
    await expect(sessions.resolve(first)).resolves.not.toBeNull();
    const second = await signInAs(ada, first);
    expect(second).not.toBe(first);
    await expect(sessions.resolve(first)).resolves.toBeNull();
    await expect(sessions.resolve(second)).resolves.toMatchObject({ userId: ada });
    expect(await auditOf(ada)).toEqual(['session.created', 'session.revoked', 'session.created']);
  });

  it('ends when it is not used', async () => {
    const pass = freezeClock();
    const token = await signInAs(await context.newUser());
    pass(60 * MINUTE - 1);
    await expect(sessions.resolve(token)).resolves.not.toBeNull();
    pass(60 * MINUTE - 1);
    await expect(sessions.resolve(token)).resolves.not.toBeNull();
    pass(60 * MINUTE);
    await expect(sessions.resolve(token)).resolves.toBeNull();
  });

  it('ends in the end, however much it is used', async () => {
    const pass = freezeClock();
    const token = await signInAs(await context.newUser());
    for (let used = 0; used < 2 * DAY - 30 * MINUTE; used += 30 * MINUTE) {
      await expect(sessions.resolve(token)).resolves.not.toBeNull();
      pass(30 * MINUTE);
    }
    await expect(sessions.resolve(token)).resolves.not.toBeNull();
    pass(30 * MINUTE);
    await expect(sessions.resolve(token)).resolves.toBeNull();
  });

  it('notes its use at most once a minute', async () => {
    const pass = freezeClock();
    const ada = await context.newUser();
    const token = await signInAs(ada);
    const lastSeen = async () => (await sessions.list(ada))[0]?.lastSeenAt.getTime() ?? 0;
    const start = await lastSeen();
    pass(MINUTE - 1);
    await sessions.resolve(token);
    expect(await lastSeen()).toBe(start);
    pass(6000);
    await sessions.resolve(token);
    expect(await lastSeen()).toBe(start + MINUTE - 1 + 6000);
  });

  it('is listed and revoked by its owner alone, at once', async () => {
    const [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
    const token = await signInAs(ada);
    const [session] = await sessions.list(ada);
    expect(session).toMatchObject({ userId: ada, userAgent: 'Test/1.0' });
    expect(await sessions.list(bob)).toEqual([]);
    await expect(sessions.revoke(bob, session!.id)).resolves.toBeNull();
    await expect(sessions.resolve(token)).resolves.not.toBeNull();

    await expect(sessions.revoke(ada, session!.id)).resolves.toMatchObject({ id: session!.id });
    await expect(sessions.resolve(token)).resolves.toBeNull();
    await expect(sessions.revoke(ada, session!.id)).resolves.toBeNull();
    expect(await sessions.list(ada)).toEqual([]);
    expect(await auditOf(ada)).toEqual(['session.created', 'session.revoked']);
  });

  it('ends within five seconds where another process ended it or disabled the user', async () => {
    const pass = freezeClock();
    const ada = await context.newUser();
    const [revoked, disabled] = [await signInAs(ada), await signInAs(ada)];
    await Promise.all([sessions.resolve(revoked), sessions.resolve(disabled)]);
    await context.query(`update sessions set revoked_at = now() where token_hash = $1`, [sha256(revoked)]);
    pass(5000);
    await expect(sessions.resolve(revoked)).resolves.toBeNull();
    await expect(sessions.resolve(disabled)).resolves.not.toBeNull();
    await context.query(`update users set disabled_at = now() where id = $1`, [ada]);
    pass(5000);
    await expect(sessions.resolve(disabled)).resolves.toBeNull();
  });

  it('cannot be given to anybody by the application role', async () => {
    const [ada, bob] = [await context.newUser(), await context.newUser()];
    await signInAs(ada);
    const steal = context.database.forUser(bob, (scope) => scope.query(`update sessions set user_id = $1`, [bob]));
    await expect(steal).rejects.toThrow('permission denied');
    const promote = context.database.forUser(bob, (scope) => scope.query(`update users set role = 'admin'`));
    await expect(promote).rejects.toThrow('permission denied');
  });
});

describe('a user', () => {
  const identity = (subject: string, email = 'ada@example.org') => ({
    issuer: 'https://accounts.google.com',
    subject,
    email,
    name: 'Ada',
  });
  const enter = async (subject: string, email?: string) =>
    sessions.resolve((await signIn.withIdentity(identity(subject, email), client())).token);

  it('is issuer and subject: the same address with another subject is somebody else', async () => {
    const first = await enter('1001');
    const renamed = await enter('1001', 'ada@new.example');
    const stranger = await enter('1002');
    expect(renamed?.userId).toBe(first?.userId);
    expect(stranger?.userId).not.toBe(first?.userId);
    expect(await auditOf(first!.userId)).toEqual(['user.created', 'session.created', 'session.created']);
  });

  it('is made once however many sign in at the same time', async () => {
    const entered = await Promise.all(Array.from({ length: 6 }, () => enter('1003')));
    expect(new Set(entered.map((user) => user?.userId)).size).toBe(1);
  });

  it('of the local installation is one, and an admin', async () => {
    const [first, second] = await Promise.all([users.ensureLocalOwner(), users.ensureLocalOwner()]);
    expect(first).toBe(second);
    const token = await signInAs(first);
    await expect(sessions.resolve(token)).resolves.toMatchObject({ role: 'admin' });
  });
});

describe('an OAuth flow', () => {
  const begin = (browserToken: string, returnTo: unknown = '/connect') =>
    flows.begin({ purpose: 'sign_in', browserToken, returnTo });

  it('is completed once, with what belongs to it', async () => {
    const ada = await context.newUser();
    const browser = randomToken();
    const started = await flows.begin({
      purpose: 'connect',
      browserToken: browser,
      userId: ada,
      sources: ['google_gmail', 'google_calendar'],
      returnTo: '//evil.example',
    });
    const flow = await flows.complete(started.state, browser, 'connect');
    expect(flow).toMatchObject({
      userId: ada,
      sources: ['google_gmail', 'google_calendar'],
      returnTo: '/',
      nonce: started.nonce,
    });
    expect(sha256(flow.codeVerifier).toString('base64url')).toBe(started.codeChallenge);
    await expect(flows.complete(started.state, browser, 'connect')).rejects.toMatchObject({ code: 'FLOW_INVALID' });
  });

  it('is completed once however many try at the same time', async () => {
    const browser = randomToken();
    const { state } = await begin(browser);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => flows.complete(state, browser, 'sign_in')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('belongs to the browser and the purpose that it began with', async () => {
    const [mine, theirs] = [randomToken(), randomToken()];
    const [first, second] = [await begin(mine), await begin(theirs)];
    for (const attempt of [
      () => flows.complete(first.state, theirs, 'sign_in'),
      () => flows.complete(second.state, mine, 'sign_in'),
      () => flows.complete(first.state, null, 'sign_in'),
      () => flows.complete(first.state, mine, 'connect'),
      () => flows.complete(randomToken(), mine, 'sign_in'),
      () => flows.complete('', mine, 'sign_in'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'FLOW_INVALID' });
    await expect(flows.complete(first.state, mine, 'sign_in')).resolves.toMatchObject({ returnTo: '/connect' });
  });

  it('ends after ten minutes', async () => {
    const pass = freezeClock();
    const browser = randomToken();
    const { state } = await begin(browser);
    pass(10 * MINUTE);
    await expect(flows.complete(state, browser, 'sign_in')).rejects.toMatchObject({ code: 'FLOW_INVALID' });
  });
});

describe('what ended long ago', () => {
  it('is deleted, and nothing else', async () => {
    const ada = await context.newUser();
    const [live, ended] = [await signInAs(ada), await signInAs(ada)];
    const browser = randomToken();
    const [open, old] = [await flows.begin({ purpose: 'sign_in', browserToken: browser }), randomToken()];
    await context.query(`update sessions set revoked_at = now() - interval '8 days' where token_hash = $1`, [
      sha256(ended),
    ]);
    await context.query(
      `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() - interval '8 days')`,
      [sha256(old), ada],
    );
    const expired = context.get(ExpiredAccessService);
    expect(await expired.delete()).toBe(2);
    expect(await expired.delete()).toBe(0);
    await expect(sessions.resolve(live)).resolves.not.toBeNull();
    await expect(flows.complete(open.state, browser, 'sign_in')).resolves.toBeDefined();
  });
});
