import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactBulkService, SelectionChangedError } from '../domain/contact-bulk.service.js';
import type { ContactChangeView } from '../domain/views.js';
import { ContactChangeModel, ContactChangePayload } from './contact-change.model.js';
import {
  DeleteContactsInput,
  RestoreContactsInput,
  SetCompanyOfContactsInput,
  TagContactsInput,
  UntagContactsInput,
} from './contact-selection.input.js';

/** Changes of many contacts at once, each undone as a whole by `undoContactChange`. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactChangeModel)
export class ContactBulkResolver {
  constructor(private readonly bulk: ContactBulkService) {}

  @Mutation(() => ContactChangePayload, {
    description: 'Deletes contacts, with all that is merged into them. No import brings them back; undo does.',
  })
  deleteContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones.' }) { contacts }: DeleteContactsInput,
  ): Promise<ContactChangePayload> {
    return changeOf(() => this.bulk.delete(viewer.userId, contacts));
  }

  @Mutation(() => ContactChangePayload, { description: 'Brings deleted contacts back.' })
  restoreContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones.' }) { ids }: RestoreContactsInput,
  ): Promise<ContactChangePayload> {
    return changeOf(() => this.bulk.restore(viewer.userId, ids));
  }

  @Mutation(() => ContactChangePayload, { description: 'Gives contacts a tag.' })
  tagContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones, and which tag.' }) { contacts, ...tag }: TagContactsInput,
  ): Promise<ContactChangePayload> {
    return changeOf(() => this.bulk.tag(viewer.userId, contacts, tag));
  }

  @Mutation(() => ContactChangePayload, { description: 'Takes a tag from contacts.' })
  untagContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones, and which tag.' }) { contacts, tagId }: UntagContactsInput,
  ): Promise<ContactChangePayload> {
    return changeOf(() => this.bulk.untag(viewer.userId, contacts, tagId));
  }

  @Mutation(() => ContactChangePayload, { description: 'Says which company contacts belong to.' })
  setCompanyOfContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones, and which company.' })
    { contacts, ...company }: SetCompanyOfContactsInput,
  ): Promise<ContactChangePayload> {
    return changeOf(() => this.bulk.setCompany(viewer.userId, contacts, company));
  }
}

async function changeOf(work: () => Promise<ContactChangeView>): Promise<ContactChangePayload> {
  let matched: number | null = null;
  const { value, userErrors } = await refusable(async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SelectionChangedError) matched = error.matched;
      throw error;
    }
  });
  return { change: value, matched, userErrors };
}
