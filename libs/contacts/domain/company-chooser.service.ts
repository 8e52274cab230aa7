import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { newId, type UserScope } from '../../platform/database/index.js';
import { CompanyRepository } from '../data/companies/company.repository.js';
import { BadUserInputError } from '../../platform/graphql/index.js';
import { nameOf, notFound } from './refusals.js';

/** A company by its key or by its name. */
export interface CompanyChoice {
  companyId?: string | null;
  companyName?: string | null;
}

/** Finds the company that a contact shall belong to. */
@Injectable()
export class CompanyChooser {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the company; one by that name is made when there is none; null when neither key nor name is given
   * @throws DomainError COMPANY_NOT_FOUND, BAD_USER_INPUT when both are given
   */
  async choose(
    scope: UserScope,
    { companyId, companyName }: CompanyChoice,
  ): Promise<{ id: string; name: string } | null> {
    if (companyId && companyName) throw new BadUserInputError('Give a company by its key or by its name, not both.');
    if (companyId) {
      const [found] = await this.companies.findMany(scope, [companyId]);
      if (!found) throw notFound.company('companyId');
      return found;
    }
    return companyName ? this.byName(scope, nameOf(companyName)) : null;
  }

  private async byName(scope: UserScope, name: string): Promise<{ id: string; name: string }> {
    const known = await this.companies.findByName(scope, name);
    if (known) return known;
    const id = newId();
    await this.companies.insert(scope, { id, name, domain: null, parentId: null });
    await this.audit.record(scope, { action: 'company.created', subjectType: 'company', subjectId: id });
    return { id, name };
  }
}
