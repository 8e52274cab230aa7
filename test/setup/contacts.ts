import { newId } from '../../libs/platform/database/index.js';
import type { TestDatabase } from './test-database.js';

/**
 * Inserts a contact that an address made, with that address as its identity; its name and company are the user's.
 * @returns its key
 */
export async function newContact(query: TestDatabase['query'], userId: string, address: string): Promise<string> {
  const id = newId();
  await query(
    `insert into contacts (id, user_id, display_name, primary_email, edited_fields)
     values ($1, $2, $3, $4, '{displayName,companyId}')`,
    [id, userId, `Person ${address}`, address],
  );
  await query(
    `insert into contact_identities (id, user_id, contact_id, home_contact_id, kind, value, original)
     values ($1, $2, $3, $3, 'email', $4, $4)`,
    [newId(), userId, id, address],
  );
  return id;
}
