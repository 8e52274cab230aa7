import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';

// Only meetings of the last days are looked at: the sweep runs every minute, and its own pauses are short. Begins with the
// interactions, which their index by time finds, and not with everybody's participants.
const MARK_PASSED = `
  insert into unsettled_contacts (user_id, contact_id)
  select $1, c.id
  from interactions i
  join interaction_participants p on p.interaction_id = i.id
  join contacts c on c.id = p.contact_id
  where i.user_id = $1 and i.kind = 'meeting' and i.status <> 'cancelled' and i.automated_reason is null and not i.shadowed
    and i.occurred_at between $2::timestamptz - interval '3 days' and $2
    and (c.last_interaction_at is null or c.last_interaction_at < i.occurred_at)
  group by c.id order by c.id returning contact_id`;

/** Meetings that were to come when they were written, and have taken place since. */
@Injectable()
export class PassedMeetingsRepository {
  async users(scope: SystemScope): Promise<string[]> {
    return (await scope.query<{ id: string }>('select id from users where disabled_at is null')).map(({ id }) => id);
  }

  /** Has contacts settled whose last meeting is newer than what is told of them. @returns how many */
  async mark(scope: UserScope, now: Date): Promise<number> {
    return (await scope.query(MARK_PASSED, [scope.userId, now])).length;
  }
}
