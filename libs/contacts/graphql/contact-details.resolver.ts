import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, GraphqlContext } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { CompaniesService } from '../domain/companies.service.js';
import { STRENGTH_FORMULA, shownStrength } from '../domain/strength.js';
import { TagsService } from '../domain/tags.service.js';
import type { CompanyView, ContactView, TagView } from '../domain/views.js';
import { CompanyModel } from './company.model.js';
import { ContactModel, ContactStrengthModel } from './contact.model.js';
import { companyLoader } from './company.loader.js';
import { TagModel } from './tag.model.js';

/** What a contact is shown with, read for a whole page at once. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactDetailsResolver {
  constructor(
    private readonly companies: CompaniesService,
    private readonly tags: TagsService,
  ) {}

  @ResolveField('company', () => CompanyModel, {
    nullable: true,
    description: 'The company that the contact belongs to.',
  })
  company(
    @CurrentUser() viewer: SessionUser,
    @Parent() { companyId }: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<CompanyView | null> | null {
    return companyId === null ? null : companyLoader(this.companies, viewer, context).load(companyId);
  }

  @ResolveField('tags', () => [TagModel], { description: 'The tags of the contact, by name.' })
  tagsOf(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<TagView[]> {
    return context
      .loader('tags of contacts', (ids: readonly string[]) => this.tags.ofContacts(viewer.userId, ids))
      .load(id);
  }

  @ResolveField('strength', () => ContactStrengthModel, { description: 'How strong the relationship is, and why.' })
  strength(@Parent() { strengthPoints, writtenByThem, writtenByUser }: ContactView): ContactStrengthModel {
    const score = shownStrength(strengthPoints, new Date());
    return { score, writtenByThem, writtenByUser, formula: STRENGTH_FORMULA };
  }
}
