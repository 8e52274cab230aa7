import type { SessionUser } from '../../platform/http/index.js';

interface Cached {
  readonly user: SessionUser;
  readonly until: number;
}

/** How long another process may still accept a session that ended; open streams and requests stop within it. */
export const CACHE_MS = 5_000;
const MAX_ENTRIES = 10_000;

/**
 * The sessions that this process looked up in the last seconds, so that a burst of requests costs one query. Only valid
 * sessions are kept: an unknown token is asked for again, so that it cannot push others out.
 */
export class SessionCache {
  /** By hex hash of the token, oldest first. */
  private readonly entries = new Map<string, Cached>();

  get(key: string, now: Date): SessionUser | null {
    const cached = this.entries.get(key);
    return cached && cached.until > now.getTime() ? cached.user : null;
  }

  /** @param expiresAt when the session itself ends; the cache never outlives it */
  set(key: string, user: SessionUser, now: Date, expiresAt: Date): void {
    this.entries.delete(key);
    this.entries.set(key, { user, until: Math.min(now.getTime() + CACHE_MS, expiresAt.getTime()) });
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MAX_ENTRIES) break;
      this.entries.delete(oldest);
    }
  }

  /** Forgets a session that ended. */
  drop(sessionId: string): void {
    for (const [key, { user }] of this.entries) if (user.sessionId === sessionId) this.entries.delete(key);
  }

  /** Forgets all of a person, whose rights changed. */
  dropUser(userId: string): void {
    for (const [key, { user }] of this.entries) if (user.userId === userId) this.entries.delete(key);
  }
}
