import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactModel, ContactsService, type ContactView, wantsStats } from '../../../contacts/index.js';
import { ApiArea, DateTime, GraphqlContext, type SelectionInfo } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import type { ChangesView } from '../../data/insights/change.repository.js';
import { AttentionService } from '../../domain/insights/attention.service.js';
import { ChangesModel } from './attention.model.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ChangesModel)
export class ChangesResolver {
  constructor(
    private readonly attention: AttentionService,
    private readonly service: ContactsService,
  ) {}

  @Query(() => ChangesModel, { description: 'What is new since you looked last.' })
  changes(
    @CurrentUser() viewer: SessionUser,
    @Args('since', { type: () => DateTime, description: 'When that was.' }) since: Date,
  ): Promise<ChangesView> {
    return this.attention.since(viewer.userId, since);
  }

  @ResolveField('contacts', () => [ContactModel], {
    description: 'Some of the contacts that came, those first whom something happened with last.',
  })
  contacts(
    @CurrentUser() viewer: SessionUser,
    @Parent() { contactIds }: ChangesView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView[]> {
    return this.load(viewer, contactIds, info, context);
  }

  @ResolveField('told', () => [ContactModel], {
    description: 'Some of the contacts of which something new is told, the latest first.',
  })
  told(
    @CurrentUser() viewer: SessionUser,
    @Parent() { toldOf }: ChangesView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView[]> {
    return this.load(viewer, toldOf, info, context);
  }

  private async load(
    { userId }: SessionUser,
    ids: readonly string[],
    info: SelectionInfo,
    context: GraphqlContext,
  ): Promise<ContactView[]> {
    const stats = wantsStats(info);
    const found = await context
      .loader(`contact ${stats}`, (keys: readonly string[]) => this.service.findMany(userId, keys, stats))
      .loadMany(ids);
    return found.filter((contact): contact is ContactView => contact !== null && !(contact instanceof Error));
  }
}
