import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { ConnectorRegistry } from './connector-registry.js';
import type { ProjectQuotaStatus, ProviderQuotaStatus } from './quota/quota-status.js';

/** What providers still allow. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly registry: ConnectorRegistry,
  ) {}

  /** @returns by id of the user's integrations; those that nothing limits are missing */
  async ofUser(userId: string): Promise<Map<string, ProviderQuotaStatus>> {
    const rows = await this.database.forUser(userId, (scope) => this.integrations.list(scope));
    const quotas = await Promise.all(
      rows.map(async (row) => {
        const provider = this.registry.has(row.source) ? this.registry.providerOf(row.source) : null;
        return [row.id, (await provider?.quotaOf?.(row)) ?? null] as const;
      }),
    );
    return new Map(quotas.flatMap(([id, quota]) => (quota ? [[id, quota]] : [])));
  }

  async ofProjects(): Promise<ProjectQuotaStatus[]> {
    const providers = new Set(this.registry.all().map(({ source }) => this.registry.providerOf(source)));
    const quotas = await Promise.all([...providers].map((provider) => provider.projectQuotas?.() ?? []));
    return quotas.flat();
  }
}
