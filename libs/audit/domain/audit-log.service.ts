import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';
import {
  type AppendedAuditEntry,
  type AuditEntryRow,
  AuditRepository,
  type AuditSubjects,
} from '../data/audit.repository.js';
import { type AuditData, withoutSecrets } from './audit-data.js';

/** What happened, to what. */
export interface NewAuditEntry {
  /** Dotted, past tense: `session.created`, `sync.approved`. */
  action: string;
  /** The kind of thing it happened to: `session`, `integration`, `sync_batch`. */
  subjectType: string;
  subjectId: string;
  /** `user` unless the system did it by itself. */
  actor?: 'user' | 'system';
  /** A few plain facts. No secrets, addresses or texts of mail. */
  data?: AuditData;
}

/**
 * Writes audit entries, always in the transaction of the effect that they record: both are there, or neither.
 *
 * Good: `database.forUser(id, async (scope) => { await batches.insert(scope, batch); await audit.record(scope, …); })`.
 * Bad: recording in afterCommit or in a scope of its own, where a crash in between leaves an effect without a trace.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly repository: AuditRepository) {}

  /** Records for the user of the scope. */
  record(scope: UserScope, entry: NewAuditEntry): Promise<void> {
    return this.append(scope, scope.userId, entry);
  }

  /** Records for one user in a system scope (sign-in happens before there is a user scope). */
  recordFor(scope: SystemScope, userId: string, entry: NewAuditEntry): Promise<void> {
    return this.append(scope, userId, entry);
  }

  /** Records for many users at once, in one statement and in the order of their ids, so that two who do this take turns. */
  async recordForMany(scope: SystemScope, entries: readonly (NewAuditEntry & { userId: string })[]): Promise<void> {
    const sorted = [...entries].sort((a, b) => (a.userId < b.userId ? -1 : 1));
    if (sorted.length > 0) await this.repository.append(scope, ...sorted.map((entry) => appended(entry.userId, entry)));
  }

  /** What was done to some things, newest first. @param before entries with a lower sequence only; null for the newest */
  of(scope: UserScope, subjects: AuditSubjects, limit: number, before: number | null): Promise<AuditEntryRow[]> {
    return this.repository.ofSubjects(scope, subjects, limit, before);
  }

  private append(scope: UserScope | SystemScope, userId: string, entry: NewAuditEntry): Promise<void> {
    return this.repository.append(scope, appended(userId, entry));
  }
}

function appended(userId: string, entry: NewAuditEntry): AppendedAuditEntry {
  return {
    userId,
    actor: entry.actor ?? 'user',
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    data: withoutSecrets(entry.data ?? {}),
  };
}
