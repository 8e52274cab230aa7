import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** How points are reckoned, see `domain/strength.ts`. */
export interface StrengthScale {
  reference: Date;
  halfLifeDays: number;
}

// Points are added as decimals, exactly: a sum of floating points depends on the order of its terms. One walk over the
// contact's part of one index, and no joins of what it gives: a planner that believes that the user has nothing would do them
// once for each contact. Somebody with two roles in an interaction counts once. A point of long ago is too small to be told
// from nothing, and too small for exp().
const FIGURES = `
  with taken_part as (
    select p.contact_id, p.interaction_id, p.kind, p.occurred_at as at, bool_or(p.cancelled) as cancelled,
      bool_or(p.automated) as automated,
      bool_or(p.role = 'from' and not p.outbound) as by_them, bool_or(p.role <> 'from' and p.outbound) as by_user
    from unnest($2::uuid[]) as settled(id)
    cross join lateral (
      select contact_id, interaction_id, kind, occurred_at, cancelled, automated, role, outbound
      from interaction_participants
      where user_id = $1 and contact_id = settled.id and not shadowed and role <> 'about' offset 0
    ) p
    group by p.contact_id, p.interaction_id, p.kind, p.occurred_at
  ), rated as (
    select *, case when at <= $3 and not cancelled and not automated
      then exp(greatest(-600, ln(2) * extract(epoch from at - $4::timestamptz)::float8 / 86400 / $5::float8)) end as decay
    from taken_part
    -- Whoever took part in nothing has figures, too.
    union all select id, null, null, null, null, null, null, null, null from unnest($2::uuid[]) as settled(id)
  ), counted as (
    select contact_id, min(at) as first_at, max(at) filter (where decay is not null) as last_at,
      (count(*) filter (where kind = 'email'))::int as emails,
      (count(*) filter (where kind = 'meeting'))::int as meetings,
      (count(*) filter (where decay is not null and kind = 'email' and by_them))::int as by_them,
      (count(*) filter (where decay is not null and kind = 'email' and by_user))::int as by_user,
      (count(*) filter (where decay is not null and kind <> 'email'))::int as met,
      sum(round((decay * case when kind <> 'email' then 3 when by_them or by_user then 1 else 0.2 end)::numeric, 3)) as points
    from rated group by contact_id
  ), figures as materialized (
    select contact_id as id, first_at, last_at, emails, meetings, by_them, by_user,
      coalesce(round((points * (1 + least(by_them + met, by_user + met)::numeric
        / greatest(by_them + met, by_user + met, 1)) / 2)::numeric, 3), 0)::float8 as strength
    from counted
  )
  update contacts c set last_interaction_at = f.last_at, first_interaction_at = f.first_at, email_count = f.emails,
    meeting_count = f.meetings, strength = f.strength, written_by_them = f.by_them, written_by_user = f.by_user,
    updated_at = now()
  from figures f
  where c.user_id = $1 and c.id = any($2::uuid[]) and c.id = f.id
    and (c.last_interaction_at, c.first_interaction_at, c.email_count, c.meeting_count, c.strength, c.written_by_them, c.written_by_user)
      is distinct from (f.last_at, f.first_at, f.emails, f.meetings, f.strength, f.by_them, f.by_user)`;

/** What is counted of a contact's interactions. */
@Injectable()
export class FiguresRepository {
  async refresh(
    scope: UserScope,
    contactIds: readonly string[],
    now: Date,
    { reference, halfLifeDays }: StrengthScale,
  ): Promise<void> {
    await scope.query(FIGURES, [scope.userId, contactIds, now, reference, halfLifeDays]);
  }
}
