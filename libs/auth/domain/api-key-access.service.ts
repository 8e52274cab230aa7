import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { constantTimeEqual, sha256 } from '../../platform/crypto/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import { ApiKeyRepository, type ResolvedApiKeyRow } from '../data/api-key.repository.js';
import { prefixOf } from './api-key-token.js';
import { SessionCache } from './session-cache.js';

/** Compared with when there is no key, so that an unknown prefix takes as long as a wrong secret. */
const NOBODY = sha256('');

/** Who acts with an API key. */
@Injectable()
export class ApiKeyAccess {
  private readonly cache = new SessionCache();

  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whom a token acts for; null when it is malformed, unknown, wrong, expired, revoked, or its user may not sign in.
   * Answers from memory for up to five seconds. Notes the use at most once a minute, and audits the first of each day.
   */
  async resolve(token: string): Promise<SessionUser | null> {
    const prefix = prefixOf(token);
    if (prefix === null) return null;
    const now = new Date();
    const hash = sha256(token);
    const cached = this.cache.get(hash.toString('hex'), now);
    if (cached) return cached;
    const row = await this.database.asSystem('resolve an API key before its user is known', async (scope) => {
      const found = await this.keys.findValid(scope, prefix, now);
      if (!constantTimeEqual(hash, found?.tokenHash ?? NOBODY) || !found) return null;
      await this.noteUse(scope, found, now);
      return found;
    });
    if (!row) return null;
    const user = toSessionUser(row);
    this.cache.set(hash.toString('hex'), user, now, row.expiresAt);
    return user;
  }

  /** Whose key a refused token is: it was revoked, has expired, or its user may not sign in. @returns null for any other text */
  async formerOwner(token: string): Promise<string | null> {
    const prefix = prefixOf(token);
    if (prefix === null) return null;
    const key = await this.database.asSystem('whose refused API key it is', (scope) =>
      this.keys.findAny(scope, prefix),
    );
    return key && constantTimeEqual(sha256(token), key.tokenHash) ? key.userId : null;
  }

  /** Drops a key that was revoked here; other processes ask again within five seconds. */
  forget(keyId: string): void {
    this.cache.drop(keyId);
  }

  /** Drops the keys of a person who may act no longer. */
  forgetUser(userId: string): void {
    this.cache.dropUser(userId);
  }

  private async noteUse(scope: SystemScope, key: ResolvedApiKeyRow, now: Date): Promise<void> {
    if (!(await this.keys.touch(scope, key.id, now))) return;
    await this.audit.recordFor(scope, key.userId, {
      action: 'api_key.used',
      subjectType: 'api_key',
      subjectId: key.id,
      data: { day: now.toISOString().slice(0, 10) },
    });
  }
}

/** A key is nobody's proof of identity, and acts as an ordinary user even when its owner is an administrator. */
function toSessionUser({ id, userId, name, email, scopes }: ResolvedApiKeyRow): SessionUser {
  return {
    userId,
    sessionId: id,
    role: 'user',
    name,
    email,
    provedAt: new Date(0),
    apiKey: { scopes: new Set(scopes) },
  };
}
