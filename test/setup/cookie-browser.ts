import type { GraphqlAnswer } from './test-user.js';

/** A browser, as far as servers see one: it keeps cookies and says where its page is from. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly baseUrl: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { origin: this.baseUrl, cookie: this.cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${this.baseUrl}${path}`, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined && value) this.cookies.set(name, value);
      else if (name !== undefined) this.cookies.delete(name);
    }
    return response;
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<T>> {
    return (await (await this.post('/graphql', { query, variables })).json()) as GraphqlAnswer<T>;
  }

  /** Id of who is signed in, null when nobody is. */
  async viewer(): Promise<string | null> {
    const { data } = await this.graphql<{ viewer: { id: string } | null }>('{ viewer { id } }');
    return data.viewer?.id ?? null;
  }
}
