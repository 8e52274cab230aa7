import { Injectable } from '@nestjs/common';
import type { Scope, SystemScope, UserScope } from '../../../../platform/database/index.js';
import { FileImportEntity } from './file-import.entity.js';

const SHOWN = 50;

/** Files that were given for an import. */
@Injectable()
export class FileImportRepository {
  /** Null when there is none with this id, or it is someone else's. */
  find(scope: Scope, id: string): Promise<FileImportEntity | null> {
    return scope.manager.findOneBy(FileImportEntity, { id });
  }

  findMany(scope: Scope, ids: readonly string[]): Promise<FileImportEntity[]> {
    return scope.manager
      .createQueryBuilder(FileImportEntity, 'i')
      .where('i.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  /** Newest first; the sample is no file of the user's. */
  list(scope: Scope): Promise<FileImportEntity[]> {
    return scope.manager.find(FileImportEntity, {
      where: { sample: false },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
  }

  async insert(
    scope: UserScope,
    { id, fileName, size, sample }: { id: string; fileName: string; size: number; sample: boolean },
  ): Promise<void> {
    await scope.query(`insert into file_imports (id, user_id, file_name, size, sample) values ($1, $2, $3, $4, $5)`, [
      id,
      scope.userId,
      fileName,
      size,
      sample,
    ]);
  }

  async touch(scope: UserScope, id: string): Promise<void> {
    await scope.query(`update file_imports set touched_at = now() where id = $1 and state = 'reading'`, [id]);
  }

  /** Everything is staged: counts it. @returns whether it was still being read */
  async markReady(scope: UserScope, id: string, ownAddress: string | null): Promise<boolean> {
    const rows = await scope.query(
      `update file_imports i set state = 'ready', touched_at = now(), own_address = $2, mail = c.mail,
         events = c.events, contacts = c.contacts, unreadable = c.unreadable
       from (
         select count(*) filter (where kind = 'mail')::int as mail, count(*) filter (where kind = 'event')::int as events,
           count(*) filter (where kind = 'contact')::int as contacts, count(*) filter (where error_code is not null)::int as unreadable
         from file_import_items where import_id = $1
       ) c where i.id = $1 and i.state = 'reading' returning 1`,
      [id, ownAddress],
    );
    return rows.length > 0;
  }

  /** Ends an import that is not over yet and has no open batch; what was read is to be deleted then. @returns whether it was not over */
  async end(
    scope: UserScope,
    id: string,
    state: 'failed' | 'discarded',
    error: { code: string; message: string } | null,
  ): Promise<boolean> {
    const rows = await scope.query(
      `update file_imports set state = $2, touched_at = now(), error_code = $3, error_message = $4
       where id = $1::uuid and state in ('reading', 'ready') and not exists (
         select from sync_batches b where b.options -> 'selection' ->> 'importId' = $1::text
           and b.state in ('queued', 'running', 'paused'))
       returning 1`,
      [id, state, error?.code ?? null, error?.message ?? null],
    );
    return rows.length > 0;
  }

  /** Readings that nobody goes on with: the process died. */
  findDead(scope: SystemScope, minutes: number): Promise<{ id: string; userId: string }[]> {
    return scope.query(
      `select id, user_id "userId" from file_imports
       where state = 'reading' and touched_at < now() - make_interval(mins => $1)`,
      [minutes],
    );
  }

  /**
   * Marks imports whose batches are all over as imported, where there is one for each kind that the file has, and those
   * that nobody approved in time as discarded.
   * @returns how many
   */
  async letGo(scope: SystemScope, hours: number): Promise<number> {
    const ended = await scope.query(
      `update file_imports i set state = case when b.batches > 0 then 'imported' else 'discarded' end, touched_at = now()
       from (
         select f.id, count(s.id) as batches,
           count(distinct s.integration_id) filter (where s.state in ('completed', 'completed_with_errors', 'undone')) as done,
           coalesce(bool_or(s.state in ('queued', 'running', 'paused', 'undoing')), false) as open
         from file_imports f
         left join sync_batches s on s.user_id = f.user_id and s.options -> 'selection' ->> 'importId' = f.id::text
         where f.state = 'ready' group by f.id
       ) b
       where i.id = b.id and i.state = 'ready' and not b.open
         and (b.done >= (i.mail > 0)::int + (i.events > 0)::int + (i.contacts > 0)::int or i.touched_at < now() - make_interval(hours => $1))
       returning 1`,
      [hours],
    );
    return ended.length;
  }

  /** Deletes some of what was read from imports that are over. @returns how many */
  async deleteSomeEnded(scope: SystemScope, limit: number): Promise<number> {
    const rows = await scope.query(
      `delete from file_import_items t using (
         select t.import_id, t.position from file_imports i join file_import_items t on t.import_id = i.id
         where i.state in ('imported', 'discarded', 'failed') limit $1
       ) gone where t.import_id = gone.import_id and t.position = gone.position returning 1`,
      [limit],
    );
    return rows.length;
  }
}
