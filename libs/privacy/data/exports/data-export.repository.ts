import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { DataExportEntity } from './data-export.entity.js';

/** Longer than any page takes; a worker that died is followed by another one after it. */
const LEASE_SECONDS = 60;

/** An export, and whose it is. */
export interface ExportOf {
  readonly exportId: string;
  readonly userId: string;
}

/** How far an export is after a piece. */
export interface ExportProgress {
  readonly file: string;
  readonly place: readonly (string | null)[] | null;
  /** Rows and bytes that the piece adds. */
  readonly rows: number;
  readonly bytes: number;
  /** 0 where a file ends without one. */
  readonly pieces: number;
}

@Injectable()
export class DataExportRepository {
  /** @returns false when one of this user is running already */
  async insert(scope: UserScope, id: string, keyEncrypted: string): Promise<boolean> {
    const made = await scope.query(
      `insert into data_exports (id, user_id, key_encrypted) values ($1, $2, $3)
       on conflict (user_id) where state = 'running' do nothing returning 1`,
      [id, scope.userId, keyEncrypted],
    );
    return made.length > 0;
  }

  /** Null when there is none with this id, or it is someone else's. */
  find(scope: UserScope, id: string): Promise<DataExportEntity | null> {
    return scope.manager.findOneBy(DataExportEntity, { id });
  }

  /** Newest first. */
  newest(scope: UserScope, limit: number): Promise<DataExportEntity[]> {
    return scope.manager.find(DataExportEntity, { order: { askedAt: 'DESC', id: 'DESC' }, take: limit });
  }

  /** Takes the right to write at a running export, unless somebody has it. @returns null when it is not to be had */
  async claim(scope: UserScope, id: string, owner: string): Promise<DataExportEntity | null> {
    const claimed = await scope.query(
      `update data_exports set lease_owner = $2, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = $1 and state = 'running' and (lease_until is null or lease_until < now()) returning 1`,
      [id, owner],
    );
    return claimed.length > 0 ? this.find(scope, id) : null;
  }

  async release(scope: UserScope, id: string, owner: string): Promise<void> {
    await scope.query(
      `update data_exports set lease_owner = null, lease_until = null where id = $1 and lease_owner = $2`,
      [id, owner],
    );
  }

  async expect(scope: UserScope, id: string, rows: number): Promise<void> {
    await scope.query(`update data_exports set rows_expected = $2 where id = $1`, [id, rows]);
  }

  /** Moves on by one piece, or to a file's end without one. @returns false when the lease is gone */
  async moveOn(scope: UserScope, id: string, owner: string, made: ExportProgress): Promise<boolean> {
    const moved = await scope.query(
      `update data_exports set file = $3, place = $4, rows_written = rows_written + $5, bytes = bytes + $6,
         position = position + $7, failures = 0, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = $1 and lease_owner = $2 and state = 'running' returning 1`,
      [
        id,
        owner,
        made.file,
        made.place === null ? null : JSON.stringify(made.place),
        made.rows,
        made.bytes,
        made.pieces,
      ],
    );
    return moved.length > 0;
  }

  /** @returns false when the lease is gone */
  async end(scope: UserScope, id: string, owner: string, keepHours: number): Promise<boolean> {
    const ended = await scope.query(
      `update data_exports set state = 'ready', ready_at = now(), lease_owner = null, lease_until = null, place = null,
         expires_at = now() + make_interval(secs => $3 * 3600)
       where id = $1 and lease_owner = $2 and state = 'running' returning 1`,
      [id, owner, keepHours],
    );
    return ended.length > 0;
  }

  /** Notes an attempt that failed, and gives the lease back. @returns how many did since the last piece */
  async fail(scope: UserScope, id: string, owner: string): Promise<number> {
    const [row] = await scope.query<{ failures: number }>(
      `update data_exports set failures = failures + 1, lease_owner = null, lease_until = null
       where id = $1 and lease_owner = $2 and state = 'running' returning failures`,
      [id, owner],
    );
    return row?.failures ?? 0;
  }

  /** Ends it for good; without its key nothing of it can be read. @returns whether it was not so before */
  async close(scope: UserScope, id: string, state: 'failed' | 'expired'): Promise<boolean> {
    const closed = await scope.query(
      `update data_exports set state = $2, key_encrypted = null, place = null, lease_owner = null, lease_until = null
       where id = $1 and state in ('running', 'ready') returning 1`,
      [id, state],
    );
    return closed.length > 0;
  }

  /** Ends all of the user's, and drops what they hold. */
  async dropAll(scope: UserScope): Promise<void> {
    await scope.query(
      `with dropped as (
         update data_exports set state = 'expired', key_encrypted = null, place = null, lease_owner = null, lease_until = null
         where state in ('running', 'ready') returning id
       )
       delete from data_export_chunks where export_id in (select id from dropped)`,
    );
  }

  /** Running ones that nobody writes at. */
  idle(scope: SystemScope, limit: number): Promise<ExportOf[]> {
    return scope.query<ExportOf>(
      `select id "exportId", user_id "userId" from data_exports
       where state = 'running' and (lease_until is null or lease_until < now()) order by asked_at limit $1`,
      [limit],
    );
  }

  /** Ready ones whose time is over. */
  overdue(scope: SystemScope, limit: number): Promise<ExportOf[]> {
    return scope.query<ExportOf>(
      `select id "exportId", user_id "userId" from data_exports
       where state = 'ready' and expires_at <= now() order by expires_at limit $1`,
      [limit],
    );
  }
}
