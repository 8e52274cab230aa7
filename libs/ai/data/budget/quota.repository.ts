import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';

/** Credits of a period. */
export interface QuotaRow {
  readonly limit: number;
  readonly spent: number;
  readonly reserved: number;
}

/** Credits to hold until a moment. */
export interface NewReservation {
  readonly id: string;
  /** The first day of the period, "2026-05-01". */
  readonly period: string;
  readonly credits: number;
  readonly leaseMs: number;
}

/** Lapsed ones go, and what they held is free again. Whoever holds one is just ending it, and is not waited for. */
const release = (condition: string) => `with gone as (
    delete from ai_reservations where id in (
      select id from ai_reservations where expires_at < now() and ${condition}
      order by expires_at limit 1000 for update skip locked
    ) returning user_id, period, credits
  ), freed as (
    select user_id, period, sum(credits) as credits, count(*)::int as rows from gone group by user_id, period
  ), done as (
    update ai_quotas q set reserved = q.reserved - freed.credits from freed
     where q.user_id = freed.user_id and q.period = freed.period returning freed.rows
  ) select coalesce(sum(rows), 0)::int as rows from done`;

/** Spending is decided by the row itself, in statements that two can run at once. */
@Injectable()
export class QuotaRepository {
  /** @param credits of a user for whom nobody decided otherwise @returns null before anything was spent in the period */
  async find(scope: UserScope, period: string, credits: number): Promise<QuotaRow> {
    const [row] = await scope.query<QuotaRow>(
      `select coalesce(s.credits, $2)::float8 as limit, coalesce(q.spent, 0)::float8 as spent,
              coalesce(q.reserved, 0)::float8 as reserved
         from (select $3::uuid as user_id) u
         left join ai_settings s on s.user_id = u.user_id
         left join ai_quotas q on q.user_id = u.user_id and q.period = $1`,
      [period, credits, scope.userId],
    );
    return row!;
  }

  /**
   * Holds credits, if so many are left. Takes the row first, so that those who ask at once take turns.
   * @param credits of a user for whom nobody decided otherwise
   * @returns false when they are not left
   */
  async reserve(
    scope: UserScope,
    { id, period, credits: asked, leaseMs }: NewReservation,
    credits: number,
  ): Promise<boolean> {
    await scope.query(
      `insert into ai_quotas (user_id, period, credit_limit)
       values ($1, $2, coalesce((select credits from ai_settings where user_id = $1), $3))
       on conflict (user_id, period) do update set credit_limit = excluded.credit_limit`,
      [scope.userId, period, credits],
    );
    await scope.query(release('user_id = $1'), [scope.userId]);
    const held = await scope.query(
      `update ai_quotas set reserved = reserved + $3
        where user_id = $1 and period = $2 and spent + reserved + $3 <= credit_limit returning 1`,
      [scope.userId, period, asked],
    );
    if (held.length === 0) return false;
    await scope.query(
      `insert into ai_reservations (id, user_id, period, credits, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(secs => $5::float8 / 1000))`,
      [id, scope.userId, period, asked, leaseMs],
    );
    return true;
  }

  /**
   * Ends a reservation with what the call did cost. One that has lapsed is free already; the cost counts all the same.
   * @param warnAt share of the limit
   * @returns whether this is what passes the share, for the first time in the period
   */
  async settle(scope: UserScope, { id, period }: NewReservation, cost: number, warnAt: number): Promise<boolean> {
    const [row] = await scope.query<{ warns: boolean }>(
      `with gone as (delete from ai_reservations where id = $3 returning credits)
       update ai_quotas set
         reserved = reserved - coalesce((select credits from gone), 0), spent = spent + $4::numeric,
         warned_at = case when warned_at is null and spent + $4::numeric >= credit_limit * $5::numeric then now() else warned_at end
       where user_id = $1 and period = $2 returning coalesce(warned_at = now(), false) as warns`,
      [scope.userId, period, id, cost, warnAt],
    );
    return row?.warns ?? false;
  }

  /** Frees what calls held whose processes are gone, of everybody. @returns how many calls */
  async releaseLapsed(scope: SystemScope): Promise<number> {
    const [row] = await scope.query<{ rows: number }>(release('true'));
    return row!.rows;
  }
}
