import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { randomToken, sha256 } from '../../platform/crypto/index.js';
import { Database, type SystemScope, newId } from '../../platform/database/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import { authConfig } from '../auth.config.js';
import type { SessionEntity } from '../data/session.entity.js';
import { type AwaitingSessionRow, type ResolvedSessionRow, SessionRepository } from '../data/session.repository.js';
import { SessionCache } from './session-cache.js';

/** What a browser brings along when it signs in. */
export interface SignInClient {
  userAgent: string;
  /** The session it still holds, which a new one replaces. */
  previousToken: string | null;
}

/** How somebody signed in. */
export interface Proof {
  /** For the audit log: `link`, `google`, `passkey`. */
  method: string;
  /** When they proved it; default: now. */
  provedAt?: Date | undefined;
  /** Whether a passkey is to be proved, too, before the session may do anything. */
  awaitsPasskey?: boolean;
}

export interface NewSession {
  /** For the cookie; it is not kept anywhere. */
  token: string;
  awaitsPasskey: boolean;
}

/** Who holds a session that waits for a passkey. */
export type AwaitingSession = AwaitingSessionRow;

/** Time to find the passkey; nobody is signed in meanwhile. */
const AWAITING_MINUTES = 10;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_USER_AGENT = 256;

/** Server-side sessions. A token is 256 random bits; the table holds its SHA-256 only, so a dump of it lets no one in. */
@Injectable()
export class SessionService {
  private readonly cache = new SessionCache();

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditLog,
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
  ) {}

  /** Begins a session under a new token, and ends the one the browser held before. */
  async create(
    scope: SystemScope,
    userId: string,
    { method, provedAt, awaitsPasskey = false }: Proof,
    client: SignInClient,
  ): Promise<NewSession> {
    const now = new Date();
    if (client.previousToken !== null) await this.replace(scope, client.previousToken, now);
    const token = randomToken();
    const session: SessionEntity = {
      id: newId(),
      userId,
      tokenHash: sha256(token),
      userAgent: client.userAgent.slice(0, LONGEST_USER_AGENT),
      createdAt: now,
      // A clock that is ahead of ours must not keep a proof fresh for longer.
      provedAt: provedAt && provedAt < now ? provedAt : now,
      awaitsPasskey,
      lastSeenAt: now,
      idleExpiresAt: awaitsPasskey ? new Date(now.getTime() + AWAITING_MINUTES * MINUTE) : this.idleEnd(now),
      absoluteExpiresAt: new Date(now.getTime() + this.config.SESSION_ABSOLUTE_DAYS * DAY),
      revokedAt: null,
    };
    await this.sessions.insert(scope, session);
    await this.audit.recordFor(scope, userId, {
      action: 'session.created',
      subjectType: 'session',
      subjectId: session.id,
      data: awaitsPasskey ? { method, awaits: 'passkey' } : { method },
    });
    return { token, awaitsPasskey };
  }

  /**
   * Who a cookie's token stands for; null when it stands for nobody (any more), or for somebody who is yet to prove a
   * passkey: whoever does not ask for such sessions by name never meets one.
   * Answers from memory for up to five seconds, and notes the use at most once a minute.
   */
  async resolve(token: string): Promise<SessionUser | null> {
    const now = new Date();
    const hash = sha256(token);
    const key = hash.toString('hex');
    const cached = this.cache.get(key, now);
    if (cached) return cached;
    const row = await this.database.asSystem('resolve a session before its user is known', async (scope) => {
      const found = await this.sessions.resolve(scope, hash, now);
      if (found && now.getTime() - found.lastSeenAt.getTime() >= MINUTE)
        await this.sessions.touch(scope, found.sessionId, now, this.idleEnd(now));
      return found;
    });
    if (!row) return null;
    const user = toSessionUser(row);
    this.cache.set(
      key,
      user,
      now,
      row.idleExpiresAt < row.absoluteExpiresAt ? row.idleExpiresAt : row.absoluteExpiresAt,
    );
    return user;
  }

  /** Whom a cookie's token would stand for once they prove a passkey; null when it is no such session. */
  resolveAwaiting(token: string): Promise<AwaitingSession | null> {
    return this.database.asSystem('resolve a session that waits for a passkey', (scope) =>
      this.sessions.resolveAwaiting(scope, sha256(token), new Date()),
    );
  }

  /** Which of these sessions may still act, asked of the database; for what outlives a request. */
  stillValid(sessionIds: string[]): Promise<Set<string>> {
    return this.database.asSystem('sessions of open streams', (scope) =>
      this.sessions.stillValid(scope, sessionIds, new Date()),
    );
  }

  /** The person's valid sessions, newest first. */
  list(userId: string): Promise<SessionEntity[]> {
    return this.database.forUser(userId, (scope) => this.sessions.list(scope, new Date()));
  }

  /** Ends one of the person's own sessions. @returns the ended session, or null when there is none to end */
  revoke(userId: string, sessionId: string): Promise<SessionEntity | null> {
    return this.database.forUser(userId, async (scope) => {
      if (!(await this.sessions.revoke(scope, sessionId, new Date()))) return null;
      await this.audit.record(scope, { action: 'session.revoked', subjectType: 'session', subjectId: sessionId });
      scope.afterCommit(() => this.cache.drop(sessionId));
      return this.sessions.find(scope, sessionId);
    });
  }

  /** Forgets what this process remembers of a person's sessions, whose rights changed; others ask again within five seconds. */
  forgetUser(userId: string): void {
    this.cache.dropUser(userId);
  }

  private async replace(scope: SystemScope, token: string, now: Date): Promise<void> {
    const ended = await this.sessions.revokeByToken(scope, sha256(token), now);
    if (!ended) return;
    await this.audit.recordFor(scope, ended.userId, {
      action: 'session.revoked',
      subjectType: 'session',
      subjectId: ended.sessionId,
      data: { reason: 'replaced at sign-in' },
    });
    scope.afterCommit(() => this.cache.drop(ended.sessionId));
  }

  private idleEnd(now: Date): Date {
    return new Date(now.getTime() + this.config.SESSION_IDLE_MINUTES * MINUTE);
  }
}

function toSessionUser({ userId, sessionId, role, name, email, provedAt }: ResolvedSessionRow): SessionUser {
  return { userId, sessionId, role, name, email, provedAt };
}
