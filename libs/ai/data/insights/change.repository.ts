import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** What is new since somebody looked last. */
export interface ChangesView {
  readonly newContacts: number;
  readonly contactIds: readonly string[];
  readonly newInsights: number;
  /** Contacts of which something new is told. */
  readonly toldOf: readonly string[];
}

/** Counted no further: nobody reads on. */
const MOST_COUNTED = 1_000;
const SHOWN = 5;

const CHANGES = `
  with fresh as materialized (
    select id, last_interaction_at from contacts
    where user_id = $1 and created_at > $2 and deleted_at is null and merged_into is null
    order by created_at desc, id desc limit ${MOST_COUNTED}
  ), told as materialized (
    select i.made_at, s.contact_id as id from (
      select subject_id, made_at from ai_insights where user_id = $1 and made_at > $2 and dismissed_at is null
      order by made_at desc limit ${MOST_COUNTED}
    ) i cross join lateral (select contact_id from ai_insight_subjects where id = i.subject_id offset 0) s
    where s.contact_id is not null
  )
  select (select count(*)::int from fresh) as "newContacts",
    array(select id from fresh order by last_interaction_at desc nulls last, id limit ${SHOWN}) as "contactIds",
    (select count(distinct id)::int from told) as "newInsights",
    array(select id from told group by id order by max(made_at) desc, id limit ${SHOWN}) as "toldOf"`;

/** How much happened in a month. */
export interface MonthView {
  /** `2026-03`, UTC. */
  readonly month: string;
  readonly count: number;
}

// All of it stands in one index.
const BY_MONTH = `
  select to_char(date_trunc('month', occurred_at at time zone 'UTC'), 'YYYY-MM') as month, count(*)::int as count
  from interactions
  where user_id = $1 and not shadowed and automated_reason is null and occurred_at <= now()
    and occurred_at >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - make_interval(months => $2::int - 1)
  group by 1 order by 1`;

/** What changed. */
@Injectable()
export class ChangeRepository {
  async since(scope: UserScope, moment: Date): Promise<ChangesView> {
    return (await scope.query<ChangesView>(CHANGES, [scope.userId, moment], 'changes_since'))[0]!;
  }

  /** By month, the oldest first; months in which nothing happened are left out. @param months with the present one */
  byMonth(scope: UserScope, months: number): Promise<MonthView[]> {
    return scope.query<MonthView>(BY_MONTH, [scope.userId, months], 'activity_by_month');
  }
}
