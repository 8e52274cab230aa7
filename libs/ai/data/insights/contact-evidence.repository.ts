import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { Evidence, InsightSubject } from '../../domain/insights/evidence.js';
import { type EvidenceRow, OWN, evidenceSql, toEvidence } from './evidence-rows.js';

/** Interactions that are read for a contact: the latest, and the next meetings. */
const PAST = 24;
const COMING = 3;
const TASKS = 5;
/** A contact stands in a message in several roles, each a row. */
const ROLES = 4;

const { columns, lookups } = evidenceSql('picked', 'array(select id from members)');

const members = `members as materialized (
  select id from contacts where user_id = $1 and id = $2 and deleted_at is null
  union all select id from contacts where user_id = $1 and merged_into = $2
)`;

const walk = (when: string, order: 'asc' | 'desc', limit: number): string => `
  select distinct p.interaction_id as id, p.occurred_at from members cross join lateral (
    select interaction_id, occurred_at from interaction_participants
    where user_id = $1 and contact_id = members.id and not shadowed and not automated and ${when}
    order by occurred_at ${order}, interaction_id ${order} limit ${limit * ROLES} offset 0
  ) p order by p.occurred_at ${order}, id ${order} limit ${limit}`;

const INTERACTIONS = `
  with ${members}, ${OWN}, picked as materialized (
    (${walk('occurred_at <= $3', 'desc', PAST)}) union all (${walk(`occurred_at > $3 and kind = 'meeting'`, 'asc', COMING)})
  )
  select ${columns} from picked ${lookups} order by i.occurred_at desc, i.id desc`;

const OPEN_TASKS = `
  with ${members}
  select 'task' as source, t.id as key, 'task' as kind, t.due_on::timestamp at time zone 'UTC' as at, 'outbound' as direction,
    'confirmed' as status, null as author, $2::uuid as "contactId", false as "bySubject", false as "toUser",
    null as conversation, left(t.title, 300) as subject, left(t.notes, 1000) as body, null as rest
  from tasks t where t.user_id = $1 and t.done_at is null and t.deleted_at is null and exists (
    select from task_contacts l where l.task_id = t.id and l.contact_id = any(array(select id from members)))
  order by t.due_on nulls last, t.id limit ${TASKS}`;

const SUBJECT = `
  select 'contact' as kind, c.display_name as name, o.name as company, c.job_title as "jobTitle"
  from contacts c left join companies o on o.user_id = $1 and o.id = c.company_id
  where c.user_id = $1 and c.id = $2 and c.deleted_at is null and c.merged_into is null`;

/** What there is to say something of a contact. */
@Injectable()
export class ContactEvidenceRepository {
  /** @returns null when there is no such contact */
  async subject(scope: UserScope, contactId: string): Promise<InsightSubject | null> {
    const rows = await scope.query<InsightSubject>(SUBJECT, [scope.userId, contactId]);
    return rows[0] ?? null;
  }

  /** The latest interactions with a contact that no machine began, the next meetings, and open tasks; newest first. */
  async items(scope: UserScope, contactId: string, now: Date): Promise<Evidence[]> {
    const interactions = await scope.query<EvidenceRow>(
      INTERACTIONS,
      [scope.userId, contactId, now],
      'insight_evidence',
    );
    const tasks = await scope.query<EvidenceRow>(OPEN_TASKS, [scope.userId, contactId]);
    return toEvidence([...interactions, ...tasks]);
  }
}
