import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomPort } from '../setup/random-port.js';
import { startTestProcess } from '../setup/test-process.js';
import { type TestSystem, type TestUser, distributed, redisUrl, startTestSystem } from '../setup/index.js';

const LIMITS = {
  RATE_LIMIT_AUTH: '5',
  RATE_LIMIT_SYNC: '3',
  RATE_LIMIT_DEFAULT: '8',
  RATE_LIMIT_COST: '2000',
  RATE_LIMIT_BROWSER: '200',
  RATE_LIMIT_BROWSER_COST: '100000',
};
const QUERY = '{ contacts(first: 1) { edges { node { id } } } }';

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let addresses = 0;

beforeAll(async () => {
  // The test is the proxy: each caller gets an address of its own.
  system = await startTestSystem({ environment: { ...LIMITS, TRUST_PROXY: 'loopback' } });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
});

afterAll(() => system?.stop());

const newAddress = () => `203.0.113.${++addresses}`;
const from = (address: string) => ({ 'x-forwarded-for': address });

const signIn = (headers: Record<string, string>, url = system.url) =>
  fetch(`${url}/auth/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: system.url, ...headers },
    body: JSON.stringify({ token: 'nobody' }),
  });

const ask = (headers: Record<string, string>, query = QUERY, url = system.url) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: system.url, ...headers },
    body: JSON.stringify({ query }),
  });

/** Status of each of so many calls, one after the other. */
async function statuses(times: number, call: () => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push((await call()).status);
  return all;
}

async function makeKey(user: TestUser): Promise<Record<string, string>> {
  const { createApiKey } = await user.ask<{ createApiKey: { token: string } }>(
    `mutation { createApiKey(input: { name: "x", scopes: [CONTACTS_READ, SYNC_WRITE] }) { token } }`,
  );
  return { authorization: `Bearer ${createApiKey.token}` };
}

describe('sign-ins', () => {
  it('are limited by address, and told when to try again', async () => {
    const headers = from(newAddress());
    expect(await statuses(5, () => signIn(headers))).toEqual([400, 400, 400, 400, 400]);
    const refused = await signIn(headers);
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'RATE_LIMITED' }]);
    expect(refused.headers.get('ratelimit-policy')).toBe('"auth";q=5;w=60');
    expect(refused.headers.get('ratelimit')).toMatch(/^"auth";r=0;t=(5\d|60)$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(12);
    expect((await signIn(from(newAddress()))).status).toBe(400);
  });

  it('are counted by the address that the trusted proxy saw, whatever the client wrote before it', async () => {
    const address = newAddress();
    const forged = () => signIn(from(`198.51.100.${++addresses}, ${address}`));
    expect(await statuses(6, forged)).toEqual([400, 400, 400, 400, 400, 429]);
  });
});

describe('without a trusted proxy', () => {
  it('no header changes who is counted', async () => {
    const direct = await startTestSystem({ environment: LIMITS });
    try {
      expect(await statuses(6, () => signIn({ ...from(newAddress()), origin: direct.url }, direct.url))).toEqual([
        400, 400, 400, 400, 400, 429,
      ]);
    } finally {
      await direct.stop();
    }
  });
});

describe('API keys', () => {
  it('have a limit each, wherever they are used, and nobody else meets it', async () => {
    const [hers, his] = [await makeKey(ada), await makeKey(bob)];
    const first = await ask(hers);
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=8;w=60, "cost";q=2000;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"default";r=7;t=\d+, "cost";r=\d+;t=\d+$/);
    expect(Number(first.headers.get('graphql-cost'))).toBeGreaterThan(0);
    expect(await statuses(8, () => ask({ ...hers, ...from(newAddress()) }))).toEqual([
      ...Array<number>(7).fill(200),
      429,
    ]);
    expect((await ask(his)).status).toBe(200);
    expect((await ada.graphql(QUERY)).errors).toBeUndefined();
  });

  it('that are refused count by address', async () => {
    const wrong = { authorization: 'Bearer omni_nonsense', ...from(newAddress()) };
    expect(await statuses(6, () => ask(wrong))).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('pay for what they ask', async () => {
    const key = await makeKey(bob);
    const dear = '{ contacts(first: 100) { edges { node { identities { value } } } } }';
    const [cheap, first] = [await ask(key), await ask(key, dear)];
    expect(Number(first.headers.get('graphql-cost'))).toBeGreaterThan(Number(cheap.headers.get('graphql-cost')));
    const costs = Number(first.headers.get('graphql-cost'));
    expect(costs).toBeGreaterThan(700);
    await ask(key, dear);
    const refused = await ask(key, dear);
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect((await ask(key)).status).toBe(200);
  });
});

describe('starting syncs', () => {
  const SYNC = `mutation { a: syncNow(input: { integrationId: "0197a0de-0000-7000-8000-000000000001" }) { userErrors { code } } }`;

  it('is limited by person, in all browsers and keys together, and every alias counts', async () => {
    const [key, carol] = [await makeKey(ada), await system.signIn('Carol')];
    expect(await statuses(2, () => ada.fetch('/graphql', post(SYNC)))).toEqual([200, 200]);
    expect((await ask(key, SYNC)).status).not.toBe(429);
    expect((await ada.fetch('/graphql', post(SYNC))).status).toBe(429);
    expect((await ask(key, SYNC)).status).toBe(429);
    expect((await ada.graphql(QUERY)).errors).toBeUndefined();
    expect((await carol.fetch('/graphql', post(SYNC))).status).toBe(200);
    const twice = SYNC.replace(
      '{ a:',
      '{ b: syncNow(input: { integrationId: "0197a0de-0000-7000-8000-000000000002" }) { userErrors { code } } a:',
    );
    expect(await statuses(2, () => carol.fetch('/graphql', post(twice)))).toEqual([200, 429]);
  });

  const post = (query: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
});

describe('browsers and machines', () => {
  it('a signed-in browser has room, and probes have no limit', async () => {
    const headers = { cookie: bob.cookie, ...from(newAddress()) };
    expect(new Set(await statuses(30, () => ask(headers)))).toEqual(new Set([200]));
    const address = from(newAddress());
    const probes = await statuses(20, () => fetch(`${system.url}/health/live`, { headers: address }));
    expect(new Set(probes)).toEqual(new Set([200]));
    expect((await statuses(9, () => ask(address))).at(-1)).toBe(429);
  });
});

(distributed && redisUrl ? describe : describe.skip)('with several processes', () => {
  it('the limits are shared', async () => {
    const port = String(await randomPort());
    const url = `http://127.0.0.1:${port}`;
    const second = await startTestProcess(
      'apps/api/main.js',
      { ...system.environment, PORT: port },
      `${url}/health/ready`,
    );
    try {
      const headers = from(newAddress());
      const both: number[] = [];
      for (let time = 0; time < 6; time++) both.push((await signIn(headers, time % 2 ? url : system.url)).status);
      expect(both).toEqual([400, 400, 400, 400, 400, 429]);
      const key = await makeKey(await system.signIn('Dora'));
      const asked: number[] = [];
      for (let time = 0; time < 9; time++) asked.push((await ask(key, QUERY, time % 2 ? url : system.url)).status);
      expect(asked).toEqual([...Array<number>(8).fill(200), 429]);
    } finally {
      await second.stop();
    }
  });
});
