import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../platform/database/index.js';

/** What there is to tell, as its caller knows it. */
export interface NewNotificationRow {
  kind: string;
  subjectType: string;
  subjectId: string;
  title: string;
  body: string;
}

export interface NotificationRow extends NewNotificationRow {
  id: string;
  createdAt: Date;
  /** The same moment to the microsecond, as a cursor needs it. */
  createdAtText: string;
  readAt: Date | null;
}

/** Where a page begins: after this row. */
export interface NotificationPosition {
  createdAtText: string;
  id: string;
}

@Injectable()
export class NotificationRepository {
  /** Adds it, or renews the unread one of the same kind and subject. @returns its id */
  async upsert(scope: UserScope, row: NewNotificationRow): Promise<string> {
    const [stored] = await scope.query<{ id: string }>(
      `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (user_id, kind, subject_id) where read_at is null
       do update set title = excluded.title, body = excluded.body, created_at = excluded.created_at
       returning id`,
      [newId(), scope.userId, row.kind, row.subjectType, row.subjectId, row.title, row.body],
    );
    return stored!.id;
  }

  /** Newest first. */
  newest(scope: UserScope, limit: number, after: NotificationPosition | null): Promise<NotificationRow[]> {
    return scope.query<NotificationRow>(
      `select id, kind, subject_type as "subjectType", subject_id as "subjectId", title, body,
              created_at as "createdAt", created_at::text as "createdAtText", read_at as "readAt"
         from notifications
        where $2::timestamptz is null or (created_at, id) < ($2, $3::uuid)
        order by created_at desc, id desc limit $1`,
      [limit, after?.createdAtText ?? null, after?.id ?? null],
    );
  }

  async unread(scope: UserScope): Promise<number> {
    const [row] = await scope.query<{ unread: number }>(
      `select count(*)::int as unread from notifications where read_at is null`,
    );
    return row?.unread ?? 0;
  }

  /** Marks them read. @param ids null for all @returns how many were unread */
  async markRead(scope: UserScope, ids: string[] | null): Promise<number> {
    const rows = await scope.query(
      `update notifications set read_at = now()
        where read_at is null and ($1::uuid[] is null or id = any($1)) returning id`,
      [ids],
    );
    return rows.length;
  }
}
