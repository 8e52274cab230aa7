import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { fingerprintOf } from './subject.repository.js';

/** Of a user's contacts those are looked at whom something happened with last. */
const MATTER = 200;

// A look of the day before is repeated: time passes, and questions stay open.
const DUE = `
  with recent as materialized (
    select id, last_interaction_at, ${fingerprintOf('contacts')} as current from contacts
    where user_id = $1 and deleted_at is null and merged_into is null and last_interaction_at is not null
    order by last_interaction_at desc, id desc limit ${MATTER}
  )
  select r.id from recent r left join lateral (
    select fingerprint, looked_at from ai_insight_subjects
    where user_id = $1 and kind = 'contact' and contact_id = r.id and saved_view_id is null offset 0
  ) s on true
  where s.fingerprint is distinct from r.current or s.looked_at < now() - interval '1 day'
  order by r.last_interaction_at desc, r.id desc limit $2`;

const USERS = `
  select u.id from users u left join ai_insight_rounds r on r.user_id = u.id
  where r.ended_at is null or r.ended_at < now() - interval '1 day'
    or exists (select from sync_batches b where b.user_id = u.id and b.finished_at > r.ended_at)
  order by r.ended_at nulls first limit $1`;

/** Whose insights are to be made. */
@Injectable()
export class InsightRoundRepository {
  /** Contacts that are to be looked at, those first whom something happened with last. */
  async due(scope: UserScope, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(DUE, [scope.userId, limit], 'insights_due');
    return rows.map(({ id }) => id);
  }

  /** Notes that everybody was looked at. */
  async end(scope: UserScope): Promise<void> {
    await scope.query(
      `insert into ai_insight_rounds (user_id, ended_at) values ($1, now())
       on conflict (user_id) do update set ended_at = excluded.ended_at`,
      [scope.userId],
    );
  }

  /** Users for whom something may be due. */
  async users(scope: SystemScope, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(USERS, [limit]);
    return rows.map(({ id }) => id);
  }
}
