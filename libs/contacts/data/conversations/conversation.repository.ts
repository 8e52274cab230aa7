import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import type { LinkedMessage } from '../../domain/conversations/group-messages.js';

/** A message that may be of one conversation with those that wait. */
export interface ReachedMessage extends LinkedMessage {
  /** Where it belonged so far; null when that is not known. */
  conversationId: string | null;
}

type Row = Omit<ReachedMessage, 'others'> & { others: string[] };

// From each message to its tokens, and from each token to its messages: every link is followed once, by index.
const REACH = `
  with recursive reach (token, id) as (
    select null::bigint, asked.id from unnest($2::uuid[]) as asked(id)
    union
    select n.token, n.id from reach r cross join lateral (
      select l.token, null::uuid as id from conversation_links l where l.interaction_id = r.id
      union all
      select null, l.interaction_id from conversation_links l where l.user_id = $1 and l.token = r.token
    ) n
  )
  select m.interaction_id as id, m.conversation_id as "conversationId",
    (extract(epoch from i.occurred_at) * 1000)::float8 as at, l.links,
    case when l.answers then array(
      select p.address from interaction_participants p where p.interaction_id = m.interaction_id
        and not exists (select from integrations n where n.user_id = $1 and lower(n.account_email) = p.address)
    ) else '{}' end as others
  from reach r
  cross join lateral (select * from conversation_members where interaction_id = r.id offset 0) m
  cross join lateral (select occurred_at from interactions where id = r.id offset 0) i
  cross join lateral (
    select json_agg(json_build_object('token', token::text, 'role', role)) as links, bool_or(role <> 'shared') as answers
    from conversation_links where interaction_id = r.id offset 0
  ) l
  where r.id is not null`;

const KEEP = `
  update conversation_members m set conversation_id = f.conversation_id
  from unnest($2::uuid[], $3::uuid[]) as f(interaction_id, conversation_id)
  where m.user_id = $1 and m.interaction_id = f.interaction_id`;

/** Which messages are one conversation. */
@Injectable()
export class ConversationRepository {
  /** Messages whose conversation is to be found, at most `limit` of them. */
  async waiting(scope: UserScope, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select interaction_id as id from conversation_members where user_id = $1 and conversation_id is null limit $2`,
      [scope.userId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** All that may be of one conversation with the given messages, themselves included. */
  async reach(scope: UserScope, interactionIds: readonly string[]): Promise<ReachedMessage[]> {
    const rows = await scope.query<Row>(REACH, [scope.userId, interactionIds]);
    return rows.map((row) => ({ ...row, others: new Set(row.others) }));
  }

  /** @param found conversation by message */
  async keep(scope: UserScope, found: readonly (readonly [string, string])[]): Promise<void> {
    if (found.length === 0) return;
    await scope.query(KEEP, [scope.userId, found.map(([id]) => id), found.map(([, conversation]) => conversation)]);
  }

  /** Users with messages that wait. */
  async users(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(
      `select distinct user_id "userId" from conversation_members where conversation_id is null`,
    );
    return rows.map(({ userId }) => userId);
  }
}
