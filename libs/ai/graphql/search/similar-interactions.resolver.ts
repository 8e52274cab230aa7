import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactsService, InteractionModel, type InteractionView, wantedParts } from '../../../contacts/index.js';
import { ApiArea, type SelectionInfo } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { SimilarService } from '../../domain/search/similar.service.js';
import { SimilarArgs, SimilarInteractionModel } from './similar.model.js';

@Authenticated()
@ApiArea('activities')
@Resolver(() => InteractionModel)
export class SimilarInteractionsResolver {
  constructor(
    private readonly service: SimilarService,
    private readonly contacts: ContactsService,
  ) {}

  @ResolveField('similar', () => [SimilarInteractionModel], {
    description: 'Interactions about the same, of other conversations and series, most alike first.',
  })
  async similar(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: InteractionView,
    @Args() { first }: SimilarArgs,
    @Info() info: SelectionInfo,
  ): Promise<{ interaction: InteractionView; likeness: number }[]> {
    const found = await this.service.interactions(viewer.userId, id, first);
    const ids = found.map((similar) => similar.id);
    const interactions = await this.contacts.interactionsById(viewer.userId, ids, wantedParts(info, ['interaction']));
    return found.flatMap(({ likeness }, index) => {
      const interaction = interactions[index];
      return interaction ? [{ interaction, likeness }] : [];
    });
  }
}
