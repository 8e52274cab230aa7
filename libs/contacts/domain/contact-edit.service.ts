import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError, DomainError } from '../../platform/graphql/index.js';
import { contactsChanged } from '../contacts.events.js';
import { ContactRepository } from '../data/contact.repository.js';
import type { ContactChangeView, ContactFieldName } from './views.js';

/** What shall be changed; what is left out stays as it is. */
export interface WantedFields {
  displayName?: string | null;
  primaryEmail?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  companyId?: string | null;
  companyName?: string | null;
  resetFields?: ContactFieldName[] | null;
}

/** What the user changes in contacts. From then on no import overrides it, and no undo takes it away. */
@Injectable()
export class ContactEditService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  update(_userId: string, _id: string, _wanted: WantedFields): Promise<ContactChangeView | null> {
    throw new Error('Not yet.');
  }

  /**
   * Gives a contact the name that the user wants; the same name again changes nothing.
   * @throws DomainError CONTACT_NOT_FOUND, BAD_USER_INPUT for a name of nothing but spaces
   */
  async rename(userId: string, id: string, displayName: string): Promise<void> {
    const name = displayName.replace(/\s+/g, ' ').trim();
    if (name === '') throw new BadUserInputError('A name needs at least one letter.');
    await this.database.forUser(userId, async (scope) => {
      const changed = await this.contacts.rename(scope, id, name);
      if (changed === null) throw new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');
      if (!changed) return;
      await this.audit.record(scope, {
        action: 'contact.updated',
        subjectType: 'contact',
        subjectId: id,
        data: { fields: 'displayName' },
      });
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
    });
  }
}
