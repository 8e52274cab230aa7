import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSystem, type TestSystem, type TestUser, waitFor } from '../setup/index.js';

const OWNER = 'you@studio.example';
/** Has consented to nothing yet; Google adds earlier consents of an account to a new one. */
const NEW = 'new@studio.example';
const BETA = 'beta@people.example';
const BOTH = ['google_gmail', 'google_calendar'];

let system: TestSystem;
let ada: TestUser;
let eve: TestUser;

beforeAll(async () => {
  system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--account', OWNER, '--account', 'other@studio.example', '--account', NEW],
  });
  [ada, eve] = [await system.signIn('Ada Example'), await system.signIn('Eve Example')];
});

afterAll(() => system?.stop());

interface Row {
  id: string;
  source: string;
  sourceName: string;
  accountEmail: string;
  status: string;
  scopes: string[];
  connectedAt: string;
}

const integrationsOf = async (user: TestUser): Promise<Row[]> =>
  (
    await user.ask<{ integrations: Row[] }>(
      '{ integrations { id source sourceName accountEmail status scopes connectedAt } }',
    )
  ).integrations;

/** Leaves for Google. @returns where to, and the cookie that came with it */
async function begin(user: TestUser, query: string): Promise<{ url: URL; cookie: string }> {
  const response = await user.fetch(`/integrations/google/connect?${query}`);
  expect(response.status).toBe(302);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  return { url: new URL(response.headers.get('location')!, system.url), cookie };
}

/** Decides on the consent page. @returns the address that it sends the browser to */
async function decide(
  url: URL,
  { decision = 'allow', account = OWNER, untick = [] as string[] } = {},
): Promise<string> {
  const page = await (await fetch(url)).text();
  const body = new URLSearchParams({ request: /name="request" value="([^"]+)"/.exec(page)![1]!, account, decision });
  for (const [, scope] of page.matchAll(/name="scope" value="([^"]+)"/g))
    if (!untick.some((part) => scope!.includes(part))) body.append('scope', scope!);
  const response = await fetch(new URL('/o/oauth2/v2/auth', url), { method: 'POST', redirect: 'manual', body });
  return response.headers.get('location')!;
}

/** Comes back with what the provider sent. @returns path and query that the application sends the browser to */
async function comeBack(user: TestUser, callback: string, cookie: string): Promise<string> {
  const response = await user.fetch(callback, { headers: { cookie: `${user.cookie}; ${cookie}` } });
  expect(response.status).toBe(302);
  return decodeURIComponent(response.headers.get('location')!);
}

async function connect(user: TestUser, sources: string[], choice: Parameters<typeof decide>[1] = {}): Promise<string> {
  const { url, cookie } = await begin(user, `sources=${sources.join(',')}`);
  return comeBack(user, await decide(url, choice), cookie);
}

describe('sources', () => {
  it('explains in plain words what can be connected', async () => {
    const { sources } = await ada.ask<{ sources: { key: string; scopes: Record<string, string>[] }[] }>(
      '{ sources { key name description scopes { scope label why never } } }',
    );
    expect(sources.map(({ key }) => key)).toEqual(BOTH);
    for (const { scopes } of sources)
      for (const scope of scopes) expect(Object.values(scope).every((text) => text.length > 10)).toBe(true);
  });
});

