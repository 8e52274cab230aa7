import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import type { RetentionDays, RetentionKind } from '../../domain/retention/kinds.js';
import { RetentionSettingsEntity } from './retention-settings.entity.js';

const COLUMNS: Readonly<Record<RetentionKind, string>> = {
  rawEvents: 'raw_event_days',
  batches: 'batch_days',
  audit: 'audit_days',
  notifications: 'notification_days',
  contactChanges: 'contact_change_days',
};

@Injectable()
export class RetentionSettingsRepository {
  find(scope: UserScope): Promise<RetentionSettingsEntity | null> {
    return scope.manager.findOneBy(RetentionSettingsEntity, { userId: scope.userId });
  }

  /** What the user chose; null for what the installation keeps. */
  async chosen(scope: UserScope): Promise<RetentionDays<number | null>> {
    const row = await this.find(scope);
    return {
      rawEvents: row?.rawEventDays ?? null,
      batches: row?.batchDays ?? null,
      audit: row?.auditDays ?? null,
      notifications: row?.notificationDays ?? null,
      contactChanges: row?.contactChangeDays ?? null,
    };
  }

  async choose(scope: UserScope, kind: RetentionKind, days: number | null): Promise<void> {
    const column = COLUMNS[kind];
    await scope.query(
      `insert into retention_settings (user_id, ${column}, updated_at) values ($1, $2, now())
       on conflict (user_id) do update set ${column} = excluded.${column}, updated_at = now()`,
      [scope.userId, days],
    );
  }

  /** Notes that everything was gone through, and what went. */
  async ran(scope: UserScope, counts: Readonly<Record<string, number>>): Promise<void> {
    await scope.query(
      `insert into retention_settings (user_id, ran_at, counts) values ($1, now(), $2)
       on conflict (user_id) do update set ran_at = now(), counts = excluded.counts`,
      [scope.userId, JSON.stringify(counts)],
    );
  }

  /** Users who were not gone through for a day; those of the last day have nothing that old. */
  async due(scope: SystemScope, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select u.id from users u left join retention_settings s on s.user_id = u.id
       where u.created_at < now() - interval '1 day' and coalesce(s.ran_at, '-infinity') < now() - interval '1 day'
       order by s.ran_at nulls first limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
