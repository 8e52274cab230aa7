import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type AuditEntryRow, AuditRepository } from '../data/audit.repository.js';
import { type AuditFilter, WHOLE_LOG } from './audit-filter.js';

/** Reads a user's own log. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
  ) {}

  /** Newest first. @param before entries with a lower sequence only; null for the newest */
  newest(
    userId: string,
    limit: number,
    before: number | null,
    filter: AuditFilter = WHOLE_LOG,
  ): Promise<AuditEntryRow[]> {
    return this.database.forUser(userId, (scope) => this.repository.newest(scope, limit, before, filter));
  }

  /** Kinds of things that something was done to. */
  subjectTypes(userId: string): Promise<string[]> {
    return this.database.forUser(userId, (scope) => this.repository.subjectTypes(scope));
  }
}
