import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { newId, type UserScope } from '../../platform/database/index.js';
import { BadUserInputError, DomainError } from '../../platform/graphql/index.js';
import { TagRepository } from '../data/tag.repository.js';
import { nameOf, notFound } from './refusals.js';
import { MOST_TAGS, colourOf } from '../data/tag-colours.js';
import type { TagColourName, TagView } from './views.js';

/** Finds the tag that is meant. */
@Injectable()
export class TagChooser {
  constructor(
    private readonly tags: TagRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError TAG_NOT_FOUND, TOO_MANY_TAGS; BAD_USER_INPUT unless there is either a key or a name */
  async choose(
    scope: UserScope,
    { tagId, tagName }: { tagId?: string | null; tagName?: string | null },
  ): Promise<TagView> {
    if (Boolean(tagId) === Boolean(tagName))
      throw new BadUserInputError('Give a tag either by its key or by its name.');
    if (!tagId) return this.named(scope, nameOf(tagName!), null);
    const [found] = await this.tags.findMany(scope, [tagId]);
    if (!found) throw notFound.tag();
    return found;
  }

  /** The tag by a name; it is made when there is none. @param colour of a new one; null leaves it to the name */
  async named(scope: UserScope, name: string, colour: TagColourName | null): Promise<TagView> {
    const known = await this.tags.findByName(scope, name);
    if (known) return known;
    if ((await this.tags.count(scope)) >= MOST_TAGS)
      throw new DomainError('TOO_MANY_TAGS', `There are ${MOST_TAGS} tags already; delete one first.`);
    const tag = { id: newId(), name, colour: colour ?? colourOf(name) };
    const kept = await this.tags.insert(scope, tag);
    if (kept.id === tag.id)
      await this.audit.record(scope, { action: 'tag.created', subjectType: 'tag', subjectId: tag.id });
    return kept;
  }
}
