import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactViewsService } from '../domain/contact-views.service.js';
import {
  ContactViewModel,
  ContactViewPayload,
  ContactViewsPayload,
  CreateContactViewInput,
  DeleteContactViewInput,
  ReorderContactViewsInput,
  UpdateContactViewInput,
} from './contact-view.model.js';

/** Lists of contacts that the user keeps. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactViewModel)
export class ContactViewResolver {
  constructor(private readonly views: ContactViewsService) {}

  @Query(() => [ContactViewModel], { description: 'Your saved views of contacts, in your order.' })
  contactViews(@CurrentUser() viewer: SessionUser): Promise<ContactViewModel[]> {
    return this.views.list(viewer.userId);
  }

  @Mutation(() => ContactViewPayload, { description: 'Saves a view; it comes last.' })
  async createContactView(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The view.' }) input: CreateContactViewInput,
  ): Promise<ContactViewPayload> {
    const { value, userErrors } = await refusable(() => this.views.create(viewer.userId, input));
    return { view: value, userErrors };
  }

  @Mutation(() => ContactViewPayload, { description: 'Changes the name of a view or what it shows.' })
  async updateContactView(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) input: UpdateContactViewInput,
  ): Promise<ContactViewPayload> {
    const { value, userErrors } = await refusable(() => this.views.update(viewer.userId, input));
    return { view: value, userErrors };
  }

  @Mutation(() => ContactViewsPayload, { description: 'Deletes a view; the contacts stay.' })
  async deleteContactView(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { id }: DeleteContactViewInput,
  ): Promise<ContactViewsPayload> {
    const { userErrors } = await refusable(() => this.views.remove(viewer.userId, id));
    return { views: await this.views.list(viewer.userId), userErrors };
  }

  @Mutation(() => ContactViewsPayload, { description: 'Puts your views in another order.' })
  async reorderContactViews(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The order.' }) { ids }: ReorderContactViewsInput,
  ): Promise<ContactViewsPayload> {
    const { userErrors } = await refusable(() => this.views.reorder(viewer.userId, ids));
    return { views: await this.views.list(viewer.userId), userErrors };
  }
}
