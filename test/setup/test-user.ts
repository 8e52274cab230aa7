import { newId } from '../../libs/platform/database/index.js';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import type { TestDatabase } from './test-database.js';

export interface GraphqlAnswer<T> {
  data: T;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** Makes a user, and the token of a one-time link for them. */
export async function newSignIn(database: TestDatabase, name: string): Promise<{ userId: string; token: string }> {
  const userId = newId();
  const token = randomToken();
  await database.query(`insert into users (id, email, name) values ($1, $2, $3)`, [
    userId,
    `${userId}@people.example`,
    name,
  ]);
  await database.query(
    `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
    [sha256(token), userId],
  );
  return { userId, token };
}

/** A signed-in user of a test system, as a browser would act for them. */
export class TestUser {
  private constructor(
    private readonly baseUrl: string,
    readonly userId: string,
    readonly cookie: string,
  ) {}

  /** Makes a user and signs in with a one-time link. */
  static async create(baseUrl: string, database: TestDatabase, name: string): Promise<TestUser> {
    const { userId, token } = await newSignIn(database, name);
    const response = await fetch(`${baseUrl}/auth/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl },
      body: JSON.stringify({ token }),
    });
    if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
    return new TestUser(baseUrl, userId, cookiesOf(response));
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = path.startsWith('http') ? path : `${this.baseUrl}${path}`;
    return fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { origin: this.baseUrl, cookie: this.cookie, ...(init.headers as Record<string, string>) },
    });
  }

  /** Runs a GraphQL operation. @returns data and errors as answered */
  async graphql<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphqlAnswer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<T>;
  }

  /** Like `graphql`, but any error fails the test. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.graphql<T>(query, variables);
    if (errors?.length) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
    return data;
  }

  /**
   * Connects accounts through the sandbox's consent page, as a person who ticks every box would.
   * @param account the sandbox's account; default: its first
   * @returns ids of the integrations by source
   */
  async connect(sources: string[], account?: string): Promise<Record<string, string>> {
    const begin = await this.fetch(`/integrations/google/connect?sources=${sources.join(',')}`);
    const consentUrl = new URL(must(begin.headers.get('location'), 'redirect to Google'));
    const page = await (await fetch(consentUrl)).text();
    const decision = consentForm(page, consentUrl, account);
    const decided = await fetch(decision.url, { method: 'POST', redirect: 'manual', body: decision.body });
    const callback = must(decided.headers.get('location'), `redirect back (${decided.status})`);
    const flowCookies = cookiesOf(begin);
    const finished = await this.fetch(callback, {
      headers: { cookie: [this.cookie, flowCookies].filter(Boolean).join('; ') },
    });
    if (finished.headers.get('location')?.includes('error='))
      throw new Error(`connect: ${finished.headers.get('location')}`);
    const { integrations } = await this.ask<{ integrations: { id: string; source: string }[] }>(
      '{ integrations { id source } }',
    );
    return Object.fromEntries(integrations.map(({ id, source }) => [source, id]));
  }
}

/** Fills in the consent page: every checkbox ticked, the wished account chosen, "allow" pressed. */
function consentForm(html: string, base: URL, account?: string): { url: URL; body: URLSearchParams } {
  const body = new URLSearchParams();
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`)
      .exec(tag)?.[1]
      ?.replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const [type, name, value] = [attribute(tag, 'type'), attribute(tag, 'name'), attribute(tag, 'value') ?? 'on'];
    if (!name) continue;
    if (type === 'radio') {
      if (account ? value === account : !body.has(name)) body.set(name, value);
    } else body.append(name, value);
  }
  const allow = [...html.matchAll(/<button\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /allow/i.test(attribute(tag, 'value') ?? ''));
  if (allow && attribute(allow, 'name')) body.set(attribute(allow, 'name')!, attribute(allow, 'value')!);
  const form = /<form\b[^>]*>/.exec(html)?.[0] ?? '';
  return { url: new URL(attribute(form, 'action') ?? base.pathname, base), body };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

function must<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`Missing: ${what}`);
  return value;
}
