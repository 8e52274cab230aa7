import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { SelectionInfo } from '../../platform/graphql/index.js';
import { ApiArea } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactListService } from '../domain/contact-list.service.js';
import { type ContactPage, contactPage, contactParts } from './contact-page.js';
import { ContactConnection, ContactModel } from './contact.model.js';
import { ContactsArgs } from './contacts.args.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactListResolver {
  constructor(private readonly lists: ContactListService) {}

  @Query(() => ContactConnection, {
    name: 'contacts',
    description: 'The contacts of the user, filtered, searched and ordered as asked.',
  })
  async contacts(
    @CurrentUser() viewer: SessionUser,
    @Args() args: ContactsArgs,
    @Info() info: SelectionInfo,
  ): Promise<ContactPage> {
    return contactPage(await this.lists.list(viewer.userId, args, contactParts(info)), args);
  }
}
