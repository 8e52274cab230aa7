import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ApiArea,
  type ConnectionOf,
  GraphqlContext,
  type SelectionInfo,
  isUuid,
  selectedFields,
  toConnection,
} from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { CompaniesService } from '../domain/companies.service.js';
import { ContactListService } from '../domain/contact-list.service.js';
import { shownStrength } from '../domain/strength.js';
import type { CompanyView } from '../domain/views.js';
import { companyLoader } from './company.loader.js';
import { CompaniesArgs, CompanyConnection, CompanyModel, CompanyTotalsModel } from './company.model.js';
import { type ContactPage, contactPage, contactParts } from './contact-page.js';
import { ContactConnection } from './contact.model.js';
import { ContactsArgs } from './contacts.args.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => CompanyModel)
export class CompanyResolver {
  constructor(
    private readonly service: CompaniesService,
    private readonly lists: ContactListService,
  ) {}

  @Query(() => CompanyConnection, { description: 'The companies that contacts belong to.' })
  async companies(
    @CurrentUser() viewer: SessionUser,
    @Args() args: CompaniesArgs,
    @Info() info: SelectionInfo,
  ): Promise<ConnectionOf<CompanyView> & { totalCount?: number }> {
    const { rows, total } = await this.service.list(viewer.userId, args, selectedFields(info).has('totalCount'));
    const page = toConnection(
      rows,
      args,
      ({ place }) => place,
      ({ view }) => view,
    );
    return { ...page, ...(total !== undefined && { totalCount: total }) };
  }

  @Query(() => CompanyModel, { nullable: true, description: 'One company; null when there is none by that id.' })
  async company(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Key of the company.' }) id: string,
  ): Promise<CompanyView | null> {
    return isUuid(id) ? ((await this.service.findMany(viewer.userId, [id]))[0] ?? null) : null;
  }

  @ResolveField('totals', () => CompanyTotalsModel, { description: 'What its contacts come to.' })
  async totals(
    @CurrentUser() viewer: SessionUser,
    @Parent() company: CompanyView,
    @Context() context: GraphqlContext,
  ): Promise<CompanyTotalsModel> {
    const { strengthPoints, ...counts } =
      company.totals ??
      (await context
        .loader('totals of companies', (ids: readonly string[]) => this.service.totals(viewer.userId, ids))
        .load(company.id));
    return { ...counts, strength: shownStrength(strengthPoints, new Date()) };
  }

  @ResolveField('parent', () => CompanyModel, { nullable: true, description: 'The company that it belongs to.' })
  parent(
    @CurrentUser() viewer: SessionUser,
    @Parent() { parentId }: CompanyView,
    @Context() context: GraphqlContext,
  ): Promise<CompanyView | null> | null {
    return parentId === null ? null : companyLoader(this.service, viewer, context).load(parentId);
  }

  @ResolveField('subsidiaries', () => [CompanyModel], {
    description: 'The companies that belong to it, by name; at most 200.',
  })
  subsidiaries(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: CompanyView,
    @Context() context: GraphqlContext,
  ): Promise<CompanyView[]> {
    return context
      .loader('subsidiaries', (ids: readonly string[]) => this.service.subsidiaries(viewer.userId, ids))
      .load(id);
  }

  @ResolveField('contacts', () => ContactConnection, { description: 'The contacts that belong to it.' })
  async contacts(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: CompanyView,
    @Args() args: ContactsArgs,
    @Info() info: SelectionInfo,
  ): Promise<ContactPage> {
    const filter = { companyId: id, ...(args.filter && { all: [args.filter] }) };
    return contactPage(await this.lists.list(viewer.userId, { ...args, filter }, contactParts(info)), args);
  }
}
