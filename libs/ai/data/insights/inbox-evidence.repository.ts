import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { Evidence } from '../../domain/insights/evidence.js';
import { type EvidenceRow, OWN, evidenceSql, toEvidence } from './evidence-rows.js';

const DAYS = 45;
/** Messages that are gone through for the last of each conversation. */
const WALKED = 1_500;
const CONVERSATIONS = 60;
const COMING_DAYS = 7;
const COMING = 8;
const OF_CONTACTS = 80;
const OF_EACH = 2;

const { columns, lookups } = evidenceSql('picked', `'{}'::uuid[]`);

// One walk over one index; of each conversation the message that nobody wrote after.
const LATEST = `
  with ${OWN}, walked as materialized (
    select id, occurred_at, direction from interactions
    where user_id = $1 and occurred_at <= $2 and occurred_at > $2::timestamptz - interval '${DAYS} days'
      and not shadowed and kind = 'email' and automated_reason is null
    order by occurred_at desc, id desc limit ${WALKED}
  ), placed as materialized (
    select w.id, w.occurred_at, w.direction, coalesce(m.conversation_id, w.id) as conversation from walked w
    left join lateral (select conversation_id from conversation_members where interaction_id = w.id offset 0) m on true
  ), latest as materialized (
    select distinct on (conversation) id, occurred_at, direction from placed order by conversation, occurred_at desc, id desc
  ), picked as materialized (
    select id from latest where $3::text is null or direction = $3 order by occurred_at desc, id desc limit ${CONVERSATIONS}
  )
  select ${columns} from picked ${lookups} order by i.occurred_at desc, i.id desc`;

const COMING_UP = `
  with ${OWN}, picked as materialized (
    select id from interactions
    where user_id = $1 and occurred_at > $2 and occurred_at < $2::timestamptz + interval '${COMING_DAYS} days'
      and not shadowed and kind = 'meeting' and status <> 'cancelled'
    order by occurred_at, id limit ${COMING}
  )
  select ${columns} from picked ${lookups} order by i.occurred_at desc, i.id desc`;

const DUE = `
  select 'task' as source, t.id as key, 'task' as kind, t.due_on::timestamp at time zone 'UTC' as at, 'outbound' as direction,
    'confirmed' as status, null as author, null as "contactId", false as "bySubject", false as "toUser", null as conversation,
    left(t.title, 300) as subject, left(t.notes, 1000) as body, null as rest
  from tasks t where t.user_id = $1 and t.done_at is null and t.deleted_at is null
    and t.due_on < ($2::timestamptz + interval '${COMING_DAYS} days')::date
  order by t.due_on, t.id limit ${COMING}`;

const OF_MANY = `
  with ${OWN}, picked as materialized (
    select distinct p.id from unnest($2::uuid[]) as asked(id) cross join lateral (
      select distinct interaction_id as id, occurred_at from interaction_participants
      where user_id = $1 and contact_id = asked.id and not shadowed and not automated and occurred_at <= $3
      order by occurred_at desc limit ${OF_EACH} offset 0
    ) p limit ${OF_CONTACTS}
  )
  select ${columns} from picked ${lookups} order by i.occurred_at desc, i.id desc`;

/** What there is to say something of many people at once. */
@Injectable()
export class InboxEvidenceRepository {
  /** The last messages of conversations of the last weeks, newest first. @param direction null for whoever wrote last */
  async latest(scope: UserScope, now: Date, direction: 'inbound' | null): Promise<Evidence[]> {
    const parameters = [scope.userId, now, direction];
    return toEvidence(await scope.query<EvidenceRow>(LATEST, parameters, 'latest_of_conversations'));
  }

  /** The same, with meetings of the next days and tasks that are due. */
  async inbox(scope: UserScope, now: Date): Promise<Evidence[]> {
    const meetings = await scope.query<EvidenceRow>(COMING_UP, [scope.userId, now]);
    const messages = await scope.query<EvidenceRow>(LATEST, [scope.userId, now, null], 'latest_of_conversations');
    const tasks = await scope.query<EvidenceRow>(DUE, [scope.userId, now]);
    return toEvidence([...meetings, ...messages, ...tasks]);
  }

  /** The latest interactions with each of some contacts, newest first. */
  async ofContacts(scope: UserScope, contactIds: readonly string[], now: Date): Promise<Evidence[]> {
    return toEvidence(await scope.query<EvidenceRow>(OF_MANY, [scope.userId, contactIds, now]));
  }
}
