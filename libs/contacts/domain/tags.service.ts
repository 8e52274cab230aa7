import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { contactsChanged } from '../contacts.events.js';
import { BulkRepository } from '../data/changes/bulk.repository.js';
import { TagRepository } from '../data/tag.repository.js';
import { FieldError, nameOf, notFound } from './refusals.js';
import { TagChooser } from './tag-chooser.service.js';
import type { ContactChangeView, TagColourName, TagView } from './views.js';

/** The words that the user puts contacts under. */
@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly tags: TagRepository,
    private readonly chooser: TagChooser,
    private readonly bulk: BulkRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  list(userId: string): Promise<TagView[]> {
    return this.database.forUser(userId, (scope) => this.tags.list(scope));
  }

  /** @returns the tags of each contact, in the order of the keys */
  async ofContacts(userId: string, contactIds: readonly string[]): Promise<TagView[][]> {
    const found = await this.database.forUser(userId, (scope) => this.tags.ofContacts(scope, contactIds));
    const byContact = Map.groupBy(found, ({ contactId }) => contactId);
    return contactIds.map((id) => byContact.get(id) ?? []);
  }

  /** @returns how many contacts have each tag, in the order of the keys */
  async counts(userId: string, tagIds: readonly string[]): Promise<number[]> {
    const found = await this.database.forUser(userId, (scope) => this.tags.counts(scope, tagIds));
    const byTag = new Map(found.map(({ tagId, count }) => [tagId, count]));
    return tagIds.map((id) => byTag.get(id) ?? 0);
  }

  /** Makes a tag; one by that name is given back as it is. @throws DomainError TOO_MANY_TAGS, BAD_USER_INPUT */
  create(userId: string, { name, colour }: { name: string; colour?: TagColourName | null }): Promise<TagView> {
    return this.database.forUser(userId, async (scope) => {
      const tag = await this.chooser.named(scope, nameOf(name), colour ?? null);
      this.tell(scope);
      return tag;
    });
  }

  /** @throws DomainError TAG_NOT_FOUND, TAG_EXISTS, BAD_USER_INPUT */
  update(
    userId: string,
    { id, name, colour }: { id: string; name?: string | null; colour?: TagColourName | null },
  ): Promise<TagView> {
    return this.database.forUser(userId, async (scope) => {
      await this.chooser.choose(scope, { tagId: id });
      const wanted = typeof name === 'string' ? nameOf(name) : null;
      const namesake = wanted === null ? undefined : await this.tags.findByName(scope, wanted);
      if (namesake && namesake.id !== id) throw new FieldError('name', 'TAG_EXISTS', 'There is a tag by that name.');
      const tag = await this.tags.update(scope, id, wanted, colour ?? null);
      await this.audit.record(scope, { action: 'tag.updated', subjectType: 'tag', subjectId: id });
      this.tell(scope);
      return tag;
    });
  }

  /** Takes a tag from all contacts and deletes it; undoing the change gives both back. @throws DomainError TAG_NOT_FOUND */
  remove(userId: string, id: string): Promise<ContactChangeView> {
    return this.database.forUser(userId, async (scope) => {
      const [tag] = await this.tags.findMany(scope, [id]);
      if (!tag) throw notFound.tag();
      const change = await this.bulk.deleteTag(scope, tag);
      await this.audit.record(scope, {
        action: 'tag.deleted',
        subjectType: 'tag',
        subjectId: id,
        data: { contacts: change.count, changeId: change.id },
      });
      this.tell(scope);
      return change;
    });
  }

  private tell(scope: UserScope): void {
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
  }
}
