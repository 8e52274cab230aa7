import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError } from '../../platform/graphql/index.js';
import { contactsChanged } from '../contacts.events.js';
import { ContactChangeRepository } from '../data/changes/contact-change.repository.js';
import { ContactEditRepository, type EditedContact } from '../data/changes/contact-edit.repository.js';
import { CompanyChooser } from './company-chooser.service.js';
import { type ContactFields, givenBack, planEdit } from './contact-edit-plan.js';
import { mailAddress } from './mail-address.js';
import { FieldError, nameOf, notFound } from './refusals.js';
import type { ContactChangeView, ContactFieldName } from './views.js';

/** Fields as they come from outside; what is left out stays as it is. */
export interface WantedFields {
  displayName?: string | null;
  primaryEmail?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  companyId?: string | null;
  companyName?: string | null;
}

/** A text that the user typed; null for nothing but spaces. */
const textOf = (text: string | null): string | null => text?.replaceAll('\0', '').replace(/\s+/g, ' ').trim() || null;

/** What the user changes in contacts. From then on no import overrides it, and no undo of an import takes it away. */
@Injectable()
export class ContactEditService {
  constructor(
    private readonly database: Database,
    private readonly edits: ContactEditRepository,
    private readonly changes: ContactChangeRepository,
    private readonly companies: CompanyChooser,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /**
   * Sets fields of a contact, and gives others back to what is derived.
   * @returns the change, to be undone by its key; null when everything was like that already
   * @throws DomainError CONTACT_NOT_FOUND, COMPANY_NOT_FOUND, ADDRESS_TAKEN, INVALID_ADDRESS, BAD_USER_INPUT
   */
  update(
    userId: string,
    id: string,
    { resetFields, ...wanted }: WantedFields & { resetFields?: ContactFieldName[] | null },
  ): Promise<ContactChangeView | null> {
    return this.database.forUser(userId, async (scope) => {
      const current = await this.edits.lock(scope, id);
      if (!current) throw notFound.contact();
      const { fields, identityIds } = await this.wantedFields(scope, id, wanted);
      return this.apply(scope, id, current, fields, resetFields ?? [], identityIds);
    });
  }

  /** Gives a contact the name that the user wants. @throws DomainError as `update` */
  async rename(userId: string, id: string, displayName: string): Promise<void> {
    await this.update(userId, id, { displayName });
  }

  private async wantedFields(
    scope: UserScope,
    id: string,
    { displayName, primaryEmail, phone, jobTitle, companyId, companyName }: WantedFields,
  ): Promise<{ fields: Partial<ContactFields>; identityIds: string[] }> {
    if (displayName === null) throw new BadUserInputError('A contact has a name.');
    const fields: Partial<ContactFields> = {};
    let identityIds: string[] = [];
    if (displayName !== undefined) fields.displayName = nameOf(displayName);
    if (phone !== undefined) fields.phone = textOf(phone);
    if (jobTitle !== undefined) fields.jobTitle = textOf(jobTitle);
    if (companyId !== undefined || companyName !== undefined)
      fields.companyId = (await this.companies.choose(scope, { companyId, companyName }))?.id ?? null;
    if (primaryEmail !== undefined) {
      const written = primaryEmail === null ? null : mailAddress(primaryEmail);
      fields.primaryEmail = written?.address ?? null;
      if (written) identityIds = await this.claimAddress(scope, id, written);
    }
    return { fields, identityIds };
  }

  /** Makes an address the contact's, unless it is. @returns keys of identities that were added */
  private async claimAddress(
    scope: UserScope,
    contactId: string,
    { address, original }: { address: string; original: string },
  ): Promise<string[]> {
    const owner = await this.edits.ownerOf(scope, address);
    if (!owner) return [await this.edits.addAddress(scope, contactId, address, original)];
    if (owner.contactId === contactId) return [];
    throw addressTaken(owner.deleted);
  }

  private async apply(
    scope: UserScope,
    id: string,
    current: EditedContact,
    fields: Partial<ContactFields>,
    reset: readonly ContactFieldName[],
    identityIds: string[],
  ): Promise<ContactChangeView | null> {
    const plan = planEdit(current, fields, reset);
    const changed = Object.keys(plan.after);
    if (changed.length === 0) return null;
    await this.edits.write(scope, id, current, plan.after);
    const displayName = plan.after.displayName?.value ?? current.displayName;
    const change = await this.changes.recordEdit(scope, { id, displayName, editedAt: current.editedAt }, plan, {
      identityIds,
    });
    if (givenBack(plan) || identityIds.length > 0) await this.edits.unsettle(scope, [id]);
    await this.audit.record(scope, {
      action: 'contact.updated',
      subjectType: 'contact',
      subjectId: id,
      data: { fields: changed.join(', '), changeId: change.id },
    });
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
    return change;
  }
}

/** The address belongs to somebody else. */
export function addressTaken(deleted: boolean): FieldError {
  const who = deleted ? 'a contact that you deleted; bring that one back' : 'another contact; merge the two';
  return new FieldError('primaryEmail', 'ADDRESS_TAKEN', `The address belongs to ${who}.`);
}
