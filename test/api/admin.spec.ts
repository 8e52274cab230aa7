import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { openSse } from '../setup/sse-client.js';
import { type TestSystem, type TestUser, startTestSystem, waitFor } from '../setup/index.js';

const ADA_ACCOUNT = 'ada.lovelace@analytical.example';
const HERE = '203.0.113.7';
const ELSEWHERE = '198.51.100.7';

interface Listed {
  id: string;
  name: string;
  role: string;
  disabledAt: string | null;
  lastSeenAt: string | null;
  sessions: number;
  integrations: number;
}
interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Changed {
  user: Listed | null;
  userErrors: { code: string }[];
}

const USER = 'id name role disabledAt lastSeenAt sessions integrations';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const run = promisify(execFile);

describe('administration', () => {
  let system: TestSystem;
  let [ada, bob, eve]: TestUser[] = [];
  let key: string;

  beforeAll(async () => {
    // The test is the proxy: it says from where somebody comes.
    system = await startTestSystem({
      environment: {
        TRUST_PROXY: 'loopback',
        ADMIN_ALLOW: '203.0.113.0/24, 127.0.0.1',
        SYNC_POLL_MINUTES: '1440',
        GOOGLE_PUBSUB_TOPIC: '',
      },
    });
    [ada, bob, eve] = [await system.signIn('Ada'), await system.signIn('Bob'), await system.signIn('Eve')];
    await ada.connect(['google_gmail']);
    const made = await ada.ask<{ createApiKey: { token: string } }>(
      `mutation { createApiKey(input: { name: "k", scopes: [CONTACTS_READ] }) { token } }`,
    );
    key = made.createApiKey.token;
  });
  afterAll(() => system?.stop());

  const codes = async (user: TestUser, query: string, headers: Record<string, string> = {}) => {
    const response = await user.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { errors = [] } = (await response.json()) as {
      errors?: { message: string; extensions: { code: string } }[];
    };
    return errors.map(({ extensions, message }) => `${extensions.code}: ${message}`);
  };
  const setDisabled = async (by: TestUser, userId: string, disabled: boolean) =>
    (
      await by.ask<{ setUserDisabled: Changed }>(
        `mutation ($input: SetUserDisabledInput!) { setUserDisabled(input: $input) { user { ${USER} } userErrors { code } } }`,
        { input: { userId, disabled } },
      )
    ).setUserDisabled;
  const setRole = async (by: TestUser, userId: string, role: 'USER' | 'ADMIN') =>
    (
      await by.ask<{ setUserRole: Changed }>(
        `mutation ($input: SetUserRoleInput!) { setUserRole(input: $input) { user { ${USER} } userErrors { code } } }`,
        { input: { userId, role } },
      )
    ).setUserRole;
  const audited = (userId: string, action: string) =>
    system.database.query<{ actor: string; subject_id: string; data: Record<string, unknown> }>(
      `select actor, subject_id, data from audit_entries where user_id = $1 and action = $2 order by sequence`,
      [userId, action],
    );
  const withKey = async () =>
    (
      await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ contacts(first: 1) { edges { cursor } } }' }),
      })
    ).status;

  it('begins with who operates the installation: omnicrm admin grant', async () => {
    const cli = (...words: string[]) =>
      run(process.execPath, [resolve('dist/apps/cli/main.js'), 'admin', 'grant', ...words], {
        env: { ...system.environment } as NodeJS.ProcessEnv,
      });
    await expect(cli('nobody@people.example')).rejects.toThrow(/There is no user/);
    const { stdout } = await cli(`${eve!.userId}@people.example`);
    expect(stdout).toContain('is an administrator');
    await waitFor(
      'the new role to count',
      async () => (await codes(eve!, '{ adminUsers { edges { cursor } } }')).length === 0,
    );
    expect(await audited(eve!.userId, 'user.role_changed')).toEqual([
      { actor: 'system', subject_id: eve!.userId, data: { from: 'user', to: 'admin', by: 'operator' } },
    ]);
  });

  describe('users', () => {
    const list = async (first: number, after: string | null, search: string | null = null) =>
      (
        await eve!.ask<{ adminUsers: Page<Listed> }>(
          `query ($first: Int, $after: String, $search: String) {
             adminUsers(first: $first, after: $after, search: $search) { edges { cursor node { ${USER} } } ${PAGE} } }`,
          { first, after, search },
        )
      ).adminUsers;

    it('are listed a page at a time, newest first', async () => {
      const first = await list(2, null);
      expect(first.edges.map(({ node }) => node.name)).toEqual(['Eve', 'Bob']);
      expect(first.pageInfo.hasNextPage).toBe(true);
      const second = await list(2, first.pageInfo.endCursor);
      expect(second.edges.map(({ node }) => node)).toEqual([
        expect.objectContaining({ id: ada!.userId, role: 'USER', disabledAt: null, sessions: 1, integrations: 1 }),
      ]);
      expect(second.edges[0]!.node.lastSeenAt).not.toBeNull();
      expect(second.pageInfo.hasNextPage).toBe(false);
      expect(await codes(eve!, '{ adminUsers(after: "nonsense") { edges { cursor } } }')).toEqual([
        expect.stringMatching(/^BAD_USER_INPUT/),
      ]);
    });

    it('are found by a part of name or address', async () => {
      expect((await list(10, null, ' aDA ')).edges.map(({ node }) => node.name)).toEqual(['Ada']);
      expect((await list(10, null, bob!.userId.slice(-8))).edges.map(({ node }) => node.name)).toEqual(['Bob']);
      expect((await list(10, null, '%')).edges).toEqual([]);
    });

    it('cannot be looked at unnoticed', async () => {
      expect((await audited(eve!.userId, 'admin.users_read')).at(-1)).toEqual({
        actor: 'user',
        subject_id: eve!.userId,
        data: { searched: true, rows: 0 },
      });
      await eve!.ask(`query ($id: ID!) { adminUser(userId: $id) { id } }`, { id: bob!.userId });
      expect(await audited(eve!.userId, 'admin.account_read')).toMatchObject([{ subject_id: bob!.userId }]);
      expect(await audited(bob!.userId, 'user.account_read')).toMatchObject([
        { actor: 'system', data: { by: eve!.userId } },
      ]);
    });
  });

  it('shows connected accounts of all, with masked addresses', async () => {
    const { adminIntegrations } = await eve!.ask<{ adminIntegrations: Page<Record<string, unknown>> }>(
      `{ adminIntegrations { edges { cursor node { userId userName source account status lastSyncAt errorCode } } ${PAGE} } }`,
    );
    expect(adminIntegrations.edges.map(({ node }) => node)).toEqual([
      {
        userId: ada!.userId,
        userName: 'Ada',
        source: 'google_gmail',
        account: expect.stringMatching(/^.…@/),
        status: 'ACTIVE',
        lastSyncAt: null,
        errorCode: null,
      },
    ]);
    expect(JSON.stringify(adminIntegrations)).not.toContain(ADA_ACCOUNT);
    const ofBob = await eve!.ask<{ adminIntegrations: Page<object> }>(
      `query ($id: ID!) { adminIntegrations(userId: $id) { edges { cursor } ${PAGE} } }`,
      { id: bob!.userId },
    );
    expect(ofBob.adminIntegrations.edges).toEqual([]);
  });

  it('ends a session of somebody, and all of them', async () => {
    const sessionsOfBob = async () =>
      (
        await eve!.ask<{ adminSessions: Page<{ id: string; current: boolean }> }>(
          `query ($id: ID!) { adminSessions(userId: $id) { edges { cursor node { id current } } ${PAGE} } }`,
          { id: bob!.userId },
        )
      ).adminSessions.edges.map(({ node }) => node);
    const end = async (sessionId: string) =>
      (
        await eve!.ask<{ endUserSession: { ended: number; userErrors: { code: string }[] } }>(
          `mutation ($id: ID!) { endUserSession(input: { sessionId: $id }) { ended userErrors { code } } }`,
          { id: sessionId },
        )
      ).endUserSession;
    const other = randomToken();
    await system.database.query(
      `insert into sessions (id, user_id, token_hash, idle_expires_at, absolute_expires_at)
       values (gen_random_uuid(), $1, $2, now() + interval '1 hour', now() + interval '1 hour')`,
      [bob!.userId, sha256(other)],
    );
    const isIn = async (cookie: string) =>
      (
        (await (
          await bob!.fetch('/graphql', {
            method: 'POST',
            headers: { cookie, 'content-type': 'application/json' },
            body: '{"query":"{ viewer { id } }"}',
          })
        ).json()) as { data: { viewer: object | null } }
      ).data.viewer !== null;
    const cookie = `omnicrm_session=${other}`;
    expect([await isIn(cookie), await isIn(bob!.cookie)]).toEqual([true, true]);
    const [row] = await system.database.query<{ id: string }>(`select id from sessions where token_hash = $1`, [
      sha256(other),
    ]);
    expect(await sessionsOfBob()).toContainEqual({ id: row!.id, current: false });
    expect(await end(row!.id)).toEqual({ ended: 1, userErrors: [] });
    // At once in the process that ended it.
    expect([await isIn(cookie), await isIn(bob!.cookie)]).toEqual([false, true]);
    expect(await end(row!.id)).toEqual({ ended: 0, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await audited(bob!.userId, 'user.session_ended')).toMatchObject([{ data: { by: eve!.userId } }]);
    expect(await audited(eve!.userId, 'admin.user_session_ended')).toMatchObject([{ subject_id: bob!.userId }]);

    const { endUserSessions } = await eve!.ask<{ endUserSessions: { ended: number } }>(
      `mutation ($id: ID!) { endUserSessions(input: { userId: $id }) { ended } }`,
      { id: bob!.userId },
    );
    expect(endUserSessions.ended).toBe(1);
    expect([await isIn(bob!.cookie), await sessionsOfBob()]).toEqual([false, []]);
    bob = await system.signIn('Bob again');
  });

  it('disables somebody: sessions, links, keys and streams end within five seconds, and enables them again', async () => {
    const stream = await openSse(`${system.url}/events`, { cookie: ada!.cookie, origin: system.url });
    const link = randomToken();
    await system.database.query(
      `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
      [sha256(link), ada!.userId],
    );
    expect(await withKey()).toBe(200);
    const began = performance.now();
    expect(await setDisabled(eve!, ada!.userId, true)).toMatchObject({
      user: { id: ada!.userId, sessions: 0, disabledAt: expect.any(String) },
      userErrors: [],
    });
    expect(await codes(ada!, '{ contacts { edges { cursor } } }')).toEqual([expect.stringMatching(/^UNAUTHENTICATED/)]);
    expect(await withKey()).toBe(401);
    const signIn = await fetch(`${system.url}/auth/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: system.url },
      body: JSON.stringify({ token: link }),
    });
    expect(signIn.status).toBe(400);
    await waitFor('the stream to end', () => stream.ended());
    expect(performance.now() - began).toBeLessThan(5_000);
    // Again changes nothing and leaves no second entry.
    expect(await setDisabled(eve!, ada!.userId, true)).toMatchObject({ userErrors: [] });
    expect(await audited(ada!.userId, 'user.disabled')).toEqual([
      { actor: 'system', subject_id: ada!.userId, data: { sessions: 1, batches: 0, by: eve!.userId } },
    ]);
    expect(await audited(eve!.userId, 'admin.user_disabled')).toMatchObject([{ subject_id: ada!.userId }]);

    expect(await setDisabled(eve!, ada!.userId, false)).toMatchObject({ user: { disabledAt: null } });
    expect(await withKey()).toBe(200);
    expect(await codes(ada!, '{ contacts { edges { cursor } } }')).toEqual([expect.stringMatching(/^UNAUTHENTICATED/)]);
    expect(await audited(ada!.userId, 'user.enabled')).toHaveLength(1);
  });

  it('leaves somebody who can look after it', async () => {
    expect(await setDisabled(eve!, eve!.userId, true)).toEqual({ user: null, userErrors: [{ code: 'NOT_YOURSELF' }] });
    expect(await setRole(eve!, eve!.userId, 'USER')).toEqual({ user: null, userErrors: [{ code: 'LAST_ADMIN' }] });
    expect(await setRole(eve!, randomUuid(), 'USER')).toEqual({ user: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await setRole(eve!, bob!.userId, 'ADMIN')).toMatchObject({ user: { role: 'ADMIN' }, userErrors: [] });
    // Of two who demote each other at the same time one stays.
    const both = await Promise.all([
      eve!.graphql<{ setUserRole: Changed | null }>(DEMOTE, { id: bob!.userId }),
      bob!.graphql<{ setUserRole: Changed | null }>(DEMOTE, { id: eve!.userId }),
    ]);
    const [row] = await system.database.query<{ admins: number }>(
      `select count(*)::int as admins from users where role = 'admin' and disabled_at is null`,
    );
    expect(row!.admins).toBe(1);
    expect(both.filter(({ data }) => data?.setUserRole?.user).length).toBe(1);
    await system.database.query(`update users set role = case when id = $1 then 'admin' else 'user' end`, [
      eve!.userId,
    ]);
  });

  it('does not enable what is being erased', async () => {
    const gone = await system.signIn('Gone');
    await system.database.query(`update users set disabled_at = now() where id = $1`, [gone.userId]);
    await system.database.query(
      `insert into erasure_certificates (id, user_id, subject, receipt_hash, begun_at) values (gen_random_uuid(), $1, '', '', now())`,
      [gone.userId],
    );
    expect(await setDisabled(eve!, gone.userId, false)).toEqual({ user: null, userErrors: [{ code: 'CONFLICT' }] });
  });

  describe('from elsewhere', () => {
    const QUERY = '{ adminUsers { edges { cursor } } }';
    const from = (address: string) => ({ 'x-forwarded-for': address });

    it('is refused, with the reason, and that is audited', async () => {
      expect(await codes(eve!, QUERY, from(ELSEWHERE))).toEqual([expect.stringMatching(/^FORBIDDEN: .*ADMIN_ALLOW/)]);
      expect((await eve!.fetch('/health/details', { headers: from(ELSEWHERE) })).status).toBe(403);
      const entries = await audited(eve!.userId, 'admin.refused');
      expect(entries.map(({ data }) => data)).toEqual(
        ['AdminUsersResolver.adminUsers', 'HealthDetailsController.details'].map((operation) => ({
          operation,
          reason: 'address',
          client: expect.any(String),
        })),
      );
      expect(JSON.stringify(entries)).not.toContain(ELSEWHERE);
    });

    it.each([
      [HERE, true],
      [`::ffff:${HERE}`, true],
      [`${ELSEWHERE}, ${HERE}`, true],
      // What stands before the last was written by whoever asks.
      [`${HERE}, ${ELSEWHERE}`, false],
      ['2001:db8::1', false],
    ])('%s: %s', async (address, allowed) =>
      expect((await codes(eve!, QUERY, from(address))).length === 0).toBe(allowed),
    );

    it('closes nothing else', async () => {
      expect(await codes(eve!, '{ contacts { edges { cursor } } }', from(ELSEWHERE))).toEqual([]);
      expect(await codes(bob!, QUERY, from(HERE))).toEqual([expect.stringMatching(/^FORBIDDEN: Only administrators/)]);
    });
  });
});

const DEMOTE = `mutation ($id: ID!) { setUserRole(input: { userId: $id, role: USER }) { user { id } userErrors { code } } }`;
const randomUuid = () => '0197a0de-0000-7000-8000-00000000dead';
