import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import {
  type NormalizationReport,
  NormalizationReportRepository,
  type Tally,
} from '../data/normalization-report.repository.js';
import { normalizationReported } from '../normalization.events.js';

/** Tells what a newer version of the mapping changed of what older ones had made. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly reports: NormalizationReportRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** Adds what became of some items, in the transaction that wrote it; the last of them end the report. */
  async add(scope: UserScope, source: string, version: number, tally: Tally): Promise<void> {
    await this.reports.add(scope, { source, version }, tally);
    const finished = await this.reports.finish(scope, { source, version });
    if (finished) {
      const { examined, changed, unchanged, removed, failed, kept } = finished;
      await this.audit.record(scope, {
        action: 'normalization.finished',
        subjectType: 'normalization_report',
        subjectId: `${source} ${version}`,
        actor: 'system',
        data: { source, version, examined, changed, unchanged, removed, failed, kept },
      });
    }
    scope.afterCommit(() => this.events.publish(normalizationReported, { userId: scope.userId }));
  }

  /** A user's reports, the newest first. */
  list(userId: string, limit: number): Promise<NormalizationReport[]> {
    return this.database.forUser(userId, (scope) => this.reports.list(scope, limit));
  }
}
