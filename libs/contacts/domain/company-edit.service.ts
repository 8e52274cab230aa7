import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, newId, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { contactsChanged } from '../contacts.events.js';
import { CompanyRepository } from '../data/companies/company.repository.js';
import { companyDomain } from './company-domain.js';
import { FieldError, idTaken, nameOf, notFound } from './refusals.js';
import type { CompanyView } from './views.js';

/** A company to make by hand. */
export interface NewCompany {
  /** Its key, so that asking again makes nothing twice. */
  id?: string | null;
  name: string;
  domain?: string | null;
  parentId?: string | null;
}

/** What the user makes of companies. */
@Injectable()
export class CompanyEditService {
  constructor(
    private readonly database: Database,
    private readonly companies: CompanyRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** @throws DomainError COMPANY_EXISTS, COMPANY_NOT_FOUND, INVALID_DOMAIN, ID_TAKEN, BAD_USER_INPUT */
  create(userId: string, input: NewCompany): Promise<CompanyView> {
    const company = {
      id: input.id ?? newId(),
      name: nameOf(input.name),
      domain: companyDomain(input.domain),
      parentId: input.parentId ?? null,
    };
    return this.database.forUser(userId, async (scope) => {
      const [known] = await this.companies.findMany(scope, [company.id]);
      if (known) return known;
      if (company.parentId !== null) await this.parentLine(scope, company.parentId);
      if (!(await this.companies.insert(scope, company)))
        throw company.domain === null
          ? idTaken()
          : new FieldError('domain', 'COMPANY_EXISTS', 'There is a company with this domain.');
      return this.recorded(scope, 'company.created', company.id);
    });
  }

  /** @throws DomainError COMPANY_NOT_FOUND, COMPANY_CYCLE, BAD_USER_INPUT */
  update(
    userId: string,
    { id, name, parentId }: { id: string; name?: string | null; parentId?: string | null },
  ): Promise<CompanyView> {
    const wanted = { name: typeof name === 'string' ? nameOf(name) : undefined, parentId };
    return this.database.forUser(userId, async (scope) => {
      if (parentId) {
        await this.companies.lockParents(scope);
        if ((await this.parentLine(scope, parentId)).includes(id))
          throw new FieldError(
            'parentId',
            'COMPANY_CYCLE',
            'A company cannot belong to itself, not through others either.',
          );
      }
      if (!(await this.companies.update(scope, id, wanted))) throw notFound.company();
      return this.recorded(scope, 'company.updated', id);
    });
  }

  private async parentLine(scope: UserScope, parentId: string): Promise<string[]> {
    const line = await this.companies.lineOf(scope, parentId);
    if (line.length === 0) throw notFound.company('parentId');
    return line;
  }

  private async recorded(scope: UserScope, action: string, id: string): Promise<CompanyView> {
    await this.audit.record(scope, { action, subjectType: 'company', subjectId: id });
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
    const [company] = await this.companies.findMany(scope, [id]);
    return company!;
  }
}
