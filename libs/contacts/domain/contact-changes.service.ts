import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { contactsChanged } from '../contacts.events.js';
import { ContactChangeRepository, type StoredChange } from '../data/changes/contact-change.repository.js';
import { type UndoneItem, UndoChangeRepository } from '../data/changes/undo-change.repository.js';
import { type Place, placedPage } from './list-place.js';
import { notFound } from './refusals.js';
import type { ContactChangeView } from './views.js';

/** What an undo came to. */
export interface UndoneChange {
  change: ContactChangeView;
  restored: number;
  /** Contacts that were changed since, by name. */
  leftAlone: { id: string; displayName: string }[];
  leftAloneCount: number;
}

const ORDER = 'changes';
const MOST_NAMED = 100;

/** What the user did to contacts, and taking it back. */
@Injectable()
export class ContactChangesService {
  constructor(
    private readonly database: Database,
    private readonly changes: ContactChangeRepository,
    private readonly undoing: UndoChangeRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** Newest first; one more than asked for when there are more. @throws BadUserInputError for a cursor that is none */
  async list(
    userId: string,
    page: { first: number; after?: string | null },
  ): Promise<{ view: ContactChangeView; place: Place }[]> {
    const placed = placedPage(page, ORDER, ['time']);
    const rows = await this.database.forUser(userId, (scope) => this.changes.list(scope, placed));
    return rows.map(({ view, place }) => ({ view, place: [ORDER, ...place] }));
  }

  /** Takes a change back; a second time does nothing. @throws DomainError CHANGE_NOT_FOUND */
  undo(userId: string, id: string): Promise<UndoneChange> {
    return this.database.forUser(userId, async (scope) => {
      const change = await this.changes.lock(scope, id);
      if (!change) throw notFound.change();
      if (change.undoneAt) return { change, restored: 0, leftAlone: [], leftAloneCount: 0 };
      const items = await this.takeBack(scope, change);
      const restored = items.filter((item) => item.restored).length;
      const leftAlone = items.filter((item) => !item.restored);
      await this.audit.record(scope, {
        action: 'contacts.change_undone',
        subjectType: 'contact_change',
        subjectId: id,
        data: { restored, leftAlone: leftAlone.length },
      });
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
      return {
        change: await this.changes.markUndone(scope, id),
        restored,
        leftAlone: leftAlone.sort((a, b) => a.displayName.localeCompare(b.displayName)).slice(0, MOST_NAMED),
        leftAloneCount: leftAlone.length,
      };
    });
  }

  private takeBack(scope: UserScope, { id, kind, detail: { tag } }: StoredChange): Promise<UndoneItem[]> {
    if (kind === 'deleted') return this.undoing.deleted(scope, id);
    if (kind === 'restored') return this.undoing.restored(scope, id);
    if (kind === 'edited' || kind === 'company_set') return this.undoing.fields(scope, id);
    if (!tag) throw new Error(`A change of tags without its tag: ${id}`);
    return kind === 'tagged' ? this.undoing.tagged(scope, id, tag.id) : this.undoing.untagged(scope, id, tag);
  }
}
