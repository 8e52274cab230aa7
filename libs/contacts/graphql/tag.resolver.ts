import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, GraphqlContext, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { TagsService } from '../domain/tags.service.js';
import type { TagView } from '../domain/views.js';
import { CreateTagInput, DeleteTagInput, DeleteTagPayload, TagModel, TagPayload, UpdateTagInput } from './tag.model.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => TagModel)
export class TagResolver {
  constructor(private readonly tags: TagsService) {}

  @Query(() => [TagModel], { name: 'tags', description: 'All your tags, by name.' })
  list(@CurrentUser() viewer: SessionUser): Promise<TagView[]> {
    return this.tags.list(viewer.userId);
  }

  @ResolveField('contactCount', () => Int, { description: 'How many contacts have it.' })
  contactCount(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: TagView,
    @Context() context: GraphqlContext,
  ): Promise<number> {
    return context
      .loader('contacts of tags', (ids: readonly string[]) => this.tags.counts(viewer.userId, ids))
      .load(id);
  }

  @Mutation(() => TagPayload, { description: 'Makes a tag.' })
  async createTag(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The tag.' }) input: CreateTagInput,
  ): Promise<TagPayload> {
    const { value, userErrors } = await refusable(() => this.tags.create(viewer.userId, input));
    return { tag: value, userErrors };
  }

  @Mutation(() => TagPayload, { description: 'Renames a tag or gives it another colour.' })
  async updateTag(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) input: UpdateTagInput,
  ): Promise<TagPayload> {
    const { value, userErrors } = await refusable(() => this.tags.update(viewer.userId, input));
    return { tag: value, userErrors };
  }

  @Mutation(() => DeleteTagPayload, { description: 'Deletes a tag and takes it from all contacts; can be undone.' })
  async deleteTag(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { id }: DeleteTagInput,
  ): Promise<DeleteTagPayload> {
    const { value, userErrors } = await refusable(() => this.tags.remove(viewer.userId, id));
    return { change: value, userErrors };
  }
}
