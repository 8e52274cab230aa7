import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, startTestSystem, waitFor } from '../setup/index.js';

describe('what the server shows of itself', () => {
  let system: TestSystem;
  let user: TestUser;
  beforeAll(async () => {
    system = await startTestSystem();
    user = await system.signIn();
  });
  afterAll(() => system?.stop());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${system.url}${path}`, { headers });

  it.each(['/', '/contacts', '/health/live', '/graphql', '/no/such/page'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('serves pages fresh, assets for a year, and nothing in their place', async () => {
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [asset] = /\/assets\/[\w.-]+\.js/.exec(await page.text())!;
    expect((await get(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/no-such-file.js')).status).toBe(404);
  });

  it('answers probes, and tells details to nobody but an administrator', async () => {
    for (const probe of ['live', 'ready', 'startup']) expect((await get(`/health/${probe}`)).status).toBe(200);
    expect(await (await get('/health/ready')).json()).toMatchObject({
      details: {
        database: { status: 'up' },
        migrations: { status: 'up' },
        queue: { status: 'up' },
        draining: { status: 'up' },
      },
    });
    expect((await get('/health/details')).status).toBe(401);
    expect((await user.fetch('/health/details')).status).toBe(403);
    const admin = await system.signIn('Admin');
    await system.database.query(`update users set role = 'admin' where id = $1`, [admin.userId]);
    await waitFor('the new role to count', async () => (await admin.fetch('/health/details')).ok);
  });

  it('is not ready for a build whose migrations it does not have', async () => {
    const [newest] = await system.database.query<{ timestamp: string }>(
      `select max(timestamp) as timestamp from schema_migrations`,
    );
    await system.database.query(`update schema_migrations set timestamp = timestamp - 1 where timestamp = $1`, [
      newest!.timestamp,
    ]);
    expect((await get('/health/ready')).status).toBe(503);
    await system.database.query(
      `update schema_migrations set timestamp = timestamp + 1 where timestamp = $1::bigint - 1`,
      [newest!.timestamp],
    );
    expect((await get('/health/ready')).status).toBe(200);
  });

  it.each([
    ['a syntax error', '{ viewer {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ viewer { passwordHash } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an id that is none', '{ contact(id: "1; drop table users") { id } }', undefined],
  ])('shows nothing of its inside for %s', async (_, query, code) => {
    const { errors, data } = await user.graphql(query);
    if (code) expect(errors?.[0]?.extensions?.code).toBe(code);
    const text = JSON.stringify({ errors, data });
    expect(text).not.toMatch(/stacktrace|node_modules|select |typeorm|\.ts:\d/i);
    for (const error of errors ?? []) expect(Object.keys(error.extensions ?? {}).sort()).toEqual(['code', 'requestId']);
  });

  it('takes one operation a request', async () => {
    const response = await user.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]),
    });
    expect(response.status).toBe(400);
  });
});
