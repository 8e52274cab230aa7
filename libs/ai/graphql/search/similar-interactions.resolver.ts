import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactsService, InteractionModel, type InteractionView, interactionLoader } from '../../../contacts/index.js';
import { ApiArea, type GraphqlContext, type SelectionInfo } from '../../../platform/graphql/index.js';
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
    @Context() context: GraphqlContext,
    @Info() info: SelectionInfo,
  ): Promise<{ interaction: InteractionView; likeness: number }[]> {
    const found = await this.service.interactions(viewer.userId, id, first);
    const ids = found.map((similar) => similar.id);
    const loader = interactionLoader(this.contacts, viewer, context, info, ['interaction']);
    const interactions = await Promise.all(ids.map((each) => loader.load(each)));
    return found.flatMap(({ likeness }, index) => {
      const interaction = interactions[index];
      return interaction ? [{ interaction, likeness }] : [];
    });
  }
}
