import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { RetentionSettingsRepository } from '../../data/retention/retention-settings.repository.js';
import { retentionConfig } from '../../retention.config.js';
import { keepForATimeJob } from '../privacy-jobs.js';
import { type RetentionDays, type RetentionKind, type RetentionRule, mayChoose, rulesOf } from './kinds.js';

/** A user's rules, and when they were last applied. */
export interface Retention {
  readonly rules: readonly RetentionRule[];
  readonly ranAt: Date | null;
  /** What went then, by table. */
  readonly counts: Readonly<Record<string, number>>;
}

const USERS_AT_ONCE = 100;

/** Knows how long a user's things are kept. */
@Injectable()
export class RetentionService {
  private readonly defaults: RetentionDays;

  constructor(
    private readonly database: Database,
    private readonly settings: RetentionSettingsRepository,
    private readonly audit: AuditLog,
    private readonly queue: JobQueue,
    @InjectConfig(retentionConfig) config: ConfigOf<typeof retentionConfig>,
  ) {
    this.defaults = {
      rawEvents: config.RETENTION_RAW_EVENT_DAYS,
      batches: config.RETENTION_BATCH_DAYS,
      audit: config.RETENTION_AUDIT_DAYS,
      notifications: config.RETENTION_NOTIFICATION_DAYS,
      contactChanges: config.RETENTION_CONTACT_CHANGE_DAYS,
    };
  }

  of(userId: string): Promise<Retention> {
    return this.database.forUser(userId, (scope) => this.in(scope));
  }

  /**
   * @param days null for what the installation keeps
   * @returns null when so many may not be chosen
   */
  async choose(userId: string, kind: RetentionKind, days: number | null): Promise<Retention | null> {
    if (!mayChoose(kind, days)) return null;
    return this.database.forUser(userId, async (scope) => {
      await this.settings.choose(scope, kind, days);
      await this.audit.record(scope, {
        action: 'retention.chosen',
        subjectType: 'retention',
        subjectId: userId,
        data: { kind, days },
      });
      return this.in(scope);
    });
  }

  /** Hints at everybody whose things were not gone through for a day. @returns how many */
  async remind(): Promise<number> {
    const due = await this.database.asSystem('users whose things are kept for a time', (scope) =>
      this.settings.due(scope, USERS_AT_ONCE),
    );
    for (const userId of due) await this.queue.hint(keepForATimeJob, { userId });
    return due.length;
  }

  private async in(scope: UserScope): Promise<Retention> {
    const row = await this.settings.find(scope);
    const rules = rulesOf(this.defaults, await this.settings.chosen(scope));
    return { rules, ranAt: row?.ranAt ?? null, counts: row?.counts ?? {} };
  }
}
