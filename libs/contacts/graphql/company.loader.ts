import type { GraphqlContext } from '../../platform/graphql/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import type { CompaniesService } from '../domain/companies.service.js';

/** The request's loader of companies by key. */
export function companyLoader(companies: CompaniesService, viewer: SessionUser, context: GraphqlContext) {
  return context.loader('companies', (ids: readonly string[]) => companies.findMany(viewer.userId, ids));
}
