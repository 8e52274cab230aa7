import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactModel, ContactsService, type ContactView, contactLoader } from '../../../contacts/index.js';
import { ApiArea, type GraphqlContext, type SelectionInfo } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { SimilarService } from '../../domain/search/similar.service.js';
import { SimilarArgs, SimilarContactModel } from './similar.model.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class SimilarContactsResolver {
  constructor(
    private readonly service: SimilarService,
    private readonly contacts: ContactsService,
  ) {}

  @ResolveField('similar', () => [SimilarContactModel], {
    description: 'Contacts with whom it is about the same, most alike first; none until it is known what it is about.',
  })
  async similar(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: ContactView,
    @Args() { first }: SimilarArgs,
    @Context() context: GraphqlContext,
    @Info() info: SelectionInfo,
  ): Promise<{ contact: ContactView; likeness: number }[]> {
    const found = await this.service.contacts(viewer.userId, id, first);
    const ids = found.map((similar) => similar.id);
    const loader = contactLoader(this.contacts, viewer, context, info, ['contact']);
    const contacts = await Promise.all(ids.map((each) => loader.load(each)));
    return found.flatMap(({ likeness }, index) => {
      const contact = contacts[index];
      return contact ? [{ contact, likeness }] : [];
    });
  }
}
