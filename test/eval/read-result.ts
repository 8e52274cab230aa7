import type { TestSystem } from '../setup/index.js';

/** What the product made of a mailbox. */
export interface Result {
  /** The shown contact of each identity, and of each spelling of it that was met. */
  contactOf: Map<string, string>;
  /** By Message-ID; of several copies the one that is shown. */
  messages: Map<string, { thread: string; automated: boolean }>;
}

export async function readResult({ database }: TestSystem, userId: string): Promise<Result> {
  const contacts = await database.query<{ identity: string; contact: string }>(
    `select identity, coalesce(c.merged_into, c.id)::text contact
     from (select 2 rank, lower(value) identity, contact_id from contact_identities where user_id = $1
           union
           select 1, lower(coalesce(written, address)), contact_id from interaction_participants
           where user_id = $1 and contact_id is not null) found
     join contacts c on c.id = found.contact_id and c.deleted_at is null
     order by rank`,
    [userId],
  );
  const messages = await database.query<{ id: string; thread: string; automated: boolean }>(
    `select message_id id, coalesce(thread_key, id::text) thread, automated_reason is not null automated
     from interactions where user_id = $1 and kind = 'email' and message_id is not null
     order by shadowed desc`,
    [userId],
  );
  return {
    contactOf: new Map(contacts.map(({ identity, contact }) => [identity, contact])),
    messages: new Map(messages.map(({ id, thread, automated }) => [id, { thread, automated }])),
  };
}
