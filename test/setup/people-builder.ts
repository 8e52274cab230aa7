import { newId } from '../../libs/platform/database/index.js';
import type { TestDatabase } from './test-database.js';

const DAY_MS = 86_400_000;
const FIRST = ['Mara', 'Jonas', 'Eve', 'Ulrich', 'Noor', 'Tomás', 'Ingrid', 'Kwame', 'Lena', 'Oscar'];
const LAST = ['Lindqvist', 'Sandoval', 'Okafor', 'Zander', 'Haddad', 'Vega', 'Moreau', 'Mensah', 'Brandt', 'Fine'];

/** A contact as a test wants it; what is left out is as for somebody just met. */
export interface ContactSeed {
  name: string;
  email?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  companyId?: string | null;
  batchId?: string | null;
  lastAt?: Date | null;
  firstAt?: Date | null;
  emails?: number;
  meetings?: number;
  /** Points, as of the reference time. */
  strength?: number;
  createdAt?: Date;
  mergedInto?: string | null;
}

/** People of the companies by turns and of none, the first the latest; one in five has a telephone number. */
export function manyPeople(count: number, companies: readonly string[] = []): ContactSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${FIRST[index % 10]} ${LAST[Math.floor(index / 10) % 10]} ${index}`;
    return {
      name,
      email: `person.${index}@people.example`,
      phone: index % 5 === 0 ? `+49 30 ${1000 + index}` : null,
      jobTitle: index % 3 === 0 ? 'Architect' : null,
      companyId: companies[index % (companies.length + 1)] ?? null,
      emails: 500 - (index % 500),
      meetings: index % 7,
      strength: 2 ** ((Date.now() - Date.UTC(2020, 0, 1)) / DAY_MS / 90) * ((index % 40) / 4),
      lastAt: new Date(Date.now() - index * 3_600_000),
      firstAt: new Date(Date.now() - (index + 500) * DAY_MS),
    };
  });
}

/** Inserts contacts as settled imports would leave them, each with its address as identity. @returns their ids */
export async function insertContacts(
  query: TestDatabase['query'],
  userId: string,
  seeds: readonly ContactSeed[],
): Promise<string[]> {
  const rows = seeds.map((seed) => ({ ...seed, id: newId(), identityId: newId() }));
  await query(
    `with input as (
       select * from jsonb_to_recordset($2::jsonb) as i(id uuid, "identityId" uuid, name text, email text, phone text,
         "jobTitle" text, "companyId" uuid, "batchId" uuid, "lastAt" timestamptz, "firstAt" timestamptz, emails integer,
         meetings integer, strength float8, "createdAt" timestamptz, "mergedInto" uuid)
     ), contact as (
       insert into contacts (id, user_id, display_name, primary_email, phone, job_title, company_id, batch_id,
         last_interaction_at, first_interaction_at, email_count, meeting_count, strength, created_at, merged_into)
       select id, $1, name, email, phone, "jobTitle", "companyId", "batchId", "lastAt", "firstAt", coalesce(emails, 0),
         coalesce(meetings, 0), coalesce(strength, 0), coalesce("createdAt", now()), "mergedInto" from input
     )
     insert into contact_identities (id, user_id, contact_id, home_contact_id, batch_id, kind, value, original)
     select "identityId", $1, coalesce("mergedInto", id), id, "batchId", 'email', lower(email), email
     from input where email is not null`,
    [userId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** Inserts a company. @returns its id */
export async function insertCompany(
  query: TestDatabase['query'],
  userId: string,
  name: string,
  domain: string | null = null,
): Promise<string> {
  const id = newId();
  await query('insert into companies (id, user_id, name, domain) values ($1, $2, $3, $4)', [id, userId, name, domain]);
  return id;
}
