import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { BadUserInputError, isUuid } from '../../platform/graphql/index.js';
import { CompanyListRepository } from '../data/companies/company-list.repository.js';
import { CompanyRepository } from '../data/companies/company.repository.js';
import type { CompanyFilter, CompanySort } from './company-list.js';
import { type KeyKind, type Place, placedPage } from './list-place.js';
import { searchWords } from './search-words.js';
import type { CompanyTotals, CompanyView } from './views.js';

/** What a list of companies is asked for, as it comes from outside. */
export interface CompanyListRequest {
  filter?: { [K in keyof CompanyFilter]: CompanyFilter[K] | null } | null;
  sort?: CompanySort | null;
  search?: string | null;
  first: number;
  after?: string | null;
}

const USUAL_SORT: CompanySort = { field: 'lastInteraction', direction: 'desc' };
const NOBODY: CompanyTotals = { contactCount: 0, interactionCount: 0, lastInteractionAt: null, strengthPoints: 0 };

const SORT_KINDS: Record<CompanySort['field'], KeyKind> = {
  lastInteraction: 'time',
  name: 'text',
  contacts: 'number',
  strength: 'number',
  created: 'time',
};

function filterOf(filter: CompanyListRequest['filter']): CompanyFilter {
  const { parentId, hasContacts, edited, hasDomain } = filter ?? {};
  if (parentId !== null && parentId !== undefined && !isUuid(parentId))
    throw new BadUserInputError('The filter is not valid at parentId.');
  return {
    parentId: parentId ?? undefined,
    hasContacts: hasContacts ?? undefined,
    edited: edited ?? undefined,
    hasDomain: hasDomain ?? undefined,
  };
}

/** What a user's companies are asked; each answer is one statement in one short transaction. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly database: Database,
    private readonly companies: CompanyRepository,
    private readonly lists: CompanyListRepository,
  ) {}

  /** @returns one row more than asked for when there are more. @throws BadUserInputError */
  async list(
    userId: string,
    request: CompanyListRequest,
    total: boolean,
  ): Promise<{ rows: { view: CompanyView; place: Place }[]; total?: number }> {
    const sort = request.sort ?? USUAL_SORT;
    const order = `companies ${sort.field} ${sort.direction}`;
    const query = {
      ...placedPage(request, order, [SORT_KINDS[sort.field]]),
      filter: filterOf(request.filter),
      search: searchWords(request.search),
      sort,
      total,
    };
    const { rows, ...rest } = await this.database.forUser(userId, (scope) => this.lists.list(scope, query));
    return { rows: rows.map(({ view, place }) => ({ view, place: [order, ...place] })), ...rest };
  }

  /** @returns one entry per key, in that order; null for a company that is gone or another user's */
  async findMany(userId: string, ids: readonly string[]): Promise<(CompanyView | null)[]> {
    const found = await this.database.forUser(userId, (scope) => this.companies.findMany(scope, ids));
    const byId = new Map(found.map((company) => [company.id, company]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** @returns what the contacts of each company come to, in the order of the keys */
  async totals(userId: string, ids: readonly string[]): Promise<CompanyTotals[]> {
    const found = await this.database.forUser(userId, (scope) => this.companies.totals(scope, ids));
    const byId = new Map(found.map(({ id, ...totals }) => [id, totals]));
    return ids.map((id) => byId.get(id) ?? NOBODY);
  }

  /** @returns the subsidiaries of each company, in the order of the keys */
  async subsidiaries(userId: string, ids: readonly string[]): Promise<CompanyView[][]> {
    const found = await this.database.forUser(userId, (scope) => this.companies.subsidiaries(scope, ids));
    const byParent = Map.groupBy(found, ({ parentId }) => parentId);
    return ids.map((id) => byParent.get(id) ?? []);
  }
}
