import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, GraphqlContext, type SelectionInfo } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactsService } from '../domain/contacts.service.js';
import type { ContactView, ParticipantView } from '../domain/views.js';
import { contactLoader } from './contact.loader.js';
import { ContactModel } from './contact.model.js';
import { ParticipantModel } from './participant.model.js';

@Authenticated()
@ApiArea('activities')
@Resolver(() => ParticipantModel)
export class ParticipantResolver {
  constructor(private readonly service: ContactsService) {}

  @ResolveField('contact', () => ContactModel, {
    nullable: true,
    description: 'The contact that the address belongs to, if it is one.',
  })
  contact(
    @CurrentUser() viewer: SessionUser,
    @Parent() { contactId }: ParticipantView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> | null {
    if (contactId === null) return null;
    return contactLoader(this.service, viewer, context, info).load(contactId);
  }
}
