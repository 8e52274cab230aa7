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

/** What changed. */
@Injectable()
export class ChangeRepository {
  async since(scope: UserScope, moment: Date): Promise<ChangesView> {
    return (await scope.query<ChangesView>(CHANGES, [scope.userId, moment], 'changes_since'))[0]!;
  }
}
