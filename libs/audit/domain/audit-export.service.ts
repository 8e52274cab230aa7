import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type ChainedAuditRow, AuditRepository } from '../data/audit.repository.js';
import type { AuditFilter } from './audit-filter.js';
import { AuditLog } from './audit-log.service.js';

const PAGE = 500;

/** A log as a file, one entry a line, with all that its hashes cover: who has it can verify it without this software. */
@Injectable()
export class AuditExportService {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly log: AuditLog,
  ) {}

  /** Lines of JSON, the oldest first; made as they are read, a page of entries in memory. The export is its last entry. */
  async open(userId: string, filter: AuditFilter): Promise<AsyncGenerator<string>> {
    await this.database.forUser(userId, (scope) =>
      this.log.record(scope, {
        action: 'audit.exported',
        subjectType: 'audit',
        subjectId: userId,
        data: { subjectType: filter.subjectType, actor: filter.actor },
      }),
    );
    return this.lines(userId, filter);
  }

  private async *lines(userId: string, filter: AuditFilter): AsyncGenerator<string> {
    let after: number | null = null;
    for (;;) {
      const page: ChainedAuditRow[] = await this.database.forUser(userId, (scope) =>
        this.repository.chain(scope, PAGE, after, filter),
      );
      if (page.length > 0) yield page.map(lineOf).join('');
      if (page.length < PAGE) return;
      after = page.at(-1)!.sequence;
    }
  }
}

function lineOf({ data, previousHash, hash, ...entry }: ChainedAuditRow): string {
  const line = { ...entry, data: JSON.parse(data) as unknown, previousHash: hex(previousHash), hash: hex(hash) };
  return `${JSON.stringify(line)}\n`;
}

const hex = (bytes: Buffer): string => bytes.toString('hex');
