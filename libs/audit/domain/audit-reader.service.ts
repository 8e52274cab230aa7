import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type AuditEntryRow, AuditRepository } from '../data/audit.repository.js';

/** Reads a user's own log. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
  ) {}

  /** Newest first. @param before entries with a lower sequence only; null for the newest */
  newest(userId: string, limit: number, before: number | null): Promise<AuditEntryRow[]> {
    return this.database.forUser(userId, (scope) => this.repository.newest(scope, limit, before));
  }
}
