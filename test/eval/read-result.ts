import type { TestSystem } from '../setup/index.js';

/** What the product made of a mailbox. */
export interface Result {
  /** The shown contact of each identity, of each spelling of it that was met, and of directory names that stood beside it. */
  contactOf: Map<string, string>;
  /** By Message-ID; of several copies the one that is shown. */
  messages: Map<string, { thread: string; automated: boolean; sender: string }>;
}

export async function readResult({ database }: TestSystem, userId: string): Promise<Result> {
  const contacts = await database.query<{ identity: string; contact: string }>(
    `select identity, coalesce(c.merged_into, c.id)::text contact
     from (select 2 rank, lower(value) identity, contact_id from contact_identities where user_id = $1
           union
           select 1, lower(coalesce(written, address)), contact_id from interaction_participants
           where user_id = $1 and contact_id is not null
           union
           select 0, lower(p.value), ci.contact_id
           from identity_pairs p join contact_identities ci on ci.user_id = p.user_id and ci.value = p.address
           where p.user_id = $1) found
     join contacts c on c.id = found.contact_id and c.deleted_at is null
     order by rank`,
    [userId],
  );
  const messages = await database.query<{ id: string; thread: string; automated: boolean; sender: string }>(
    `select i.message_id id, coalesce(c.conversation_id, i.id)::text thread, i.automated_reason is not null automated,
       coalesce((select min(p.address) from interaction_participants p
                 where p.interaction_id = i.id and p.role = 'from'), 'nobody') sender
     from interactions i left join conversation_members c on c.interaction_id = i.id
     where i.user_id = $1 and i.kind = 'email' and i.message_id is not null
     order by i.shadowed desc`,
    [userId],
  );
  return {
    contactOf: new Map(contacts.map(({ identity, contact }) => [identity, contact])),
    messages: new Map(messages.map(({ id, ...message }) => [id, message])),
  };
}
