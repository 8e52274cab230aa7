import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';

const USERS = `
  select user_id as id from tasks where deleted_at < $1
  union select user_id from documents where deleted_at < $1
  union select user_id from interactions where source = 'manual' and shadowed and updated_at < $1
  limit 100`;

const FORGET = `
  with task as (delete from tasks where user_id = $1 and deleted_at < $2 returning 1),
    document as (delete from documents where user_id = $1 and deleted_at < $2 returning 1),
    note as (
      delete from interactions where user_id = $1 and source = 'manual' and shadowed and updated_at < $2 returning 1
    )
  select (select count(*) from task)::int + (select count(*) from document)::int + (select count(*) from note)::int as gone`;

/** What users deleted, and can restore until it is gone. */
@Injectable()
export class DeletedThingsRepository {
  /** Users who have such things from before a moment; at most 100, the others come next time. */
  async users(scope: SystemScope, before: Date): Promise<string[]> {
    return (await scope.query<{ id: string }>(USERS, [before])).map(({ id }) => id);
  }

  /** @returns how many are gone */
  async forget(scope: UserScope, before: Date): Promise<number> {
    return (await scope.query<{ gone: number }>(FORGET, [scope.userId, before]))[0]!.gone;
  }
}
