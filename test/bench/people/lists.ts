import { type TestDatabase, startTestSystem } from '../../setup/index.js';
import { autovacuum } from '../../setup/autovacuum.js';
import type { Figure } from '../sync/figure.js';
import { type Question, measureAnswers } from './answers.js';

const CONTACTS = 10_000;
const COMPANIES = 600;
const TAGS = 8;

const FIELDS = `id displayName primaryEmail phone jobTitle interactionCount lastInteractionAt nextInteractionAt
  strength { score } company { id name } tags { id name colour }`;
const LIST = `query ($filter: ContactFilter, $sort: ContactSort, $search: String) {
  contacts(first: 50, filter: $filter, sort: $sort, search: $search) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor match { field text highlights { start length } } node { ${FIELDS} } }
  }
}`;
const COMPANY_LIST = `{ companies(first: 50) { totalCount edges { cursor node {
  id name domain totals { contactCount lastInteractionAt strength } parent { id } } } } }`;

const SEED = [
  `insert into companies (id, user_id, domain, name)
   select gen_random_uuid(), $1, 'company' || n || '.example', 'Company ' || chr(65 + n % 26) || n from generate_series(1, ${COMPANIES}) n`,
  `insert into contacts (id, user_id, display_name, primary_email, phone, job_title, company_id, last_interaction_at,
     first_interaction_at, email_count, meeting_count, strength, created_at)
   select gen_random_uuid(), $1, (array['Anna','Bert','Cleo','Dora','Emil','Frida','Gustav','Hanna'])[1 + n % 8] || ' '
       || (array['Berg','Michaelsen','Öhler','Schmidt','Novak','Rossi','Dubois'])[1 + n % 7] || ' ' || n,
     'person' || n || '@company' || c.number || '.example', case when n % 3 = 0 then '+49 30 ' || n end,
     case when n % 5 = 0 then 'Architect' end, c.id,
     case when n % 50 > 0 then now() - n * interval '37 minutes' end, now() - n * interval '91 minutes' - interval '9 days',
     n % 60, n % 7, power(2, 27) * ((n * 7919) % 1000) / 100.0, now() - n * interval '11 minutes'
   from generate_series(1, ${CONTACTS}) n
   left join lateral (
     select id, substring(domain from 8 for length(domain) - 15) as number from companies
     where user_id = $1 and domain = 'company' || (1 + n % ${COMPANIES}) || '.example'
   ) c on true`,
  `insert into contact_identities (id, user_id, contact_id, home_contact_id, kind, value, original)
   select gen_random_uuid(), $1, id, id, 'email', primary_email, primary_email from contacts where user_id = $1`,
  `insert into contact_identities (id, user_id, contact_id, home_contact_id, kind, value, original)
   select gen_random_uuid(), $1, id, id, 'email', 'home.' || primary_email, primary_email from contacts
   where user_id = $1 and email_count % 4 = 0`,
  `insert into tags (id, user_id, name, colour) select gen_random_uuid(), $1, 'Tag ' || n, 'blue' from generate_series(1, ${TAGS}) n`,
  `insert into contact_tags (user_id, contact_id, tag_id)
   select $1, c.id, t.id from contacts c join tags t on t.user_id = $1 and (c.email_count + length(t.name)) % 9 = ascii(right(t.name, 1)) % 9
   where c.user_id = $1`,
];

/** Gives a user 10,000 contacts with companies, tags and identities. */
async function seedPeople(database: TestDatabase, userId: string): Promise<void> {
  for (const sql of SEED) await database.query(sql, [userId]);
  await autovacuum(database.query, ['companies', 'contacts', 'contact_identities', 'contact_tags']);
}

/** What is asked, and how fast the answer should be. */
function questions(tagId: string): Question[] {
  const list = (name: string, aim: number, variables: object = {}) => ({ name, aim, query: LIST, variables });
  return [
    list('contacts, first page', 50),
    ...['NAME', 'STRENGTH', 'INTERACTIONS', 'CREATED', 'FIRST_INTERACTION'].map((field) =>
      list(`contacts by ${field}`, 50, { sort: { field, direction: 'ASC' } }),
    ),
    list('contacts with a tag, not met for 90 days', 50, {
      filter: { tagId, lastInteraction: { olderThanDays: 90 }, any: [{ hasPhone: true }, { strength: { min: 20 } }] },
    }),
    list('search by a beginning', 200, { search: 'mich' }),
    list('search by two words', 200, { search: 'anna berg' }),
    list('search by an address', 200, { search: 'person4711@' }),
    list('search with a slip', 200, { search: 'michealsen' }),
    { name: 'companies, first page', aim: 50, query: COMPANY_LIST },
  ];
}

/** First pages of the lists of people and companies, as one person asks for them. */
export async function measureLists(): Promise<Figure[]> {
  const system = await startTestSystem();
  try {
    const user = await system.signIn('Many People');
    await seedPeople(system.database, user.userId);
    const { tags } = await user.ask<{ tags: { id: string }[] }>('{ tags { id } }');
    return await measureAnswers(system.url, user, questions(tags[0]!.id));
  } finally {
    await system.stop();
  }
}
