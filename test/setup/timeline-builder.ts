import { newId } from '../../libs/platform/database/index.js';
import { autovacuum } from './autovacuum.js';
import { newContact } from './contacts.js';
import type { TestDatabase } from './test-database.js';

const PEOPLE = 40;

// One contact took part in everything; the others, by turns, too. One item in a hundred is a note that the user wrote.
const SEED = `
  with made as (
    insert into interactions (id, user_id, source, source_id, kind, subject, snippet, body, direction, occurred_at,
      normalized_version, content_hash, automated_reason)
    select gen_random_uuid(), $1, case when n % 100 = 0 then 'manual' else 'google_gmail' end, n::text,
      case when n % 100 = 0 then 'note' when n % 8 = 0 then 'meeting' else 'email' end, 'Proposal ' || n,
      'Thank you for the drawings. Two questions before we go on.', repeat('Thank you for the drawings. ', 60),
      case when n % 3 = 0 then 'outbound' else 'inbound' end, $2::timestamptz - n * interval '40 minutes', 1, '',
      case when n % 5 = 0 and n % 100 <> 0 then 'list' end
    from generate_series(1, $3::int) n
    returning *
  )
  insert into interaction_participants (user_id, interaction_id, role, address, contact_id, kind, occurred_at, automated, outbound)
  select $1, i.id, p.role, p.role || '@people.example', p.contact_id, i.kind, i.occurred_at, i.automated_reason is not null,
    i.direction = 'outbound'
  from made i cross join lateral (values ('from', $4::uuid), ('to', $4::uuid),
    ('cc', ($5::uuid[])[1 + length(i.source_id || i.id) % $6 + i.source_id::int % $6])) p(role, contact_id)`;

/** Somebody who took part in all of a long timeline, and a company that everybody in it is of. */
export interface Timeline {
  contactId: string;
  companyId: string;
}

/** Inserts interactions as a settled import would leave them: one every 40 minutes back from 1 March 2026, the first called "Proposal 1". */
export async function insertTimeline(query: TestDatabase['query'], userId: string, count: number): Promise<Timeline> {
  const contactId = await newContact(query, userId, 'main@people.example');
  const companyId = newId();
  const people: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1)
    people.push(await newContact(query, userId, `p${index}@people.example`));
  await query(SEED, [userId, new Date('2026-03-01T00:00:00Z'), count, contactId, people, PEOPLE / 2]);
  await query(`insert into companies (id, user_id, name) values ($1, $2, 'People')`, [companyId, userId]);
  await query(`update contacts set company_id = $1 where user_id = $2`, [companyId, userId]);
  await autovacuum(query, ['contacts', 'interactions', 'interaction_participants']);
  return { contactId, companyId };
}
