import { Injectable } from '@nestjs/common';
import { AuditCutter, AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { Metrics } from '../../../platform/telemetry/index.js';
import { EXPIRED, ExpiredRepository, type ExpiredRows } from '../../data/retention/expired.repository.js';
import { RetentionSettingsRepository } from '../../data/retention/retention-settings.repository.js';
import type { RetentionKind } from './kinds.js';
import { RetentionService } from './retention.service.js';

const ROWS_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Takes away what has been kept long enough: a user at a time, some rows in a transaction. */
@Injectable()
export class Keeper {
  private readonly removed;

  constructor(
    private readonly database: Database,
    private readonly retention: RetentionService,
    private readonly settings: RetentionSettingsRepository,
    private readonly expired: ExpiredRepository,
    private readonly cutter: AuditCutter,
    private readonly audit: AuditLog,
    metrics: Metrics,
  ) {
    this.removed = metrics.counter(
      'omnicrm_retention_removed_total',
      'Rows, and contents of rows, whose time was over.',
      ['what'],
    );
  }

  /**
   * Running it twice takes away nothing the second time; one that was cut off is gone through again.
   * @returns what went, by table
   * @throws the signal's reason when it aborts; what is gone is gone
   */
  async keep(userId: string, signal: AbortSignal, now = new Date()): Promise<Record<string, number>> {
    const { rules } = await this.retention.of(userId);
    const days = new Map<RetentionKind, number>(rules.map((rule) => [rule.kind, rule.days]));
    const counts: Record<string, number> = {};
    const add = (name: string, rows: number): void => {
      if (rows === 0) return;
      counts[name] = (counts[name] ?? 0) + rows;
      this.removed.inc({ what: name }, rows);
    };
    for (const rows of EXPIRED) {
      const before = new Date(now.getTime() - days.get(rows.kind)! * DAY_MS);
      for (let some = ROWS_AT_ONCE; some === ROWS_AT_ONCE;) {
        signal.throwIfAborted();
        some = await this.take(userId, rows, before);
        add(rows.name, some);
      }
    }
    add('audit_entries', await this.cutter.cut(userId, days.get('audit')!, signal, now));
    await this.note(userId, counts);
    return counts;
  }

  private take(userId: string, rows: ExpiredRows, before: Date): Promise<number> {
    return this.database.forUser(
      userId,
      (scope) => this.expired.take(scope, rows, before, ROWS_AT_ONCE),
      `privacy.keep ${rows.name}`,
    );
  }

  private async note(userId: string, counts: Readonly<Record<string, number>>): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      await this.settings.ran(scope, counts);
      if (Object.keys(counts).length === 0) return;
      await this.audit.record(scope, {
        action: 'retention.applied',
        subjectType: 'retention',
        subjectId: userId,
        actor: 'system',
        data: counts,
      });
    });
  }
}
