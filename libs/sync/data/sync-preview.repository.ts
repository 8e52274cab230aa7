import { Injectable } from '@nestjs/common';
import type { Scope, SystemScope, UserScope } from '../../platform/database/index.js';
import { SyncPreviewEntity } from './sync-preview.entity.js';

@Injectable()
export class SyncPreviewRepository {
  /** Null when there is none with this id, it has expired and gone, or it is someone else's. */
  find(scope: Scope, id: string): Promise<SyncPreviewEntity | null> {
    return scope.manager.findOneBy(SyncPreviewEntity, { id });
  }

  /** @returns the row with its times, which are the database's own */
  async insert(
    scope: UserScope,
    preview: Pick<SyncPreviewEntity, 'id' | 'integrationId' | 'hash' | 'input' | 'result'>,
    minutes: number,
  ): Promise<SyncPreviewEntity> {
    const [times] = await scope.query<Pick<SyncPreviewEntity, 'createdAt' | 'expiresAt'>>(
      `insert into sync_previews (id, user_id, integration_id, hash, input, result, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))
       returning created_at "createdAt", expires_at "expiresAt"`,
      [
        preview.id,
        scope.userId,
        preview.integrationId,
        preview.hash,
        storableJson(preview.input),
        storableJson(preview.result),
        minutes,
      ],
    );
    return scope.manager.create(SyncPreviewEntity, { ...preview, userId: scope.userId, ...times });
  }

  /** Some minutes late, so that who approves too late is told so. @returns how many went */
  async deleteExpired(scope: SystemScope): Promise<number> {
    const gone = await scope.query(
      `delete from sync_previews where expires_at < now() - interval '10 minutes' returning 1`,
    );
    return gone.length;
  }
}

/** Subjects and names come as they were sent; PostgreSQL's JSON holds neither NUL nor half a surrogate pair. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'string' ? entry.replaceAll('\u0000', '').toWellFormed() : entry,
  );
}
