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

/**
 * Calls until it is refused with 429, and fails unless that is after the limit and what came back meanwhile.
 * @returns the refusal, and the status of all that was let through
 */
async function reach(limit: number, call: (index: number) => Promise<Response>) {
  const began = performance.now();
  const statuses = new Set<number>();
  for (let calls = 0; ; calls++) {
    const response = await call(calls);
    if (response.status === 429) {
      expect(calls).toBeGreaterThanOrEqual(limit);
      return { refused: response, statuses: [...statuses] };
    }
    statuses.add(response.status);
    expect(calls + 1).toBeLessThanOrEqual(limit + Math.floor(((performance.now() - began) * limit) / 60_000));
  }
}

/** Status of each of so many calls, one after the other. */
async function statuses(times: number, call: () => Promise<Response>): Promise<Set<number>> {
  const all = new Set<number>();
  for (let time = 0; time < times; time++) all.add((await call()).status);
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
    const { refused, statuses: before } = await reach(5, () => signIn(headers));
    expect(before).toEqual([400]);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refused.headers.get('ratelimit-policy')).toBe('"auth";q=5;w=60');
    expect(refused.headers.get('ratelimit')).toMatch(/^"auth";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(12);
    expect((await signIn(from(newAddress()))).status).toBe(400);
  });

  it('are counted by the address that the trusted proxy saw, whatever the client wrote before it', async () => {
    const address = newAddress();
    await reach(5, (index) => signIn(from(`198.51.100.${index + 1}, ${address}`)));
  });
});

describe('without a trusted proxy', () => {
  it('no header changes who is counted', async () => {
    const direct = await startTestSystem({ environment: LIMITS });
    try {
      await reach(5, () => signIn({ ...from(newAddress()), origin: direct.url }, direct.url));
    } finally {
      await direct.stop();
    }
  });
});

describe('API keys', () => {
  it('have a limit each, wherever they are used, and nobody else meets it', async () => {
    const [hers, his] = [await makeKey(ada), await makeKey(bob)];
    const first = await ask(his);
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=8;w=60, "cost";q=2000;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"default";r=7;t=\d+, "cost";r=\d+;t=\d+$/);
    expect(Number(first.headers.get('graphql-cost'))).toBeGreaterThan(0);
    const { statuses: before } = await reach(8, () => ask({ ...hers, ...from(newAddress()) }));
    expect(before).toEqual([200]);
    expect((await ask(his)).status).toBe(200);
    expect((await ada.graphql(QUERY)).errors).toBeUndefined();
  });

  it('that are refused count by address', async () => {
    const wrong = { authorization: 'Bearer omni_nonsense', ...from(newAddress()) };
    expect((await reach(5, () => ask(wrong))).statuses).toEqual([401]);
  });

  it('pay for what they ask', async () => {
    const key = await makeKey(bob);
    const dear = '{ contacts(first: 100) { edges { node { sources { field } identities { value } } } } }';
    const cost = async (query: string) => Number((await ask(key, query)).headers.get('graphql-cost'));
    const [cheap, much] = [await cost(QUERY), await cost(dear)];
    expect(much).toBeGreaterThan(1_000);
    expect(much).toBeGreaterThan(cheap);
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
  const one = (name: string) =>
    `${name}: syncNow(input: { integrationId: "0197a0de-0000-7000-8000-000000000001" }) { userErrors { code } }`;
  const SYNC = `mutation { ${one('a')} }`;
  const start = (user: TestUser, query = SYNC) => ask({ cookie: user.cookie }, query);

  it('is limited by person, in all browsers and keys together', async () => {
    const key = await makeKey(ada);
    const { refused } = await reach(3, (index) => (index % 2 ? ask(key, SYNC) : start(ada)));
    expect(refused.headers.get('ratelimit-policy')).toContain('"sync";q=3;w=60');
    expect((await ada.graphql(QUERY)).errors).toBeUndefined();
    expect((await start(bob)).status).toBe(200);
  });

  it('counts every alias', async () => {
    const carol = await system.signIn('Carol');
    const three = `mutation { ${['a', 'b', 'c'].map(one).join(' ')} }`;
    expect([(await start(carol, three)).status, (await start(carol, three)).status]).toEqual([200, 429]);
  });
});

describe('browsers and machines', () => {
  it('a signed-in browser has room, and probes have no limit', async () => {
    const headers = { cookie: bob.cookie, ...from(newAddress()) };
    expect(await statuses(30, () => ask(headers))).toEqual(new Set([200]));
    const address = from(newAddress());
    const probe = () => fetch(`${system.url}/health/live`, { headers: address });
    expect(await statuses(30, probe)).toEqual(new Set([200]));
    await reach(8, () => ask(address));
  });
});

(distributed && redisUrl ? describe : describe.skip)('with several processes', () => {
  it('the limits are shared', async () => {
    const port = String(await randomPort());
    const url = `http://127.0.0.1:${port}`;
    const environment = { ...system.environment, PORT: port };
    const second = await startTestProcess('apps/api/main.js', environment, `${url}/health/ready`);
    try {
      const headers = from(newAddress());
      const where = (index: number) => (index % 2 ? url : system.url);
      await reach(5, (index) => signIn(headers, where(index)));
      const key = await makeKey(await system.signIn('Dora'));
      await reach(8, (index) => ask(key, QUERY, where(index)));
    } finally {
      await second.stop();
    }
  });
});
