import { Context, Field, ID, Info, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, GraphqlContext, type SelectionInfo } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactsService } from '../domain/contacts.service.js';
import { DuplicatesService, type ProvenanceView } from '../domain/duplicates.service.js';
import type { ContactView, InteractionView } from '../domain/views.js';
import { ContactModel } from './contact.model.js';
import { interactionLoader } from './interaction.loader.js';
import { InteractionModel } from './interaction.model.js';

@ObjectType('FieldSource', { description: 'Where something that is shown of a contact came from.' })
export class FieldSourceModel {
  @Field(() => String, { description: 'displayName, primaryEmail, company, phone, jobTitle, or identity.' })
  field!: string;

  @Field(() => String, { description: 'What is shown.' })
  value!: string;

  @Field(() => Boolean, { description: 'Whether you set it yourself; else an item told it.' })
  byUser!: boolean;

  @Field(() => ID, { nullable: true, description: 'Key of the batch that brought the item.' })
  batchId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the item was sent, or you set it.' })
  at!: Date | null;

  interactionId!: string | null;
}

@Authenticated()
@ApiArea('contacts')
@Resolver(() => FieldSourceModel)
export class FieldSourceResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField('interaction', () => InteractionModel, {
    nullable: true,
    description: 'The first e-mail or meeting that told it; null when none does any more, or you set it.',
  })
  interaction(
    @CurrentUser() viewer: SessionUser,
    @Parent() { interactionId }: ProvenanceView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<InteractionView | null> | null {
    if (interactionId === null) return null;
    return interactionLoader(this.contacts, viewer, context, info).load(interactionId);
  }
}

/** "From this message", for each field of a contact. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ProvenanceResolver {
  constructor(private readonly duplicates: DuplicatesService) {}

  @ResolveField('sources', () => [FieldSourceModel], {
    description: 'Where each field and identity of the contact came from.',
  })
  sources(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<ProvenanceView[]> {
    return context
      .loader('sources of contacts', (ids: readonly string[]) => this.duplicates.sources(viewer.userId, ids))
      .load(id);
  }
}
