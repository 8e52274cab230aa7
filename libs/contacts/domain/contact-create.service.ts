import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { contactsChanged } from '../contacts.events.js';
import { ContactEditRepository } from '../data/changes/contact-edit.repository.js';
import { CompanyChooser } from './company-chooser.service.js';
import type { WantedFields } from './contact-edit.service.js';
import { addressTaken } from './contact-edit.service.js';
import { mailAddress } from './mail-address.js';
import { idTaken, nameOf } from './refusals.js';

/** A contact to make by hand. */
export interface NewContact extends WantedFields {
  /** Its key, so that asking again makes nothing twice. */
  id?: string | null;
  displayName: string;
}

/** Contacts that the user makes. They belong to no batch, so no undo of an import takes them away. */
@Injectable()
export class ContactCreateService {
  constructor(
    private readonly database: Database,
    private readonly edits: ContactEditRepository,
    private readonly companies: CompanyChooser,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /**
   * @returns key of the contact
   * @throws DomainError ADDRESS_TAKEN, INVALID_ADDRESS, COMPANY_NOT_FOUND, ID_TAKEN, BAD_USER_INPUT
   */
  create(userId: string, input: NewContact): Promise<string> {
    const id = input.id ?? newId();
    const written = input.primaryEmail ? mailAddress(input.primaryEmail) : null;
    const name = nameOf(input.displayName);
    return this.database.forUser(userId, async (scope) => {
      if (input.id && (await this.edits.lock(scope, input.id))) return input.id;
      const owner = written && (await this.edits.ownerOf(scope, written.address));
      if (owner) throw addressTaken(owner.deleted);
      const company = await this.companies.choose(scope, input);
      const fields = {
        displayName: name,
        primaryEmail: written?.address ?? null,
        phone: input.phone?.trim() || null,
        jobTitle: input.jobTitle?.trim() || null,
        companyId: company?.id ?? null,
      };
      const edited = Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [field]));
      if (!(await this.edits.create(scope, id, fields, edited))) throw idTaken();
      if (written) await this.edits.addAddress(scope, id, written.address, written.original);
      await this.edits.unsettle(scope, [id]);
      await this.audit.record(scope, { action: 'contact.created', subjectType: 'contact', subjectId: id });
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
      return id;
    });
  }
}
