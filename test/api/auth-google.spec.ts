import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestSystem, startTestSystem } from '../setup/index.js';

let system: TestSystem;
/** Secrets that passed through the system, none of which may ever be logged. */
const secrets = new Set<string>();

beforeAll(async () => {
  system = await startTestSystem({ environment: { LOG_LEVEL: 'debug' } });
  await system.sandbox.admin('POST', '/accounts', { email: 'grace@studio.example', name: 'Grace', mailbox: 'empty' });
});

afterAll(() => system?.stop());

/** A browser, as far as it matters: its cookies. */
class Browser {
  readonly cookies = new Map<string, string>();

  async open(url: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, system.url), { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
      if (value) secrets.add(value);
    }
    return response;
  }

  /** Goes to Google. @returns where it was sent */
  async begin(returnTo = '/connect'): Promise<URL> {
    const response = await this.open(`/auth/google?returnTo=${encodeURIComponent(returnTo)}`);
    return new URL(response.headers.get('location') ?? '');
  }

  /** Comes back. @returns where it was sent in the end */
  async comeBack(callback: string): Promise<string> {
    const response = await this.open(callback);
    expect(response.status).toBe(302);
    return response.headers.get('location') ?? '';
  }

  async viewer(): Promise<{ id: string; name: string; email: string } | null> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: system.url, cookie },
      body: JSON.stringify({ query: '{ viewer { id name email } }' }),
    });
    const { data } = (await response.json()) as {
      data: { viewer: { id: string; name: string; email: string } | null };
    };
    return data.viewer;
  }
}

/** Presses a button of the consent page. @returns the URL that Google sends the browser back to */
async function decide(consent: URL, decision: 'allow' | 'cancel', account?: string): Promise<string> {
  const html = await (await fetch(consent)).text();
  const request = /name="request" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const first = /name="account" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const response = await fetch(new URL('/o/oauth2/v2/auth', consent), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ request, account: account ?? first, decision }),
  });
  const callback = response.headers.get('location') ?? '';
  for (const name of ['state', 'code']) {
    const value = new URL(callback).searchParams.get(name);
    if (value) secrets.add(value);
  }
  return callback;
}

const changed = (callback: string, change: (query: URLSearchParams) => void) => {
  const url = new URL(callback);
  change(url.searchParams);
  return url.href;
};

describe('sign-in with Google', () => {
  it('asks for identity alone, with state, PKCE and nonce, and comes back to one exact address', async () => {
    const browser = new Browser();
    const query = Object.fromEntries((await browser.begin()).searchParams);
    expect(query).toEqual({
      response_type: 'code',
      client_id: 'omnicrm-sandbox',
      redirect_uri: `${system.url}/auth/google/callback`,
      scope: 'openid email profile',
      prompt: 'select_account',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect([...browser.cookies.keys()]).toEqual(['omnicrm_flow']);
  });

  it('signs in whom the id_token names, and goes where they wanted', async () => {
    const browser = new Browser();
    const callback = await decide(await browser.begin('/contacts?search=a'), 'allow', 'grace@studio.example');
    expect(await browser.comeBack(callback)).toBe('/contacts?search=a');
    expect(await browser.viewer()).toMatchObject({ name: 'Grace', email: 'grace@studio.example' });
  });

  it('finds the same user again, and another one for another account', async () => {
    const enter = async (account?: string) => {
      const browser = new Browser();
      await browser.comeBack(await decide(await browser.begin(), 'allow', account));
      return (await browser.viewer())?.id;
    };
    const grace = await enter('grace@studio.example');
    expect(await enter('grace@studio.example')).toBe(grace);
    const other = await enter();
    expect(other).toEqual(expect.any(String));
    expect(other).not.toBe(grace);
  });

  it('works in two tabs at once', async () => {
    const browser = new Browser();
    const [first, second] = [await browser.begin('/1'), await browser.begin('/2')];
    expect(await browser.comeBack(await decide(second, 'allow'))).toBe('/2');
    expect(await browser.comeBack(await decide(first, 'allow'))).toBe('/1');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never goes elsewhere: %s',
    async (returnTo) => {
      const browser = new Browser();
      expect(await browser.comeBack(await decide(await browser.begin(returnTo), 'allow'))).toBe('/');
    },
  );

  it('respects a refusal', async () => {
    const browser = new Browser();
    expect(await browser.comeBack(await decide(await browser.begin(), 'cancel'))).toBe('/sign-in?error=ACCESS_DENIED');
    expect(await browser.viewer()).toBeNull();
  });
});

describe('an answer that was not asked for', () => {
  it('is refused a second time', async () => {
    const browser = new Browser();
    const callback = await decide(await browser.begin(), 'allow');
    await browser.comeBack(callback);
    expect(await browser.comeBack(callback)).toBe('/sign-in?error=FLOW_INVALID');
  });

  it("is refused in another browser, with or without a flow of its own, and still good in one's own", async () => {
    const [mine, theirs, fresh] = [new Browser(), new Browser(), new Browser()];
    const callback = await decide(await mine.begin(), 'allow');
    await theirs.begin();
    for (const browser of [theirs, fresh]) {
      expect(await browser.comeBack(callback)).toBe('/sign-in?error=FLOW_INVALID');
      expect(await browser.viewer()).toBeNull();
    }
    expect(await mine.comeBack(callback)).toBe('/connect');
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ['without state', (query) => query.delete('state')],
    ['with an empty state', (query) => query.set('state', '')],
    ['with a made-up state', (query) => query.set('state', randomToken())],
    ['with two states', (query) => query.append('state', 'x')],
    ['without a code', (query) => query.delete('code')],
  ])('is refused %s', async (_, change) => {
    const browser = new Browser();
    const callback = await decide(await browser.begin(), 'allow');
    expect(await browser.comeBack(changed(callback, change))).toBe('/sign-in?error=FLOW_INVALID');
    expect(await browser.viewer()).toBeNull();
  });

  it("is refused with somebody else's code, which their PKCE challenge protects", async () => {
    const [mine, theirs] = [new Browser(), new Browser()];
    const stolen = new URL(await decide(await theirs.begin(), 'allow')).searchParams.get('code') ?? '';
    const callback = changed(await decide(await mine.begin(), 'allow'), (query) => query.set('code', stolen));
    expect(await mine.comeBack(callback)).toBe('/sign-in?error=PROVIDER_UNAVAILABLE');
    expect(await mine.viewer()).toBeNull();
  });

  it('is refused after its time', async () => {
    const browser = new Browser();
    const callback = await decide(await browser.begin(), 'allow');
    const state = new URL(callback).searchParams.get('state') ?? '';
    await system.database.query(`update oauth_flows set expires_at = now() where state_hash = $1`, [sha256(state)]);
    expect(await browser.comeBack(callback)).toBe('/sign-in?error=FLOW_INVALID');
  });
});

describe('secrets', () => {
  it('are in no log', () => {
    expect(secrets.size).toBeGreaterThan(20);
    const logged = system.api.output();
    expect(logged).toContain('/auth/google/callback');
    expect([...secrets].filter((secret) => logged.includes(secret))).toEqual([]);
  });
});
