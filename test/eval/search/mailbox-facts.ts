import { fold, wordsOf } from '../../../libs/ai/domain/text/fold.js';
import type { TestDatabase } from '../../setup/index.js';
import type { LabelledQuery } from './labels.js';

/** What is known of a mailbox once it is imported, so that labels can be applied to it. */
export interface MailboxFacts {
  messages: { id: string; subject: Set<string>; text: Set<string>; from: string | null }[];
  contacts: { id: string; addresses: Set<string>; company: string | null }[];
}

export async function readFacts(query: TestDatabase['query'], userId: string): Promise<MailboxFacts> {
  const messages = await query<{ id: string; subject: string; body: string; from: string | null }>(
    `select i.id, i.subject, i.body,
       (select min(p.address) from interaction_participants p where p.interaction_id = i.id and p.role = 'from') as from
     from interactions i where i.user_id = $1 and i.kind = 'email' and not i.shadowed`,
    [userId],
  );
  const contacts = await query<{ id: string; addresses: string[]; company: string | null }>(
    `select c.id, c.company_id as company, array_agg(ci.value) as addresses
     from contacts c join contact_identities ci on ci.contact_id = c.id
     where c.user_id = $1 and c.merged_into is null and c.deleted_at is null group by c.id`,
    [userId],
  );
  return {
    messages: messages.map(({ id, subject, body, from }) => ({
      id,
      from,
      subject: wordSet(subject),
      text: wordSet(body),
    })),
    contacts: contacts.map(({ id, addresses, company }) => ({ id, company, addresses: new Set(addresses) })),
  };
}

const wordSet = (text: string): Set<string> => new Set(wordsOf(fold(text)));

/** Keys of everything that answers a query. */
export function answersTo(query: LabelledQuery, { messages, contacts }: MailboxFacts): Set<string> {
  if (query.in === 'address')
    return new Set(
      contacts.filter(({ addresses }) => query.words.some((word) => addresses.has(word))).map(({ id }) => id),
    );
  const place = query.in;
  const right = messages.filter(
    (message) =>
      (query.from === null || message.from === query.from) && query.words.every((word) => message[place].has(word)),
  );
  return new Set(right.map(({ id }) => id));
}
