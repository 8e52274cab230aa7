import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';

// Only meetings of the last days are looked at: the sweep runs every minute, and its own pauses are short. Begins with the
// interactions, which their index by time finds, and not with everybody's participants.
const MOVE_ON = `
  with passed as (
    select p.contact_id, max(i.occurred_at) as last_at
    from interactions i join interaction_participants p on p.interaction_id = i.id
    where i.user_id = $1 and i.kind = 'meeting' and i.status <> 'cancelled' and i.automated_reason is null
      and i.occurred_at between $2::timestamptz - interval '3 days' and $2 and p.contact_id is not null
    group by p.contact_id
  )
  update contacts c set last_interaction_at = passed.last_at, updated_at = now()
  from passed
  where c.id = passed.contact_id and (c.last_interaction_at is null or c.last_interaction_at < passed.last_at)
  returning c.id`;

/** Meetings that were to come when they were written, and have taken place since. */
@Injectable()
export class PassedMeetingsRepository {
  async users(scope: SystemScope): Promise<string[]> {
    return (await scope.query<{ id: string }>('select id from users where disabled_at is null')).map(({ id }) => id);
  }

  /** Makes a meeting that has passed the last interaction of whom it was with. @returns how many contacts moved on */
  async moveOn(scope: UserScope, now: Date): Promise<number> {
    return (await scope.query(MOVE_ON, [scope.userId, now])).length;
  }
}
