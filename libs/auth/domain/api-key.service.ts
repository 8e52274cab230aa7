import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, newId } from '../../platform/database/index.js';
import type { ApiKeyEntity } from '../data/api-key.entity.js';
import { ApiKeyRepository } from '../data/api-key.repository.js';
import { ApiKeyAccess } from './api-key-access.service.js';
import { newApiKeyToken } from './api-key-token.js';
import type { ApiScopeName } from './api-scopes.js';

const DAY = 24 * 60 * 60_000;
export const MOST_API_KEYS = 50;
export const LONGEST_API_KEY_DAYS = 365;

export interface NewApiKey {
  name: string;
  scopes: readonly ApiScopeName[];
  /** 1 to LONGEST_API_KEY_DAYS. */
  expiresInDays: number;
}

/** A person's own keys for programs. */
@Injectable()
export class ApiKeyService {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
    private readonly access: ApiKeyAccess,
    private readonly audit: AuditLog,
  ) {}

  /** The person's keys, expired ones too until they are tidied away; newest first. */
  list(userId: string): Promise<ApiKeyEntity[]> {
    return this.database.forUser(userId, (scope) => this.keys.list(scope));
  }

  /** @returns the key and its token, which is not kept anywhere; null when the person has as many as anybody may have */
  create(userId: string, wanted: NewApiKey): Promise<{ key: ApiKeyEntity; token: string } | null> {
    const { token, prefix, hash } = newApiKeyToken();
    const createdAt = new Date();
    const key: ApiKeyEntity = {
      id: newId(),
      userId,
      name: wanted.name,
      prefix,
      tokenHash: hash,
      scopes: [...new Set(wanted.scopes)].sort(),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + wanted.expiresInDays * DAY),
      lastUsedAt: null,
      revokedAt: null,
    };
    return this.database.forUser(userId, async (scope) => {
      await this.keys.lock(scope);
      if ((await this.keys.list(scope)).length >= MOST_API_KEYS) return null;
      await this.keys.insert(scope, key);
      await this.audit.record(scope, {
        action: 'api_key.created',
        subjectType: 'api_key',
        subjectId: key.id,
        data: { scopes: key.scopes.join(' '), expiresAt: key.expiresAt.toISOString() },
      });
      return { key, token };
    });
  }

  /** Ends one of the person's own keys. @returns the ended key, or null when there is none to end */
  revoke(userId: string, id: string): Promise<ApiKeyEntity | null> {
    return this.database.forUser(userId, async (scope) => {
      const key = await this.keys.revoke(scope, id, new Date());
      if (!key) return null;
      await this.audit.record(scope, { action: 'api_key.revoked', subjectType: 'api_key', subjectId: id });
      scope.afterCommit(() => this.access.forget(id));
      return key;
    });
  }
}
