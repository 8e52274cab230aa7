import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { CompanyEditService } from '../domain/company-edit.service.js';
import { CompanyModel, CompanyPayload, CreateCompanyInput, UpdateCompanyInput } from './company.model.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => CompanyModel)
export class CompanyEditResolver {
  constructor(private readonly edits: CompanyEditService) {}

  @Mutation(() => CompanyPayload, { description: 'Makes a company by hand.' })
  async createCompany(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The company.' }) input: CreateCompanyInput,
  ): Promise<CompanyPayload> {
    const { value, userErrors } = await refusable(() => this.edits.create(viewer.userId, input));
    return { company: value, userErrors };
  }

  @Mutation(() => CompanyPayload, {
    description: 'Changes a company. What you change stays, whatever is imported later.',
  })
  async updateCompany(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) input: UpdateCompanyInput,
  ): Promise<CompanyPayload> {
    const { value, userErrors } = await refusable(() => this.edits.update(viewer.userId, input));
    return { company: value, userErrors };
  }
}
