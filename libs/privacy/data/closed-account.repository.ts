import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';

/** What an account must no longer do while it is erased. */
@Injectable()
export class ClosedAccountRepository {
  /** From the commit on nobody signs in as this person, and no session or link of theirs is valid. */
  async shut(scope: SystemScope, userId: string): Promise<void> {
    await scope.query(`update users set disabled_at = coalesce(disabled_at, now()) where id = $1`, [userId]);
    await scope.query(`update sessions set revoked_at = now() where user_id = $1 and revoked_at is null`, [userId]);
    await scope.query(`update sign_in_links set used_at = now() where user_id = $1 and used_at is null`, [userId]);
    await scope.query(`update oauth_flows set used_at = now() where user_id = $1 and used_at is null`, [userId]);
  }

  /** Takes running imports out of the hands of whoever works on them, and lets nothing begin again by itself. */
  async stopSyncs(scope: UserScope): Promise<void> {
    await scope.query(
      `update sync_batches set state = 'cancelled', lease_owner = null, lease_until = null, not_before = null,
         finished_at = now() where user_id = $1 and state in ('queued', 'running', 'paused', 'undoing')`,
      [scope.userId],
    );
    await scope.query(`update integrations set status = 'reconnect', look_wanted_at = null where user_id = $1`, [
      scope.userId,
    ]);
    await scope.query(
      `update file_imports set state = 'discarded' where user_id = $1 and state in ('reading', 'ready')`,
      [scope.userId],
    );
  }

  /** Everybody, for the search of those who were erased before a backup was restored. */
  async userIds(scope: SystemScope): Promise<string[]> {
    return (await scope.query<{ id: string }>(`select id from users order by id`)).map(({ id }) => id);
  }
}
