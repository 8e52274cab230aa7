import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { ChatThreadView, ThreadPlace } from '../../domain/chat/views.js';

const COLUMNS = `id, title, created_at as "createdAt", updated_at as "updatedAt"`;

/** Conversations, the latest first. */
@Injectable()
export class ThreadRepository {
  /** @param after where the page before ended; null for the first */
  list(scope: UserScope, limit: number, after: ThreadPlace | null): Promise<(ChatThreadView & { place: string })[]> {
    return scope.query(
      `select ${COLUMNS}, updated_at::text as place from chat_threads
       where user_id = $1 and ($3::timestamptz is null or (updated_at, id) < ($3, $4::uuid))
       order by updated_at desc, id desc limit $2`,
      [scope.userId, limit, after?.at ?? null, after?.id ?? null],
    );
  }

  async find(scope: UserScope, id: string): Promise<ChatThreadView | null> {
    const sql = `select ${COLUMNS} from chat_threads where user_id = $1 and id = $2`;
    return (await scope.query<ChatThreadView>(sql, [scope.userId, id]))[0] ?? null;
  }

  /** The same, and nobody else changes it until the scope ends. */
  async hold(scope: UserScope, id: string): Promise<ChatThreadView | null> {
    const sql = `select ${COLUMNS} from chat_threads where user_id = $1 and id = $2 for update`;
    return (await scope.query<ChatThreadView>(sql, [scope.userId, id]))[0] ?? null;
  }

  /** @returns false when the id is in use */
  async insert(scope: UserScope, id: string, title: string): Promise<boolean> {
    const sql = `insert into chat_threads (id, user_id, title) values ($1, $2, $3) on conflict do nothing returning id`;
    return (await scope.query(sql, [id, scope.userId, title])).length > 0;
  }

  /** @returns false when there is none */
  async rename(scope: UserScope, id: string, title: string): Promise<boolean> {
    const sql = `update chat_threads set title = $3 where user_id = $1 and id = $2 returning id`;
    return (await scope.query(sql, [scope.userId, id, title])).length > 0;
  }

  async touch(scope: UserScope, id: string): Promise<void> {
    await scope.query(`update chat_threads set updated_at = now() where user_id = $1 and id = $2`, [scope.userId, id]);
  }

  /** With all that was said in it. @returns false when there is none */
  async remove(scope: UserScope, id: string): Promise<boolean> {
    const sql = `delete from chat_threads where user_id = $1 and id = $2 returning id`;
    return (await scope.query(sql, [scope.userId, id])).length > 0;
  }
}
