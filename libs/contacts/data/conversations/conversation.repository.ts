import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import type { LinkedMessage } from '../../domain/conversations/group-messages.js';

/** A message that may be of one conversation with those that wait. */
export interface ReachedMessage extends LinkedMessage {
  /** Where it belonged so far; null when that is not known. */
  conversationId: string | null;
}

/** Where a message belongs, and where it belonged. */
export interface FoundConversation {
  id: string;
  conversationId: string;
  former: string | null;
}

type Row = Omit<ReachedMessage, 'others'> & { others: string[] };

// What has a token in common with those that are asked for may change its conversation with them, so all of that is read, too.
// Others that wait have their own turn. Each step is a look-up by index, and each token is followed once.
const REACH = `
  with own as materialized (
    select array_agg(lower(account_email)) as addresses from integrations where user_id = $1
  ), tokens as materialized (
    select distinct l.token from unnest($2::uuid[]) as asked(id) cross join lateral (
      select token from conversation_links where interaction_id = asked.id offset 0
    ) l
  ), near as materialized (
    select distinct l.interaction_id as id from tokens t cross join lateral (
      select interaction_id from conversation_links where token = t.token offset 0
    ) l
  ), concerned as materialized (
    select distinct m.conversation_id as id from near cross join lateral (
      select conversation_id from conversation_members where interaction_id = near.id offset 0
    ) m where m.conversation_id is not null
  ), reached as (
    select asked.id from unnest($2::uuid[]) as asked(id)
    union
    select m.interaction_id from concerned c cross join lateral (
      select interaction_id from conversation_members where user_id = $1 and conversation_id = c.id offset 0
    ) m
  )
  select m.interaction_id as id, m.conversation_id as "conversationId",
    (extract(epoch from i.occurred_at) * 1000)::float8 as at, l.links,
    case when l.answers then array(
      select p.address from interaction_participants p
      where p.interaction_id = m.interaction_id and p.address <> all (coalesce(own.addresses, '{}'))
    ) else '{}' end as others
  from own cross join reached r
  cross join lateral (select * from conversation_members where interaction_id = r.id offset 0) m
  cross join lateral (select occurred_at from interactions where id = r.id offset 0) i
  cross join lateral (
    select json_agg(json_build_object('token', token::text, 'role', role)) as links, bool_or(role <> 'shared') as answers
    from conversation_links where interaction_id = r.id offset 0
  ) l`;

// What somebody has put back in line meanwhile stays there.
const KEEP = `
  update conversation_members m set conversation_id = f.conversation_id
  from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as f(interaction_id, conversation_id, former)
  where m.user_id = $1 and m.interaction_id = f.interaction_id and m.conversation_id is not distinct from f.former`;

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

  /** The given messages, and all conversations that may change with them. */
  async reach(scope: UserScope, interactionIds: readonly string[]): Promise<ReachedMessage[]> {
    const rows = await scope.query<Row>(REACH, [scope.userId, interactionIds]);
    return rows.map((row) => ({ ...row, others: new Set(row.others) }));
  }

  /** @param found the conversation of each message, and which it was */
  async keep(scope: UserScope, found: readonly FoundConversation[]): Promise<void> {
    if (found.length === 0) return;
    await scope.query(KEEP, [
      scope.userId,
      found.map(({ id }) => id),
      found.map(({ conversationId }) => conversationId),
      found.map(({ former }) => former),
    ]);
  }

  /** Users with messages that wait. */
  async users(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(
      `select distinct user_id "userId" from conversation_members where conversation_id is null`,
    );
    return rows.map(({ userId }) => userId);
  }
}
