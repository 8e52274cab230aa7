import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ContactModel,
  type ContactView,
  ContactsService,
  InteractionModel,
  type InteractionView,
  contactLoader,
} from '../../../contacts/index.js';
import { ApiArea, GraphqlContext, type SelectionInfo, isUuid } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import type { CitationView, ToolInvocationView } from '../../domain/chat/views.js';
import { ChatCitationModel, ToolInvocationModel } from './chat.model.js';

const EVERY_PART = { body: true, details: true, participants: true };

function interactions(contacts: ContactsService, viewer: SessionUser, context: GraphqlContext) {
  return context.loader('chat interaction', (ids: readonly string[]) =>
    contacts.interactionsById(viewer.userId, ids, EVERY_PART),
  );
}

/** What a citation leads to. */
@Authenticated()
@ApiArea('activities')
@Resolver(() => ChatCitationModel)
export class ChatCitationResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => InteractionModel, { nullable: true, description: 'The message, meeting, call or note.' })
  async interaction(
    @CurrentUser() viewer: SessionUser,
    @Parent() { interactionId }: CitationView,
    @Context() context: GraphqlContext,
  ): Promise<InteractionView | null> {
    return interactionId === null ? null : interactions(this.contacts, viewer, context).load(interactionId);
  }

  @ResolveField(() => ContactModel, {
    nullable: true,
    description: 'The person; also of a message, where one took part.',
  })
  async contact(
    @CurrentUser() viewer: SessionUser,
    @Parent() citation: CitationView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> {
    const interaction = citation.interactionId
      ? await interactions(this.contacts, viewer, context).load(citation.interactionId)
      : null;
    const id = citation.contactId ?? interaction?.participants?.find(({ contactId }) => contactId)?.contactId;
    return id ? contactLoader(this.contacts, viewer, context, info).load(id) : null;
  }
}

/** Whom a call of a tool concerns. */
@Authenticated()
@ApiArea('activities')
@Resolver(() => ToolInvocationModel)
export class ToolInvocationResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => ContactModel, { nullable: true, description: 'Whom it concerns.' })
  async contact(
    @CurrentUser() viewer: SessionUser,
    @Parent() { arguments: { contactId } }: ToolInvocationView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> {
    return isUuid(contactId) ? contactLoader(this.contacts, viewer, context, info).load(contactId) : null;
  }
}
