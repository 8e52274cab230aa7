import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/graphql/index.js';
import type { ContactFilter } from './contact-filter.js';
import type { ContactChangeView } from './views.js';

/** Which contacts to change, as it comes from outside. */
export interface ContactSelection {
  ids?: string[] | null;
  matching?: { filter?: ContactFilter | null; search?: string | null; expectedCount: number } | null;
}

/** All that match are not as many as the user was shown. */
export class SelectionChangedError extends DomainError {
  constructor(readonly matched: number) {
    super('SELECTION_CHANGED', `By now ${matched} contacts match. Look at them, and choose again.`);
  }
}

@Injectable()
export class ContactBulkService {
  delete(_userId: string, _contacts: ContactSelection): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
  restore(_userId: string, _ids: readonly string[]): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
  tag(
    _userId: string,
    _contacts: ContactSelection,
    _tag: { tagId?: string | null; tagName?: string | null },
  ): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
  untag(_userId: string, _contacts: ContactSelection, _tagId: string): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
  setCompany(
    _userId: string,
    _contacts: ContactSelection,
    _company: { companyId?: string | null; companyName?: string | null },
  ): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
}
