import { createHash, randomBytes } from 'node:crypto';
import { startSandbox, type RunningSandbox, type SandboxOptions } from '../../../apps/google-sandbox/index.js';

export const GMAIL = 'https://www.googleapis.com/auth/gmail.readonly';
export const METADATA = 'https://www.googleapis.com/auth/gmail.metadata';
export const CALENDAR = 'https://www.googleapis.com/auth/calendar.readonly';
export const ME = 'you@studio.example';
export const REDIRECT = 'http://127.0.0.1:9/callback';

/** JSON whose shape the test itself asserts. */
export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  body: Json;
  headers: Headers;
}

/** A running sandbox with the shortest ways to talk to it. */
export class TestSandbox {
  private constructor(readonly running: RunningSandbox) {}

  static async start(options: SandboxOptions = {}): Promise<TestSandbox> {
    return new TestSandbox(
      await startSandbox({
        accounts: [{ email: ME, mailbox: 'empty' }],
        anchor: new Date('2026-11-20T00:00:00Z'),
        ...options,
      }),
    );
  }

  get url(): string {
    return this.running.url;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(this.url + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Json), headers: response.headers };
  }

  /** A call of a Google API with a bearer token. */
  get(path: string, token: string): Promise<Answer> {
    return this.fetch(path, { headers: { authorization: `Bearer ${token}` } });
  }

  async admin(method: string, path: string, body?: unknown): Promise<Json> {
    const init =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await this.fetch(`/admin${path}`, init);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Tokens without the consent page. */
  async grant(scopes: string[], account: string = ME): Promise<{ access: string; refresh: string }> {
    const tokens = await this.admin('POST', `/accounts/${account}/grants`, { scopes });
    return { access: text(tokens, 'access_token'), refresh: text(tokens, 'refresh_token') };
  }

  async deliver(form: Json, account: string = ME): Promise<string> {
    return text(await this.admin('POST', `/accounts/${account}/messages`, form), 'id');
  }

  token(form: Record<string, string>): Promise<Answer> {
    const client = { client_id: 'omnicrm-sandbox', client_secret: 'omnicrm-sandbox-secret' };
    return this.fetch('/token', { method: 'POST', body: new URLSearchParams({ ...client, ...form }) });
  }

  /** Goes through the consent page like a browser; answers where it sends the browser then. */
  async consent(
    parameters: Record<string, string>,
    decision: { tick?: string[]; allow?: boolean; account?: string } = {},
  ): Promise<URL> {
    const query = new URLSearchParams({
      client_id: 'omnicrm-sandbox',
      redirect_uri: REDIRECT,
      response_type: 'code',
      state: 's1',
      ...parameters,
    });
    const page = await fetch(`${this.url}/o/oauth2/v2/auth?${query}`, { redirect: 'manual' });
    const location = page.headers.get('location');
    if (location) return new URL(location);
    const html = await page.text();
    if (page.status !== 200) throw new Error(`${page.status}: ${html}`);
    const request = /name="request" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const form = new URLSearchParams({
      request,
      account: decision.account ?? ME,
      decision: decision.allow === false ? 'cancel' : 'allow',
    });
    for (const scope of decision.tick ?? []) form.append('scope', scope);
    const done = await fetch(`${this.url}/o/oauth2/v2/auth`, { method: 'POST', body: form, redirect: 'manual' });
    return new URL(done.headers.get('location') ?? 'about:blank');
  }
}

export function pkce(): { verifier: string; challenge: Record<string, string> } {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge: { code_challenge: challenge, code_challenge_method: 'S256' } };
}

/** A text at a dotted path of JSON, "" when there is none. */
export function text(value: unknown, path: string): string {
  const found = at(value, path);
  return typeof found === 'string' ? found : '';
}

/** Whatever lies at a dotted path of JSON. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (current, name) => (typeof current === 'object' && current !== null ? (current as Json)[name] : undefined),
      value,
    );
}

/** The list at a dotted path, [] when there is none. */
export function list(value: unknown, path: string): Json[] {
  const found = at(value, path);
  return Array.isArray(found) ? (found as Json[]) : [];
}

/** The reason in Google's error JSON. */
export function reason(answer: Answer): string {
  return text(answer.body, 'error.errors.0.reason');
}
