import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../../platform/database/index.js';
import type { ContactFields, FieldImages } from '../../domain/contact-edit-plan.js';

/** A contact as it is edited. */
export interface EditedContact extends ContactFields {
  editedFields: string[];
  /** As the database writes it: a date would lose what is below a millisecond. */
  editedAt: string | null;
}

/** Whom an address belongs to. */
export interface AddressOwner {
  contactId: string;
  deleted: boolean;
}

const CREATE = `
  insert into contacts (id, user_id, display_name, primary_email, phone, job_title, company_id, edited_fields, edited_at)
  values ($2, $1, $3, $4, $5, $6, $7, $8, now()) on conflict (id) do nothing returning id`;

// Who is known by an address took part in what it took part in.
const ADD_IDENTITY = `
  with identity as (
    insert into contact_identities (id, user_id, contact_id, home_contact_id, kind, value, original)
    values ($2, $1, $3, $3, 'email', $4, $5)
  )
  update interaction_participants set contact_id = $3 where user_id = $1 and address = $4 and contact_id is null`;

const WRITE = `
  update contacts set display_name = $3, primary_email = $4, phone = $5, job_title = $6, company_id = $7,
    edited_fields = $8, edited_at = now(), updated_at = now()
  where user_id = $1 and id = $2`;

/** Writes what the user sets in single contacts. */
@Injectable()
export class ContactEditRepository {
  /** A contact that is shown, locked until the transaction ends. */
  async lock(scope: UserScope, id: string): Promise<EditedContact | undefined> {
    const [found] = await scope.query<EditedContact>(
      `select display_name as "displayName", primary_email as "primaryEmail", phone, job_title as "jobTitle",
         company_id as "companyId", edited_fields as "editedFields", edited_at::text as "editedAt"
       from contacts where user_id = $1 and id = $2 and deleted_at is null and merged_into is null for update`,
      [scope.userId, id],
    );
    return found;
  }

  /** Writes fields as they shall be. */
  async write(scope: UserScope, id: string, current: EditedContact, after: FieldImages): Promise<void> {
    const valueOf = (field: keyof ContactFields) => {
      const image = after[field];
      return image ? image.value : current[field];
    };
    const kept = current.editedFields.filter((field) => !(field in after));
    const edited = Object.entries(after).flatMap(([field, image]) => (image.edited ? [field] : []));
    await scope.query(WRITE, [
      scope.userId,
      id,
      ...(['displayName', 'primaryEmail', 'phone', 'jobTitle', 'companyId'] as const).map(valueOf),
      [...kept, ...edited],
    ]);
  }

  /** Makes a contact by hand. @returns whether there was none by that key */
  async create(scope: UserScope, id: string, fields: ContactFields, editedFields: string[]): Promise<boolean> {
    const { displayName, primaryEmail, phone, jobTitle, companyId } = fields;
    const values = [scope.userId, id, displayName, primaryEmail, phone, jobTitle, companyId, editedFields];
    return (await scope.query(CREATE, values)).length > 0;
  }

  /** Whom an address belongs to; those whom others show count as these. */
  async ownerOf(scope: UserScope, address: string): Promise<AddressOwner | undefined> {
    const [owner] = await scope.query<AddressOwner>(
      `select c.id as "contactId", c.deleted_at is not null as deleted
       from contact_identities ci
       join contacts own on own.id = ci.contact_id
       join contacts c on c.id = coalesce(own.merged_into, own.id)
       where ci.user_id = $1 and ci.kind = 'email' and ci.value = $2`,
      [scope.userId, address],
    );
    return owner;
  }

  /** Makes an address one of a contact's, with all that it took part in. @returns key of the identity */
  async addAddress(scope: UserScope, contactId: string, address: string, original: string): Promise<string> {
    const id = newId();
    await scope.query(ADD_IDENTITY, [scope.userId, id, contactId, address, original]);
    return id;
  }

  /** Notes that what is derived of contacts is to be found anew. */
  async unsettle(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    await scope.query(
      `insert into unsettled_contacts (user_id, contact_id) select $1, id from unnest($2::uuid[]) id order by id`,
      [scope.userId, contactIds],
    );
  }
}
