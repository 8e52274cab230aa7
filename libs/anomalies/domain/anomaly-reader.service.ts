import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/index.js';
import { AnomalyRepository, type AnomalyRow } from '../data/anomaly.repository.js';

export type { AnomalyRow };

/** Anomalies, for administrators. */
@Injectable()
export class AnomalyReader {
  constructor(
    private readonly database: Database,
    private readonly anomalies: AnomalyRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first; the look is noted in the administrator's log. @param after those behind this one only */
  newest(adminId: string, limit: number, after: string | null, openOnly: boolean): Promise<AnomalyRow[]> {
    return this.database.asSystem('an administrator looks at anomalies', async (scope) => {
      const rows = await this.anomalies.list(scope, limit, after, openOnly);
      await this.audit.recordFor(scope, adminId, {
        action: 'admin.anomalies_read',
        subjectType: 'user',
        subjectId: adminId,
        data: { rows: rows.length },
      });
      return rows;
    });
  }

  /** @returns the anomaly, seen now or before; null when there is none */
  markSeen(adminId: string, id: string): Promise<AnomalyRow | null> {
    return this.database.asSystem('an administrator has seen an anomaly', async (scope) => {
      if (await this.anomalies.markSeen(scope, id))
        await this.audit.recordFor(scope, adminId, {
          action: 'anomaly.seen',
          subjectType: 'anomaly',
          subjectId: id,
        });
      return this.anomalies.find(scope, id);
    });
  }
}
