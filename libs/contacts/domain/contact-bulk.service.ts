import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError, DomainError } from '../../platform/graphql/index.js';
import { contactsChanged } from '../contacts.events.js';
import { BulkRepository } from '../data/changes/bulk.repository.js';
import { ContactListRepository } from '../data/lists/contact-list.repository.js';
import { type CompanyChoice, CompanyChooser } from './company-chooser.service.js';
import { type ContactsRequest, contactsAsked } from './contact-list.service.js';
import { TagChooser } from './tag-chooser.service.js';
import type { ContactChangeView } from './views.js';

/** Which contacts to change, as it comes from outside: some by key, or all that match. */
export interface ContactSelection {
  ids?: string[] | null;
  matching?: (ContactsRequest & { expectedCount: number }) | null;
}

/** All that match are not as many as the user was shown. */
export class SelectionChangedError extends DomainError {
  constructor(readonly matched: number) {
    super('SELECTION_CHANGED', `By now ${matched} contacts match. Look at them, and choose again.`);
  }
}

type Action = (scope: UserScope, contactIds: string[]) => Promise<ContactChangeView>;

/** Does one thing to many contacts: one statement, one audit entry, one change that is undone as a whole. */
@Injectable()
export class ContactBulkService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactListRepository,
    private readonly bulk: BulkRepository,
    private readonly tags: TagChooser,
    private readonly companies: CompanyChooser,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** Deletes contacts, with what is merged into them. @throws DomainError SELECTION_CHANGED, BAD_USER_INPUT */
  delete(userId: string, selection: ContactSelection): Promise<ContactChangeView> {
    return this.change(userId, selection, async (scope, ids) =>
      this.bulk.delete(scope, ids, await this.bulk.nameOf(scope, ids)),
    );
  }

  /** Brings deleted contacts back; those that are not deleted do not count. */
  restore(userId: string, ids: string[]): Promise<ContactChangeView> {
    return this.database.forUser(userId, async (scope) =>
      this.recorded(scope, await this.bulk.restore(scope, ids, await this.bulk.nameOf(scope, ids))),
    );
  }

  /** Gives contacts a tag. @throws DomainError TAG_NOT_FOUND, TOO_MANY_TAGS and as `delete` */
  tag(
    userId: string,
    selection: ContactSelection,
    choice: { tagId?: string | null; tagName?: string | null },
  ): Promise<ContactChangeView> {
    return this.change(userId, selection, async (scope, ids) =>
      this.bulk.tag(scope, ids, await this.tags.choose(scope, choice)),
    );
  }

  /** Gives contacts a tag by its name, as a part of what else the scope does. @throws as `tag` */
  async tagIn(scope: UserScope, ids: string[], tagName: string): Promise<ContactChangeView> {
    return this.recorded(scope, await this.bulk.tag(scope, ids, await this.tags.choose(scope, { tagName })));
  }

  /** Takes a tag from contacts. @throws DomainError TAG_NOT_FOUND and as `delete` */
  untag(userId: string, selection: ContactSelection, tagId: string): Promise<ContactChangeView> {
    return this.change(userId, selection, async (scope, ids) =>
      this.bulk.untag(scope, ids, await this.tags.choose(scope, { tagId })),
    );
  }

  /** Says which company contacts belong to. @throws DomainError COMPANY_NOT_FOUND and as `delete` */
  setCompany(userId: string, selection: ContactSelection, choice: CompanyChoice): Promise<ContactChangeView> {
    return this.change(userId, selection, async (scope, ids) =>
      this.bulk.setCompany(scope, ids, await this.companies.choose(scope, choice)),
    );
  }

  private change(userId: string, selection: ContactSelection, action: Action): Promise<ContactChangeView> {
    return this.database.forUser(userId, async (scope) =>
      this.recorded(scope, await action(scope, await this.chosen(scope, selection))),
    );
  }

  /** All that match are locked before they are counted, so that what was counted is what is changed. */
  private async chosen(scope: UserScope, { ids, matching }: ContactSelection): Promise<string[]> {
    if (ids && !matching) return ids;
    if (!matching || ids) throw new BadUserInputError('Choose contacts either by keys or all that match.');
    const chosen = await this.contacts.choose(scope, contactsAsked(matching));
    if (chosen.length !== matching.expectedCount) throw new SelectionChangedError(chosen.length);
    return chosen;
  }

  private async recorded(scope: UserScope, change: ContactChangeView): Promise<ContactChangeView> {
    await this.audit.record(scope, {
      action: `contacts.${change.kind}`,
      subjectType: 'contact_change',
      subjectId: change.id,
      data: { contacts: change.count },
    });
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
    return change;
  }
}
