import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { ContactView, IdentityView } from '../domain/views.js';
import { CONTACT_COLUMNS, NEXT_MEETING, SHOWN } from './lists/contact-columns.js';

/** Reads contacts by key, in one statement for each question. */
@Injectable()
export class ContactRepository {
  /** Contacts by key, in any order; those that are deleted, part of another or somebody else's are left out. */
  findMany(scope: UserScope, ids: readonly string[], stats: boolean): Promise<ContactView[]> {
    return scope.query<ContactView>(
      `select ${CONTACT_COLUMNS}${stats ? ', next.*' : ''} from contacts c ${stats ? NEXT_MEETING : ''}
       where ${SHOWN} and c.id = any($2::uuid[])`,
      [scope.userId, ids],
      stats ? 'contacts_by_id_with_stats' : 'contacts_by_id',
    );
  }

  /** Identities of contacts, oldest first. */
  identities(scope: UserScope, contactIds: readonly string[]): Promise<IdentityView[]> {
    return scope.query<IdentityView>(
      `select id, contact_id as "contactId", kind, value, original from contact_identities
       where user_id = $1 and contact_id = any($2::uuid[]) order by created_at, id`,
      [scope.userId, contactIds],
      'contact_identities',
    );
  }
}
