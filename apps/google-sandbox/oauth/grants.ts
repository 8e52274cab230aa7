import { randomBytes } from 'node:crypto';

/** Who allowed what to whom. */
export interface GrantSubject {
  account: string;
  clientId: string;
  scopes: string[];
}

export interface AccessToken extends GrantSubject {
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export interface RefreshToken extends GrantSubject {
  createdAt: number;
}

/** What survives a restart. */
export interface GrantSnapshot {
  access: [string, AccessToken][];
  refresh: [string, RefreshToken][];
  consents: [string, string[]][];
}

export const ACCESS_TOKEN_SECONDS = 3599;
const REFRESH_TOKENS_PER_GRANT = 100;

/** Access tokens, refresh tokens and consents. */
export class GrantStore {
  /** Called after each change (the state folder listens here). */
  onChange: () => void = () => undefined;
  private readonly access = new Map<string, AccessToken>();
  private readonly refresh = new Map<string, RefreshToken>();
  private readonly consents = new Map<string, string[]>();

  constructor(private readonly now: () => number) {}

  restore(snapshot: GrantSnapshot): void {
    for (const [token, entry] of snapshot.access) if (entry.expiresAt > this.now()) this.access.set(token, entry);
    for (const [token, entry] of snapshot.refresh) this.refresh.set(token, entry);
    for (const [key, scopes] of snapshot.consents) this.consents.set(key, scopes);
  }

  snapshot(): GrantSnapshot {
    const access = [...this.access].filter(([, entry]) => entry.expiresAt > this.now());
    return { access, refresh: [...this.refresh], consents: [...this.consents] };
  }

  consented(account: string, clientId: string): string[] {
    return this.consents.get(consentKey(account, clientId)) ?? [];
  }

  /** Remembers a consent, added to what was allowed before. */
  consent(subject: GrantSubject): void {
    const scopes = new Set([...this.consented(subject.account, subject.clientId), ...subject.scopes]);
    this.consents.set(consentKey(subject.account, subject.clientId), [...scopes]);
    this.onChange();
  }

  issueAccess(subject: GrantSubject): string {
    const token = `ya29.${randomBytes(48).toString('base64url')}`;
    this.access.set(token, { ...subject, expiresAt: this.now() + ACCESS_TOKEN_SECONDS * 1000 });
    this.onChange();
    return token;
  }

  /** A new refresh token; the oldest of more than a hundred for the same user and client dies. */
  issueRefresh(subject: GrantSubject): string {
    const token = `1//0${randomBytes(42).toString('base64url')}`;
    this.refresh.set(token, { ...subject, createdAt: this.now() });
    const siblings = [...this.refresh].filter(([, entry]) => sameGrant(entry, subject));
    for (const [old] of siblings.slice(0, Math.max(0, siblings.length - REFRESH_TOKENS_PER_GRANT)))
      this.refresh.delete(old);
    this.onChange();
    return token;
  }

  findAccess(token: string): AccessToken | undefined {
    const entry = this.access.get(token);
    return entry && entry.expiresAt > this.now() ? entry : undefined;
  }

  findRefresh(token: string): RefreshToken | undefined {
    return this.refresh.get(token);
  }

  /** Ends the whole grant behind an access or a refresh token, as Google does. False for an unknown token. */
  revoke(token: string): boolean {
    const entry = this.findAccess(token) ?? this.refresh.get(token);
    if (!entry) return false;
    this.revokeGrant(entry.account, entry.clientId);
    return true;
  }

  /** Ends all grants of an account (to one client, or to all); answers how many tokens died. */
  revokeGrant(account: string, clientId?: string): number {
    let died = 0;
    for (const tokens of [this.access, this.refresh]) {
      for (const [token, entry] of tokens) {
        if (entry.account !== account || (clientId !== undefined && entry.clientId !== clientId)) continue;
        tokens.delete(token);
        died += 1;
      }
    }
    for (const key of this.consents.keys()) {
      if (clientId === undefined ? key.startsWith(`${account}\n`) : key === consentKey(account, clientId))
        this.consents.delete(key);
    }
    this.onChange();
    return died;
  }

  /** Makes access tokens expire at once (of one account, or all); refresh tokens live on. */
  expireAccess(account?: string): number {
    let died = 0;
    for (const [token, entry] of this.access) {
      if (account !== undefined && entry.account !== account) continue;
      this.access.delete(token);
      died += 1;
    }
    this.onChange();
    return died;
  }
}

function consentKey(account: string, clientId: string): string {
  return `${account}\n${clientId}`;
}

function sameGrant(a: GrantSubject, b: GrantSubject): boolean {
  return a.account === b.account && a.clientId === b.clientId;
}