describe('connecting', () => {
  it('asks only for the chosen source, bound to this browser', async () => {
    const { url } = await begin(ada, 'sources=google_calendar');
    expect(url.searchParams.get('scope')).toContain('calendar.readonly');
    expect(url.searchParams.get('scope')).not.toContain('gmail');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it.each(['', 'sources=', 'sources=google_drive', 'sources=google_gmail,nonsense', 'sources[]=google_gmail'])(
    'refuses %j before leaving',
    async (query) => {
      const { url } = await begin(ada, query);
      expect(url.pathname + url.search).toBe('/connect?error=SOURCE_UNKNOWN');
    },
  );

  it('makes one row per source that was granted, and names what was declined', async () => {
    const user = await system.signIn('Partly');
    expect(await connect(user, BOTH, { untick: ['calendar'] })).toBe(
      '/connect?connected=google_gmail&declined=google_calendar',
    );
    const rows = await integrationsOf(user);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      source: 'google_gmail',
      sourceName: 'Gmail',
      accountEmail: OWNER,
      status: 'ACTIVE',
    });
    expect(rows[0]!.scopes).not.toContain('https://www.googleapis.com/auth/calendar.readonly');
  });

  it('connects both, and the same account again without doubling it', async () => {
    expect(await connect(ada, BOTH)).toBe('/connect?connected=google_gmail,google_calendar');
    const first = await integrationsOf(ada);
    expect(first.map(({ source }) => source).sort()).toEqual([...BOTH].sort());
    expect(await connect(ada, BOTH)).toBe('/connect?connected=google_gmail,google_calendar');
    expect((await integrationsOf(ada)).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(await connect(ada, ['google_gmail'], { account: 'other@studio.example' })).toBe(
      '/connect?connected=google_gmail',
    );
    expect(await integrationsOf(ada)).toHaveLength(3);
  });

  it('connects nothing when the person cancels or unticks everything', async () => {
    const user = await system.signIn('Nobody');
    expect(await connect(user, BOTH, { account: NEW, decision: 'cancel' })).toBe('/connect?error=ACCESS_DENIED');
    expect(await connect(user, BOTH, { account: NEW, untick: ['gmail', 'calendar'] })).toBe(
      '/connect?error=NOTHING_GRANTED',
    );
    expect(await integrationsOf(user)).toEqual([]);
  });

  it('takes an answer once, from the browser and the person that began', async () => {
    const user = await system.signIn('Careful');
    const { url, cookie } = await begin(user, 'sources=google_gmail');
    const callback = await decide(url);
    expect(await comeBack(user, callback, '')).toBe('/connect?error=FLOW_INVALID');
    const other = await begin(eve, 'sources=google_gmail');
    expect(await comeBack(eve, callback, other.cookie)).toBe('/connect?error=FLOW_INVALID');
    expect(await comeBack(user, callback, cookie)).toBe('/connect?connected=google_gmail');
    expect(await comeBack(user, callback, cookie)).toBe('/connect?error=FLOW_INVALID');
    expect(await integrationsOf(eve)).toEqual([]);
  });

  it("does not give one person's account to another in the same browser", async () => {
    const user = await system.signIn('Before');
    const { url, cookie } = await begin(user, 'sources=google_gmail');
    const callback = await decide(url);
    expect(await comeBack(eve, callback, cookie)).toBe('/connect?error=FLOW_INVALID');
    expect(await integrationsOf(eve)).toEqual([]);
  });

  it.each(['', '?state=x', '?state=x&code=y', '?error=access_denied', '?state=a&state=b&code=c'])(
    'refuses the callback %j',
    async (query) => {
      expect(await comeBack(ada, `/integrations/google/callback${query}`, '')).toBe('/connect?error=FLOW_INVALID');
    },
  );

  it('needs a session at both ends', async () => {
    for (const path of ['connect?sources=google_gmail', 'callback?state=x&code=y'])
      expect((await fetch(`${system.url}/integrations/google/${path}`, { redirect: 'manual' })).status).toBe(401);
  });
});

describe('integrations', () => {
  it('shows everyone their own alone', async () => {
    const [mine] = await integrationsOf(ada);
    const query = 'query ($id: ID!) { integration(id: $id) { id accountEmail } }';
    expect(await ada.ask(query, { id: mine!.id })).toEqual({
      integration: { id: mine!.id, accountEmail: mine!.accountEmail },
    });
    expect(await eve.ask(query, { id: mine!.id })).toEqual({ integration: null });
    expect(await ada.ask(query, { id: 'nothing' })).toEqual({ integration: null });
    expect(await integrationsOf(eve)).toEqual([]);
  });

  it('has no field that a token could come out of', async () => {
    const { errors } = await ada.graphql('{ integrations { accessTokenEncrypted } }');
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses strangers', async () => {
    for (const query of ['{ sources { key } }', '{ integrations { id } }', '{ integration(id: "x") { id } }']) {
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: system.url },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe('feature flags', () => {
  it('offer a source to those who are named, and to nobody when it is off', async () => {
    const flagged = await startTestSystem({
      environment: { FEATURE_GOOGLE_GMAIL_RO: `someone@people.example,${BETA}`, FEATURE_GOOGLE_CALENDAR_RO: 'off' },
    });
    try {
      const [named, other] = [await flagged.signIn('Named'), await flagged.signIn('Other')];
      await flagged.database.query('update users set email = $1 where id = $2', [BETA, named.userId]);
      const keys = async (user: TestUser) =>
        (await user.ask<{ sources: { key: string }[] }>('{ sources { key } }')).sources.map(({ key }) => key);
      const leave = async (user: TestUser, source: string) =>
        new URL(
          (await user.fetch(`/integrations/google/connect?sources=${source}`)).headers.get('location')!,
          flagged.url,
        ).pathname;
      // A session remembers its person for a few seconds, so the address that was changed above may come late.
      const offered = await waitFor('the source to be offered', async () => {
        const offer = await keys(named);
        return offer.length > 0 && offer;
      });
      expect(offered).toEqual(['google_gmail']);
      expect(await keys(other)).toEqual([]);
      expect(await leave(named, 'google_gmail')).toBe('/o/oauth2/v2/auth');
      expect(await leave(other, 'google_gmail')).toBe('/connect');
      expect(await leave(named, 'google_calendar')).toBe('/connect');
    } finally {
      await flagged.stop();
    }
  });
});
